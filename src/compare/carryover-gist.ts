/** A sentence prepared for comparison: its wording with every number set aside. */
export interface Gist {
  /** Character pairs, each as one number, sorted. */
  readonly frame: readonly number[];
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

function pairsOf(words: string): readonly number[] {
  const pairs = new Array<number>(Math.max(0, words.length - 1));
  for (let at = 1; at < words.length; at++)
    pairs[at - 1] = words.charCodeAt(at - 1) * 0x10000 + words.charCodeAt(at);
  return pairs.sort((a, b) => a - b);
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

/** How much a character pair tells: the rarer it is among the sentences of two reports, the more. */
export type Weight = (pair: number) => number;

const EVEN: Weight = () => 1;

/** Weights by the number of sentences that hold a pair: 进一步, 做好 and 工作 tell little, 老龄 tells much. */
export function weightsOf(frames: readonly (readonly number[])[]): Weight {
  const sentences = new Map<number, number>();
  for (const frame of frames)
    frame.forEach((pair, at) => {
      if (pair !== frame[at - 1]) sentences.set(pair, (sentences.get(pair) ?? 0) + 1);
    });
  return (pair) => Math.log(1 + frames.length / (sentences.get(pair) ?? 1));
}

/** What two sorted lists of character pairs weigh, alone and in common, repeats counted. */
export interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** Weighs two sorted lists of character pairs against each other. */
export function overlapOf(a: readonly number[], b: readonly number[], weight: Weight = EVEN): Overlap {
  let [i, j, onlyA, onlyB, shared] = [0, 0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    if (x === y) shared += weight(x);
    else if (x < y) onlyA += weight(x);
    else onlyB += weight(y);
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return { a: onlyA + shared, b: onlyB + shared, shared };
}

/** Dice coefficient: 0 to 1. */
export function diceOf({ a, b, shared }: Overlap): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

/** How alike two sentences given by `bareWords` are, numbers included: Dice coefficient of character pairs. */
export function similarityOf(a: string, b: string): number {
  return diceOf(overlapOf(pairsOf(a), pairsOf(b)));
}
