/** A sentence prepared for comparison: its wording with every number set aside. */
export interface Gist {
  /** Character pairs, each as one number, sorted. */
  readonly frame: Uint32Array;
  /** Runs of four characters, each hashed, without repeats. */
  readonly shingles: readonly number[];
}

/** The words of a sentence without blanks and punctuation; the point within a number and per cent signs stay. */
export function bareWords(sentence: string): string {
  return sentence.replace(/[^\p{L}\p{N}%‰.]+/gu, '').replace(/(?<!\d)\.|\.(?!\d)/g, '');
}

/** What is compared of a sentence given by `bareWords`. */
export function gistOf(words: string): Gist {
  const frame = words.replace(/\d+(?:\.\d+)?/g, '0');
  return { frame: pairsOf(frame), shingles: shinglesOf(frame) };
}

function pairsOf(words: string): Uint32Array {
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  for (let at = 1; at < words.length; at++)
    pairs[at - 1] = words.charCodeAt(at - 1) * 0x10000 + words.charCodeAt(at);
  return pairs.sort();
}

const RUN = 4;

function shinglesOf(words: string): readonly number[] {
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hashOf(words, at, at + RUN));
  return [...runs];
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(words: string, start = 0, end = words.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Character pairs, sorted, with what each tells and what all of them tell together. */
export interface Weighed {
  readonly pairs: Uint32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

function weigh(pairs: Uint32Array, weight: (pair: number) => number): Weighed {
  const weights = Float64Array.from(pairs, weight);
  return { pairs, weights, total: weights.reduce((sum, one) => sum + one, 0) };
}

/**
 * Weighs frames by the number of sentences that hold a pair, the rarer the more: 进一步, 做好 and 工作 tell little,
 * 老龄 tells much.
 * @returns what weighs a frame of these sentences
 */
export function weigher(frames: readonly Uint32Array[]): (frame: Uint32Array) => Weighed {
  const sentences = new Map<number, number>();
  for (const frame of frames)
    frame.forEach((pair, at) => {
      if (pair !== frame[at - 1]) sentences.set(pair, (sentences.get(pair) ?? 0) + 1);
    });
  return (frame) => weigh(frame, (pair) => Math.log(1 + frames.length / (sentences.get(pair) ?? 1)));
}

/** What two lists of character pairs weigh in common, repeats counted. */
export function sharedWeight(a: Weighed, b: Weighed): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.pairs.length && j < b.pairs.length) {
    const [x, y] = [a.pairs[i] as number, b.pairs[j] as number];
    if (x === y) shared += a.weights[i] as number;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** Dice coefficient: 0 to 1. */
export function diceOf(a: number, b: number, shared: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

/** How alike two sentences given by `bareWords` are, numbers included: Dice coefficient of character pairs. */
export function similarityOf(a: string, b: string): number {
  const [first, second] = [weigh(pairsOf(a), () => 1), weigh(pairsOf(b), () => 1)];
  return diceOf(first.total, second.total, sharedWeight(first, second));
}
