import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Trie, trieOf } from '../trie.js';

/** What a word says of a numeral that counts only in passing. */
const USES = [
  /** A listed word whose numeral counts all the same (二者, 一部分). */
  'whole',
  /** A numeral with 大: counts kinds (八大门类) where it does not name a congress. */
  'group',
  /** Behind a group, it names a congress (八大以来). */
  'congress',
  /** Before a group, it names a congress (党的八大). */
  'party',
  /** Before 一 and a noun (有一水库). */
  'one_after',
  /** Behind 一 (河的一侧). */
  'one_before',
  /** Before 两 and a noun (前两作). */
  'two_after',
  /** Before digits and a noun (有24师). */
  'digits_after',
  /** Before a unit that is also part of a name (南面三门). */
  'face',
  /** Before 一 and a unit: none at all (没有发生一例). */
  'denial',
  /** Behind an amount with a bound, it is the amount that is told (3亿元以上资金), not which things (3亿元以上项目). */
  'amount',
] as const;
type Use = (typeof USES)[number];

const schema = z.object({
  key: z.string().min(3),
  word: z.string().min(1),
  use: z.enum(USES),
  yes: z.string().min(2, 'Give an example with a count'),
  no: z.string().min(2, 'Give an example without one'),
});

/** The words by which a count in passing is told, by what they do. */
export type PassingWords = Readonly<Record<Use, Trie<true>>>;

/** Reads the list of words. */
export function loadPassingWords(knowledge: Knowledge): PassingWords {
  const rows = knowledge.tsv('extract/numbers/passing_words.tsv', schema, 'key');
  const of = (use: Use) =>
    trieOf(rows.filter((row) => row.use === use).map((row) => [row.word, true] as const));
  return Object.fromEntries(USES.map((use) => [use, of(use)])) as PassingWords;
}
