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

/** Dice coefficient of two sorted lists of character pairs, repeats counted: 0 to 1. */
export function pairsInCommon(a: readonly number[], b: readonly number[]): number {
  if (a.length + b.length === 0) return 0;
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** How alike two sentences given by `bareWords` are, numbers included: Dice coefficient of character pairs. */
export function similarityOf(a: string, b: string): number {
  return pairsInCommon(pairsOf(a), pairsOf(b));
}
