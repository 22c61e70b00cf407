import type { Document } from '../model/index.js';
import { textOf } from '../model/index.js';

/** A word and how often a report says it. */
export type WordCount = readonly [word: string, hits: number];

/** The Han words of two or more characters, in no order that means anything. */
export function wordCounts({ cleaned: { text }, tokens }: Document): readonly WordCount[] {
  // Most words are pairs of common characters: counted as numbers, they need not be cut out of the text each time.
  const pairs = new Map<number, number>();
  const others = new Map<string, number>();
  for (const token of tokens) {
    const length = token.end - token.start;
    if (token.kind !== 'han' || length < 2) continue;
    const pair = length === 2 ? pairAt(text, token.start) : NO_PAIR;
    if (pair !== NO_PAIR) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    else {
      const word = textOf(text, token);
      others.set(word, (others.get(word) ?? 0) + 1);
    }
  }
  return [...Array.from(pairs, ([pair, hits]) => [wordOf(pair), hits] as const), ...others];
}

/** The block of the common Han characters, U+4E00 to U+9FFF. */
const FIRST = 0x4e00;
const SIZE = 0x5200;
const NO_PAIR = -1;

/** Two common characters as a small whole number. */
function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at) - FIRST, text.charCodeAt(at + 1) - FIRST];
  const isCommon = first >= 0 && first < SIZE && second >= 0 && second < SIZE;
  return isCommon ? first * SIZE + second : NO_PAIR;
}

function wordOf(pair: number): string {
  return String.fromCharCode(FIRST + Math.floor(pair / SIZE), FIRST + (pair % SIZE));
}

const SURROGATES = /[\ud800-\udfff]/;

/** How many Han characters a report has: the denominator of every rate. */
export function hanCharacters({ cleaned: { text }, tokens }: Document): number {
  let count = 0;
  for (const { kind, start, end } of tokens) if (kind === 'han') count += end - start;
  // Rare characters take two units each.
  if (!SURROGATES.test(text)) return count;
  return tokens.reduce((sum, token) => sum + (token.kind === 'han' ? [...textOf(text, token)].length : 0), 0);
}
