import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import { findTerms, longestTerm, type TermAt, type TermFinder } from './terms.js';

const schema = z.object({
  word: z.string().min(1),
  use: z.enum(['front', 'speaker', 'goes_on', 'concedes']),
});

/** Words at the front of a piece or clause that are no part of what it says. */
export interface Connectives {
  /** Join it to what stands before. */
  readonly front: TermAt<true>;
  /** These, and those that say who will do it. */
  readonly any: TermAt<true>;
  /** Make it go on from the clause before it. */
  readonly goesOn: TermAt<true>;
  /** Grant something that the next clause takes back. */
  readonly concedes: TermFinder<true>;
}

/** Reads the connectives. */
export function loadConnectives(knowledge: Knowledge): Connectives {
  const rows = knowledge.tsv('extract/problems/problem_connectives.tsv', schema, 'word');
  const words = (...uses: readonly (typeof rows)[number]['use'][]) =>
    rows.filter((row) => uses.includes(row.use)).map((row) => [row.word, true] as const);
  return {
    front: longestTerm(words('front')),
    any: longestTerm(words('front', 'speaker')),
    goesOn: longestTerm(words('goes_on')),
    concedes: findTerms(words('concedes')),
  };
}
