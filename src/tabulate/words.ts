import type { Document } from '../model/index.js';
import { textOf } from '../model/index.js';

/** A word and how often a report says it. */
export type WordCount = readonly [word: string, hits: number];

/** The Han words of two or more characters, most frequent first, ties by code units. */
export function wordCounts(document: Document): readonly WordCount[] {
  const counts = new Map<string, number>();
  for (const token of document.tokens) {
    if (token.kind !== 'han' || token.end - token.start < 2) continue;
    const word = textOf(document.cleaned.text, token);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([a, hitsA], [b, hitsB]) => hitsB - hitsA || (a < b ? -1 : 1));
}

/** How many Han characters a text has: the denominator of every rate. */
export function hanCharacters(text: string): number {
  let count = 0;
  for (const run of text.matchAll(/\p{Script=Han}+/gu)) count += [...run[0]].length;
  return count;
}
