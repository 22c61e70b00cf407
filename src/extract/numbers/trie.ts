interface Node<V> {
  readonly next: Map<number, Node<V>>;
  value: V | undefined;
}

/** A word found in a text: where it begins and ends, and what is known about it. */
export interface Match<V> {
  readonly start: number;
  readonly end: number;
  readonly value: V;
}

/** Words to be found at a known place of a text, in time that depends on the longest word alone. */
export interface Trie<V> {
  /** The longest word that begins at `at`. */
  readonly from: (text: string, at: number) => Match<V> | null;
  /** The longest word that ends at `at` and does not begin before `floor`. */
  readonly upTo: (text: string, at: number, floor?: number) => Match<V> | null;
}

function grow<V>(entries: Iterable<readonly [string, V]>, backwards: boolean): Node<V> {
  const root: Node<V> = { next: new Map(), value: undefined };
  for (const [word, value] of entries) {
    let node = root;
    for (let step = 0; step < word.length; step++) {
      const unit = word.charCodeAt(backwards ? word.length - 1 - step : step);
      let child = node.next.get(unit);
      if (child === undefined) {
        child = { next: new Map(), value: undefined };
        node.next.set(unit, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

/** Nearly all questions end at the first character; a table of those that a word can begin with answers them at once. */
const SLOTS = 8192;

function firstUnits(root: Node<unknown>): Uint8Array {
  const first = new Uint8Array(SLOTS);
  for (const unit of root.next.keys()) first[unit % SLOTS] = 1;
  return first;
}

/** Builds a trie that can be asked in both directions. */
export function trieOf<V>(entries: Iterable<readonly [string, V]>): Trie<V> {
  const list = [...entries];
  const forwards = grow(list, false);
  const backwards = grow(list, true);
  const first = firstUnits(forwards);
  const last = firstUnits(backwards);
  return {
    from: (text, at) =>
      at < text.length && first[text.charCodeAt(at) % SLOTS] === 1 ? walkFrom(forwards, text, at) : null,
    upTo: (text, at, floor = 0) =>
      at > floor && last[text.charCodeAt(at - 1) % SLOTS] === 1 ? walkUpTo(backwards, text, at, floor) : null,
  };
}

function walkFrom<V>(root: Node<V>, text: string, at: number): Match<V> | null {
  let node: Node<V> | undefined = root;
  let found: Match<V> | null = null;
  for (let end = at; end < text.length; ) {
    node = node.next.get(text.charCodeAt(end));
    if (node === undefined) break;
    end += 1;
    if (node.value !== undefined) found = { start: at, end, value: node.value };
  }
  return found;
}

function walkUpTo<V>(root: Node<V>, text: string, at: number, floor: number): Match<V> | null {
  let node: Node<V> | undefined = root;
  let found: Match<V> | null = null;
  for (let start = at - 1; start >= floor; start--) {
    node = node.next.get(text.charCodeAt(start));
    if (node === undefined) break;
    if (node.value !== undefined) found = { start, end: at, value: node.value };
  }
  return found;
}
