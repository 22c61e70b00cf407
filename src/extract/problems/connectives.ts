import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';

const schema = z.object({ word: z.string().min(1), use: z.enum(['front', 'speaker', 'goes_on']) });

/** Words at the front of a piece or clause that are no part of what it says; each list longest first. */
export interface Connectives {
  /** Join it to what stands before. */
  readonly front: readonly string[];
  /** Say who will do it. */
  readonly speaker: readonly string[];
  /** Make it go on from the clause before it. */
  readonly goesOn: readonly string[];
}

/** Reads the connectives. */
export function loadConnectives(knowledge: Knowledge): Connectives {
  const rows = knowledge.tsv('extract/problems/problem_connectives.tsv', schema, 'word');
  const of = (use: (typeof rows)[number]['use']) =>
    rows
      .filter((row) => row.use === use)
      .map((row) => row.word)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return { front: of('front'), speaker: of('speaker'), goesOn: of('goes_on') };
}
