/**
 * Finds every occurrence of every pattern in one pass (Aho & Corasick 1975), in typed arrays so that the cost
 * per character hardly depends on the number of patterns.
 */
export interface Automaton {
  /** Code unit to symbol; 0 for units in no pattern. */
  readonly symbols: Uint16Array;
  /** Edges of the trie as an open hash table: where from, over which symbol, where to. */
  readonly from: Int32Array;
  readonly over: Uint16Array;
  readonly to: Int32Array;
  readonly mask: number;
  /** The node to fall back to, the pattern that ends here (-1: none), the next shorter node where one ends. */
  readonly fail: Int32Array;
  readonly pattern: Int32Array;
  readonly shorter: Int32Array;
  /** How many code units each pattern has. */
  readonly lengths: Int32Array;
  /** One bit per hashed pair of symbols that begins a pattern: most places of a text are passed over by it. */
  readonly pairs: Uint32Array;
}

const PAIR_BITS = 18;

function pairHash(first: number, second: number): number {
  return Math.imul(first * 4099 + second, 0x9e3779b1) >>> (32 - PAIR_BITS);
}

function slotOf(node: number, symbol: number, mask: number): number {
  return (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & mask;
}

function next(automaton: Automaton, node: number, symbol: number): number {
  const { from, over, to, mask } = automaton;
  for (let slot = slotOf(node, symbol, mask); ; slot = (slot + 1) & mask) {
    const origin = from[slot] as number;
    if (origin === -1) return -1;
    if (origin === node && over[slot] === symbol) return to[slot] as number;
  }
}

/** Builds the automaton; patterns have at least two code units and differ from each other. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const automaton: Automaton = {
    symbols: symbolsOf(patterns),
    from: new Int32Array(size).fill(-1),
    over: new Uint16Array(size),
    to: new Int32Array(size),
    mask: size - 1,
    fail: new Int32Array(most),
    pattern: new Int32Array(most).fill(-1),
    shorter: new Int32Array(most),
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
    pairs: new Uint32Array(2 ** (PAIR_BITS - 5)),
  };
  const parents = plant(automaton, patterns);
  link(automaton, parents);
  return automaton;
}

function symbolsOf(patterns: readonly string[]): Uint16Array {
  const symbols = new Uint16Array(65_536);
  let count = 0;
  for (const pattern of patterns)
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      if (symbols[unit] === 0) symbols[unit] = ++count;
    }
  return symbols;
}

/** Grows the trie and returns its nodes, parents before children of the same depth order, as [parent, symbol, node, depth]. */
function plant(automaton: Automaton, patterns: readonly string[]): readonly (readonly number[])[] {
  const born: (readonly number[])[] = [];
  let count = 1;
  patterns.forEach((pattern, id) => {
    if (pattern.length < 2)
      throw new Error(`pattern ${JSON.stringify(pattern)} has less than two code units`);
    const units = Array.from(pattern, (_, at) => automaton.symbols[pattern.charCodeAt(at)] as number);
    const hash = pairHash(units[0] as number, units[1] as number);
    automaton.pairs[hash >>> 5] = (automaton.pairs[hash >>> 5] as number) | (1 << (hash & 31));
    let node = 0;
    units.forEach((symbol, at) => {
      let child = next(automaton, node, symbol);
      if (child === -1) {
        child = count++;
        insert(automaton, node, symbol, child);
        born.push([node, symbol, child, at]);
      }
      node = child;
    });
    if (automaton.pattern[node] !== -1) throw new Error(`pattern ${JSON.stringify(pattern)} stands twice`);
    automaton.pattern[node] = id;
  });
  return born.sort((a, b) => (a[3] as number) - (b[3] as number));
}

function insert(automaton: Automaton, node: number, symbol: number, child: number): void {
  let slot = slotOf(node, symbol, automaton.mask);
  while (automaton.from[slot] !== -1) slot = (slot + 1) & automaton.mask;
  automaton.from[slot] = node;
  automaton.over[slot] = symbol;
  automaton.to[slot] = child;
}

function link(automaton: Automaton, born: readonly (readonly number[])[]): void {
  const { fail, pattern, shorter } = automaton;
  for (const [parent, symbol, node] of born as readonly (readonly [number, number, number, number])[]) {
    fail[node] = parent === 0 ? 0 : step(automaton, fail[parent] as number, symbol);
    const back = fail[node] as number;
    shorter[node] = pattern[back] === -1 ? (shorter[back] as number) : back;
  }
}

/** The state after `symbol`, falling back to ever shorter suffixes. */
function step(automaton: Automaton, state: number, symbol: number): number {
  for (let node = state; ; node = automaton.fail[node] as number) {
    const child = next(automaton, node, symbol);
    if (child !== -1) return child;
    if (node === 0) return 0;
  }
}

/** Calls `found` for every occurrence: the pattern's number and the index where it starts, in order of their ends. */
export function findAll(
  automaton: Automaton,
  units: Uint16Array,
  count: number,
  found: (pattern: number, start: number) => void,
): void {
  const { symbols, pattern, shorter, lengths, pairs } = automaton;
  let state = 0;
  for (let at = 0; at < count; at++) {
    const symbol = symbols[units[at] as number] as number;
    if (symbol === 0) {
      state = 0;
      continue;
    }
    if (state === 0) {
      const hash = pairHash(symbol, symbols[units[at + 1] as number] as number);
      if (((pairs[hash >>> 5] as number) & (1 << (hash & 31))) === 0) continue;
    }
    state = step(automaton, state, symbol);
    for (
      let node = pattern[state] === -1 ? (shorter[state] as number) : state;
      node !== 0;
      node = shorter[node] as number
    )
      found(pattern[node] as number, at + 1 - (lengths[pattern[node] as number] as number));
  }
}
