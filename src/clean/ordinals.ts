import type { Knowledge } from '../knowledge/index.js';
import { namedPatterns } from './patterns.js';

const IDS = ['high', 'low', 'running', 'lone', 'part', 'numbered', 'chapter', 'doubtful'] as const;

/** What the ordinals and signs look like that begin a paragraph, by the ids of `ordinals.yaml`. */
export type Ordinals = Readonly<Record<(typeof IDS)[number], RegExp>>;

/** Reads `ordinals.yaml`. */
export function loadOrdinals(knowledge: Knowledge): Ordinals {
  return namedPatterns(knowledge, 'clean/ordinals.yaml', IDS);
}

/** Whether the words begin with a heading's ordinal or a dash bullet. */
export function beginsHigh(words: string, { high }: Ordinals): boolean {
  return high.test(words);
}

/** Whether the words begin with any sign of a new paragraph except a running `一是`. */
export function beginsAnew(words: string, { high, low }: Ordinals): boolean {
  return high.test(words) || low.test(words);
}

/** No ordinal is longer, in UTF-16 units. */
const MAX_ORDINAL = 7;

/** Whether the words are nothing but an ordinal whose text stands on the next line. */
export function isLoneOrdinal(words: string, { lone }: Ordinals): boolean {
  return words.length <= MAX_ORDINAL && lone.test(words);
}
