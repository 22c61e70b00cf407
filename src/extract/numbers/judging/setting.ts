import type { Mention } from '../measure/mention.js';
import type { NumberRules } from '../rules.js';
import type { Enclosed } from './enclosed.js';

/** Why a numeral is no number of the report. */
export const REASONS = [
  'date',
  'ordinal',
  'enumerator',
  'footnote',
  'quoted_name',
  'title',
  'code',
  'name',
  'label',
  'set_phrase',
  'word',
  'article',
  'indefinite',
  'damaged',
] as const;
export type Reason = (typeof REASONS)[number];

/** What judging looks at beside the numeral itself. */
export interface Setting {
  readonly text: string;
  readonly rules: NumberRules;
  readonly enclosed: Enclosed | undefined;
  /** The numeral belongs to a time expression. */
  readonly isTime: boolean;
}

/** No noun phrase behind a numeral is looked at further than this. */
const LONGEST_NOUN_PHRASE = 24;

/** Whether the noun at the end of the phrase from `at` on is one that cannot be counted; `empty` where no phrase follows. */
export function abstractNoun(text: string, at: number, rules: NumberRules): 'empty' | 'none' | 'abstract' {
  const rest = text.slice(at, at + LONGEST_NOUN_PHRASE);
  const end = rest.search(/[，。；、：！？\n,;]/);
  if (end === 0) return 'empty';
  return rules.abstractHeads.upTo(rest, end < 0 ? rest.length : end) === null ? 'none' : 'abstract';
}

/** The mention is all there is: a cell, a line of a list. */
export function isWhole(mention: Mention, text: string): boolean {
  return mention.start === 0 && mention.end === text.trimEnd().length;
}

/** Whether a letter or a digit stands at an offset. */
export function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
