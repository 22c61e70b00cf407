import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import { longestTerm, type TermAt } from './terms.js';

const schema = z.object({ word: z.string().min(1), use: z.enum(['front', 'speaker', 'goes_on']) });

/** Words at the front of a piece or clause that are no part of what it says. */
export interface Connectives {
  /** Join it to what stands before. */
  readonly front: TermAt<true>;
  /** These, and those that say who will do it. */
  readonly any: TermAt<true>;
  /** Make it go on from the clause before it. */
  readonly goesOn: TermAt<true>;
}

/** Reads the connectives. */
export function loadConnectives(knowledge: Knowledge): Connectives {
  const rows = knowledge.tsv('extract/problems/problem_connectives.tsv', schema, 'word');
  const of = (...uses: readonly (typeof rows)[number]['use'][]) =>
    longestTerm(rows.filter((row) => uses.includes(row.use)).map((row) => [row.word, true] as const));
  return { front: of('front'), any: of('front', 'speaker'), goesOn: of('goes_on') };
}
