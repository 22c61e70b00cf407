/**
 * Finds every occurrence of every pattern in one pass (Aho & Corasick 1975), in typed arrays so that the cost
 * per character hardly depends on the number of patterns.
 */
export interface Automaton {
  /** Code unit to symbol; 0 for units in no pattern. */
  readonly symbols: Uint16Array;
  /** Edges of the trie as an open hash table: a number for where from and over which symbol, then where to. */
  readonly edges: Uint32Array;
  readonly mask: number;
  /** One more than the greatest symbol. */
  readonly alphabet: number;
  /** The root's children by symbol. */
  readonly root: Int32Array;
  /** The node to fall back to, the pattern that ends here (-1: none), the next shorter node where one ends. */
  readonly fail: Int32Array;
  readonly pattern: Int32Array;
  readonly shorter: Int32Array;
  /** The node itself or the next shorter one where a pattern ends; 0: none. */
  readonly ends: Int32Array;
  /** How many code units each pattern has. */
  readonly lengths: Int32Array;
  /** One bit per hashed beginning of a pattern, two to four symbols long: it passes over most places of a text. */
  readonly beginnings: Uint32Array;
  /** Whether every pattern has four code units or more, so that four symbols tell whether one may begin. */
  readonly isLong: boolean;
}

const BEGINNING_BITS = 20;

/** The bit of a beginning; one of two or three symbols has 0 for the others. */
function beginningHash(first: number, second: number, third: number, fourth: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third ^ (fourth << 16);
  return Math.imul(mixed, 0xc2b2ae35) >>> (32 - BEGINNING_BITS);
}

function isMarked(beginnings: Uint32Array, hash: number): boolean {
  return ((beginnings[hash >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

function mayBegin(
  { beginnings, isLong }: Automaton,
  first: number,
  second: number,
  third: number,
  fourth: number,
): boolean {
  if (isLong) return isMarked(beginnings, beginningHash(first, second, third, fourth));
  return (
    isMarked(beginnings, beginningHash(first, second, third, 0)) ||
    isMarked(beginnings, beginningHash(first, second, 0, 0))
  );
}

/** The first place to look for an edge; slots hold two numbers each. */
function slotOf(edge: number, mask: number): number {
  const mixed = Math.imul(edge, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** The node below `node` over `symbol`, -1 where there is none. No edge has the number 0, as no symbol is 0. */
function next({ edges, mask, alphabet }: Automaton, node: number, symbol: number): number {
  const edge = node * alphabet + symbol;
  for (let slot = slotOf(edge, mask); ; slot = (slot + 1) & mask) {
    const known = edges[slot * 2] as number;
    if (known === edge) return edges[slot * 2 + 1] as number;
    if (known === 0) return -1;
  }
}

/** Builds the automaton; patterns have at least two code units and differ from each other. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const short = patterns.find((pattern) => pattern.length < 2);
  if (short !== undefined) throw new Error(`pattern ${JSON.stringify(short)} has less than two code units`);
  const most = patterns.reduce((sum, pattern) => sum + pattern.length, 1);
  const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
  const symbols = symbolsOf(patterns);
  const alphabet = symbols.reduce((greatest, symbol) => Math.max(greatest, symbol), 0) + 1;
  if (most * alphabet >= 2 ** 32) throw new Error('too many patterns for the numbers of edges');
  const automaton: Automaton = {
    symbols,
    edges: new Uint32Array(size * 2),
    mask: size - 1,
    alphabet,
    root: new Int32Array(alphabet),
    fail: new Int32Array(most),
    pattern: new Int32Array(most).fill(-1),
    shorter: new Int32Array(most),
    ends: new Int32Array(most),
    lengths: Int32Array.from(patterns, (pattern) => pattern.length),
    beginnings: new Uint32Array(2 ** (BEGINNING_BITS - 5)),
    isLong: patterns.every((pattern) => pattern.length >= 4),
  };
  link(automaton, plant(automaton, patterns));
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

/** Where the nodes of a trie hang: for each its parent, and the symbol that leads to it. */
interface Trie {
  readonly parents: Int32Array;
  readonly over: Uint16Array;
  readonly count: number;
}

/** Grows the trie level by level, so that nodes are numbered by depth. */
function plant(automaton: Automaton, patterns: readonly string[]): Trie {
  const most = automaton.fail.length;
  const trie = { parents: new Int32Array(most), over: new Uint16Array(most), count: 1 };
  const reached = new Int32Array(patterns.length);
  let growing = patterns.map((_, id) => id);
  for (let depth = 0; growing.length > 0; depth++) {
    for (const id of growing) {
      const symbol = automaton.symbols[(patterns[id] as string).charCodeAt(depth)] as number;
      reached[id] = childOf(automaton, trie, reached[id] as number, symbol);
    }
    growing = growing.filter((id) => (patterns[id] as string).length > depth + 1);
  }
  patterns.forEach((pattern, id) => {
    const node = reached[id] as number;
    if (automaton.pattern[node] !== -1) throw new Error(`pattern ${JSON.stringify(pattern)} stands twice`);
    automaton.pattern[node] = id;
    markBeginning(automaton, pattern);
  });
  return trie;
}

/** The node below `node` over `symbol`, a new one where there is none yet. */
function childOf(automaton: Automaton, trie: { count: number } & Trie, node: number, symbol: number): number {
  const known = next(automaton, node, symbol);
  if (known !== -1) return known;
  const child = trie.count++;
  insert(automaton, node, symbol, child);
  trie.parents[child] = node;
  trie.over[child] = symbol;
  return child;
}

function markBeginning({ symbols, beginnings, isLong }: Automaton, pattern: string): void {
  const symbolAt = (at: number) => (at < pattern.length ? (symbols[pattern.charCodeAt(at)] as number) : 0);
  const hash = beginningHash(symbolAt(0), symbolAt(1), symbolAt(2), isLong ? symbolAt(3) : 0);
  beginnings[hash >>> 5] = (beginnings[hash >>> 5] as number) | (1 << (hash & 31));
}

function insert({ edges, mask, alphabet }: Automaton, node: number, symbol: number, child: number): void {
  const edge = node * alphabet + symbol;
  let slot = slotOf(edge, mask);
  while (edges[slot * 2] !== 0) slot = (slot + 1) & mask;
  edges[slot * 2] = edge;
  edges[slot * 2 + 1] = child;
}

/** Links every node to the longest other one that it ends with; parents come before children. */
function link(automaton: Automaton, { parents, over, count }: Trie): void {
  const { root, fail, pattern, shorter, ends } = automaton;
  for (let node = 1; node < count; node++) {
    const parent = parents[node] as number;
    const symbol = over[node] as number;
    fail[node] = parent === 0 ? 0 : step(automaton, fail[parent] as number, symbol);
    const back = fail[node] as number;
    shorter[node] = ends[back] as number;
    ends[node] = pattern[node] === -1 ? (ends[back] as number) : node;
    if (parent === 0) root[symbol] = node;
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
  const { symbols, root, ends, pattern, shorter, lengths } = automaton;
  const symbolAt = (at: number): number => (at < count ? (symbols[units[at] as number] as number) : 0);
  let state = 0;
  let symbol = symbolAt(0);
  let second = symbolAt(1);
  let third = symbolAt(2);
  for (let at = 0; at < count; at++) {
    const fourth = symbolAt(at + 3);
    state = state === 0 ? 0 : extend(automaton, state, symbol);
    if (state === 0 && symbol !== 0 && mayBegin(automaton, symbol, second, third, fourth))
      state = root[symbol] as number;
    symbol = second;
    second = third;
    third = fourth;
    for (let node = ends[state] as number; node !== 0; node = shorter[node] as number) {
      const id = pattern[node] as number;
      found(id, at + 1 - (lengths[id] as number));
    }
  }
}

/** The state below `state` or one of its suffixes after `symbol`; 0 where only the root is left. */
function extend(automaton: Automaton, state: number, symbol: number): number {
  if (symbol === 0) return 0;
  for (let node = state; node !== 0; node = automaton.fail[node] as number) {
    const child = next(automaton, node, symbol);
    if (child !== -1) return child;
  }
  return 0;
}
