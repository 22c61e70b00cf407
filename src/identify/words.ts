import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';

/** What a list of words is for; the column `note` of the file says more. */
const USES = [
  'after_short',
  'before_place',
  'behind_place',
  'caption',
  'city_unit',
  'county_unit',
  'district_unit',
  'first_term',
  'function',
  'generic',
  'holds_towns',
  'lead',
  'lead_start',
  'level',
  'mask',
  'not_institution',
  'not_place',
  'not_place_end',
  'open_title',
  'own',
  'own_level',
  'period',
  'personal',
  'post_end',
  'province_level',
  'range',
  'relative',
  'run_on',
  'salutation',
  'short_level',
  'tabled_level',
  'title_ending',
  'topic',
  'town_unit',
  'web_label',
  'year_unit',
] as const;

export type WordUse = (typeof USES)[number];

/** Short word lists, by what they are used for. */
export interface Words {
  /** The words of one use, the longest first. */
  readonly of: (use: WordUse) => readonly string[];
  readonly has: (use: WordUse, word: string) => boolean;
  /** The longest word of this use that `text` begins with, or ''. */
  readonly startOf: (use: WordUse, text: string) => string;
  /** The longest word of this use that `text` ends with, or ''. */
  readonly endOf: (use: WordUse, text: string) => string;
}

/** Reads `identify_words.tsv`; a word may have several uses, parted by spaces. */
export function loadWords(knowledge: Knowledge): Words {
  const use = z.enum(USES, `A use is one of ${USES.join(', ')}`);
  const uses = z
    .string()
    .transform((cell) => cell.split(' '))
    .pipe(z.array(use));
  const shape = z.object({ word: z.string().min(1), use: uses });
  const lists = new Map<WordUse, Set<string>>();
  for (const { word, use: own } of knowledge.tsv('identify/identify_words.tsv', shape, 'word'))
    for (const one of own) lists.set(one, (lists.get(one) ?? new Set()).add(word));
  const longestFirst = (words: ReadonlySet<string>) =>
    [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const sorted = new Map([...lists].map(([use, words]) => [use, longestFirst(words)] as const));
  const of = (use: WordUse) => sorted.get(use) ?? [];
  return {
    of,
    has: (use, word) => lists.get(use)?.has(word) ?? false,
    startOf: (use, text) => of(use).find((word) => text.startsWith(word)) ?? '',
    endOf: (use, text) => of(use).find((word) => text.endsWith(word)) ?? '',
  };
}
