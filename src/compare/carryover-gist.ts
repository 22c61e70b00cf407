import { Bagger, type Bags } from './bags.js';
import { type Bare, hashOf } from './bare.js';

/** Sentences prepared for comparison. */
export interface Gists {
  /** The words of each sentence, numbers included. */
  readonly bare: Bare;
  /** A hash of them. */
  readonly hashes: Uint32Array;
  /** The wording with every number set aside: 0 stands for each. */
  readonly wording: Bare;
  /** The character pairs of the wording. */
  readonly pairs: Bags;
}

/** Prepares the sentences of reports that are to be compared with one another. */
export interface Preparer {
  readonly prepare: (bare: Bare) => Gists;
  /** How many different pairs there are by now. */
  readonly size: () => number;
}

/** Opens a preparer; only what one preparer prepared can be compared. */
export function openPreparer(): Preparer {
  const bagger = new Bagger();
  const prepare = (bare: Bare): Gists => {
    const wording = wordingOf(bare);
    const sentences = bare.bounds.length - 1;
    const hashes = new Uint32Array(sentences);
    for (let of = 0; of < sentences; of++)
      hashes[of] = hashOf(bare.units, bare.bounds[of] as number, bare.bounds[of + 1] as number);
    const pairs = bagger.bags(sentences, wording.units.length, (of, into) => pairsInto(into, wording, of));
    return { bare, hashes, wording, pairs };
  };
  return { prepare, size: () => bagger.size };
}

function pairsInto(into: Int32Array, { units, bounds }: Bare, sentence: number): number {
  const [start, end] = [bounds[sentence] as number, bounds[sentence + 1] as number];
  for (let at = start + 1; at < end; at++)
    into[at - start - 1] = ((units[at - 1] as number) << 16) | (units[at] as number);
  return Math.max(0, end - start - 1);
}

const ZERO = 0x30;
const POINT = 0x2e;

function wordingOf({ units, bounds }: Bare): Bare {
  const wording = { units: new Uint16Array(units.length), bounds: new Int32Array(bounds.length) };
  let size = 0;
  for (let sentence = 1; sentence < bounds.length; sentence++) {
    const end = bounds[sentence] as number;
    for (let at = bounds[sentence - 1] as number; at < end; ) {
      const past = numberEnd(units, at, end);
      wording.units[size++] = past > at ? ZERO : (units[at] as number);
      at = Math.max(past, at + 1);
    }
    wording.bounds[sentence] = size;
  }
  return { units: wording.units.subarray(0, size), bounds: wording.bounds };
}

/** Where the number that starts here ends; the start itself where none does. */
function numberEnd(units: Uint16Array, start: number, end: number): number {
  const whole = digitsEnd(units, start, end);
  if (whole === start || whole === end || units[whole] !== POINT) return whole;
  const part = digitsEnd(units, whole + 1, end);
  return part > whole + 1 ? part : whole;
}

function digitsEnd(units: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && (units[at] as number) >= ZERO && (units[at] as number) <= ZERO + 9) at += 1;
  return at;
}

/** How alike two sentences are, numbers included: Dice coefficient of character pairs, repeats counted. */
export function similarityOf(a: Gists, at: number, b: Gists, other: number): number {
  const [first, second] = [sortedPairs(a.bare, at), sortedPairs(b.bare, other)];
  let [i, j, shared] = [0, 0, 0];
  while (i < first.length && j < second.length) {
    const [x, y] = [first[i] as number, second[j] as number];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return (2 * shared) / (first.length + second.length);
}

function sortedPairs(bare: Bare, sentence: number): Int32Array {
  const length = (bare.bounds[sentence + 1] as number) - (bare.bounds[sentence] as number);
  const pairs = new Int32Array(Math.max(0, length - 1));
  pairsInto(pairs, bare, sentence);
  return pairs.sort();
}
