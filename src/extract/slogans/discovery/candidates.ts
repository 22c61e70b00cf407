import { MARK, type Stream, textAt } from './stream.js';

/** A string that may be a slogan, with what speaks for it. */
export interface Candidate {
  readonly words: string;
  readonly hits: number;
  readonly reports: number;
  /** Of the hits, how many stand alone. */
  readonly alone: number;
  /** The least surprise, in bits, at any of its splits: min log2(p(w) / (p(l) p(r))). */
  readonly cohesion: number;
  /** Entropy, in bits, of what stands on either side; every mark counts as a neighbour of its own. */
  readonly freedomLeft: number;
  readonly freedomRight: number;
  /** Places of the hits, in order. */
  readonly places: readonly number[];
}

/** Every way to split a string in two. */
export function splitsOf(words: string): readonly (readonly [left: string, right: string])[] {
  return Array.from({ length: words.length - 1 }, (_, at) => [words.slice(0, at + 1), words.slice(at + 1)]);
}

/**
 * Cohesion of a string.
 * @param counts - how often the parts of its splits occur
 */
export function cohesionOf(
  { words, hits }: { readonly words: string; readonly hits: number },
  counts: ReadonlyMap<string, number>,
  characters: number,
): number {
  const surprises = splitsOf(words).map(([left, right]) => {
    const [before, behind] = [counts.get(left), counts.get(right)];
    if (before === undefined || behind === undefined) throw new Error(`a part of ${words} was not counted`);
    return Math.log2((hits * characters) / (before * behind));
  });
  return Math.min(...surprises);
}

/** In how many texts some places lie, these ascending. */
export function textsWith(stream: Stream, places: readonly number[]): number {
  let count = 0;
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    count += 1;
    end = stream.starts[textAt(stream, place) + 1] as number;
  }
  return count;
}

/**
 * Entropy, in bits, of the characters beside some places; every mark counts as a different one.
 * @param aside - how far from each place the character stands; before the first and behind the last one is a mark
 */
export function entropyBeside({ units }: Stream, places: readonly number[], aside: number): number {
  const counts = new Map<number, number>();
  for (const place of places) {
    const unit = units[place + aside] ?? MARK;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let sum = 0;
  for (const [unit, count] of counts) {
    const kinds = unit === MARK ? count : 1;
    const share = count / kinds / places.length;
    sum -= kinds * share * Math.log2(share);
  }
  return sum;
}
