/** A string with how often it occurs. */
export interface Counted {
  readonly words: string;
  readonly hits: number;
}

interface Nested {
  /** Hits inside longer candidates, each counted in the longest only, and how many of these there are. */
  within: number;
  longer: number;
}

/**
 * C-value of each candidate, in order (Frantzi, Ananiadou & Mima 2000): log2 of its length times its hits less
 * the mean of the hits of the longer candidates around it, these without what lies in still longer ones.
 */
export function cValues(candidates: readonly Counted[], shortest: number): readonly number[] {
  const known = new Map(candidates.map(({ words }, index) => [words, index]));
  const nested: Nested[] = candidates.map(() => ({ within: 0, longer: 0 }));
  const order = candidates
    .map((_, index) => index)
    .sort((a, b) => lengthOf(candidates, b) - lengthOf(candidates, a) || a - b);
  for (const index of order) {
    const { words, hits } = candidates[index] as Counted;
    const net = hits - (nested[index] as Nested).within;
    if (net <= 0) continue;
    for (const part of partsOf(words, shortest)) {
      const inner = nested[known.get(part) ?? -1];
      if (inner === undefined) continue;
      inner.within += net;
      inner.longer += 1;
    }
  }
  return candidates.map(({ words, hits }, index) => {
    const { within, longer } = nested[index] as Nested;
    return Math.log2(words.length) * (longer === 0 ? hits : hits - within / longer);
  });
}

function lengthOf(candidates: readonly Counted[], index: number): number {
  return (candidates[index] as Counted).words.length;
}

/** The different shorter strings in a string. */
function partsOf(words: string, shortest: number): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let length = shortest; length < words.length; length++)
    for (let start = 0; start + length <= words.length; start++)
      parts.add(words.slice(start, start + length));
  return parts;
}
