import { Bagger, type Bags } from './bags.js';
import { type Bare, hashOf } from './bare.js';

/** Sentences prepared for comparison. */
export interface Gists {
  /** The words of each sentence, numbers included. */
  readonly bare: Bare;
  /** A hash of them. */
  readonly hashes: Uint32Array;
  /** Of the wording with every number set aside: its length, its character pairs, and its runs of four characters, hashed. */
  readonly lengths: Int32Array;
  readonly pairs: Bags;
  readonly runs: Bags;
}

/** Prepares the sentences of reports that are to be compared with one another. */
export interface Preparer {
  readonly prepare: (bare: Bare) => Gists;
  /** How many different pairs and runs there are by now. */
  readonly sizes: () => { readonly pairs: number; readonly runs: number };
}

const RUN = 4;

/** Opens a preparer; only what one preparer prepared can be compared. */
export function openPreparer(): Preparer {
  const [pairs, runs] = [new Bagger(), new Bagger()];
  const prepare = (bare: Bare): Gists => {
    const { units, bounds } = frameOf(bare);
    const sentences = bounds.length - 1;
    const [hashes, lengths] = [new Uint32Array(sentences), new Int32Array(sentences)];
    for (let of = 0; of < sentences; of++) {
      hashes[of] = hashOf(bare.units, bare.bounds[of] as number, bare.bounds[of + 1] as number);
      lengths[of] = (bounds[of + 1] as number) - (bounds[of] as number);
    }
    const [startOf, endOf] = [(of: number) => bounds[of] as number, (of: number) => bounds[of + 1] as number];
    return {
      bare,
      hashes,
      lengths,
      pairs: pairs.bags(sentences, units.length, (of, into) =>
        pairsInto(into, units, startOf(of), endOf(of)),
      ),
      runs: runs.bags(sentences, units.length, (of, into) => runsInto(into, units, startOf(of), endOf(of))),
    };
  };
  return { prepare, sizes: () => ({ pairs: pairs.size, runs: runs.size }) };
}

function pairsInto(into: Uint32Array, units: Uint16Array, start: number, end: number): number {
  for (let at = start + 1; at < end; at++)
    into[at - start - 1] = (units[at - 1] as number) * 0x10000 + (units[at] as number);
  return Math.max(0, end - start - 1);
}

function runsInto(into: Uint32Array, units: Uint16Array, start: number, end: number): number {
  for (let at = start; at + RUN <= end; at++) into[at - start] = hashOf(units, at, at + RUN);
  return Math.max(0, end - start - RUN + 1);
}

const ZERO = 0x30;
const POINT = 0x2e;

/** The wording of sentences with every number set aside: 0 stands for each. */
function frameOf({ units, bounds }: Bare): Bare {
  const frame = { units: new Uint16Array(units.length), bounds: new Int32Array(bounds.length) };
  let size = 0;
  for (let sentence = 1; sentence < bounds.length; sentence++) {
    const end = bounds[sentence] as number;
    for (let at = bounds[sentence - 1] as number; at < end; ) {
      const past = numberEnd(units, at, end);
      frame.units[size++] = past > at ? ZERO : (units[at] as number);
      at = Math.max(past, at + 1);
    }
    frame.bounds[sentence] = size;
  }
  return { units: frame.units.subarray(0, size), bounds: frame.bounds };
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

function sortedPairs({ units, bounds }: Bare, sentence: number): Uint32Array {
  const [start, end] = [bounds[sentence] as number, bounds[sentence + 1] as number];
  const pairs = new Uint32Array(end - start - 1);
  pairsInto(pairs, units, start, end);
  return pairs.sort();
}
