import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Trie, trieOf } from '../trie.js';

/** How exact a number is meant to be. */
export const APPROX = ['exact', 'about', 'more', 'less', 'at_least', 'at_most', 'indefinite'] as const;
export type Approx = (typeof APPROX)[number];

const schema = z.object({
  word: z.string().min(1),
  side: z.enum(['before', 'after']),
  approx: z.enum([...APPROX, '']),
  reach: z.enum(['', 'clause']),
  note: z.string(),
});

/** Words beside a number that loosen it. An empty meaning marks a word that only looks like one (节约). */
export interface VagueWords {
  readonly before: Trie<Approx | ''>;
  readonly after: Trie<Approx | ''>;
  /** Words that hold for a number although its verb stands between (至少开展2次). */
  readonly far: readonly (readonly [string, Approx | ''])[];
}

/** Reads the list of vague words. */
export function loadVagueWords(knowledge: Knowledge): VagueWords {
  const rows = knowledge.tsv('extract/numbers/vague.tsv', schema, 'word');
  const of = (side: 'before' | 'after') =>
    trieOf(rows.filter((row) => row.side === side).map((row) => [row.word, row.approx] as const));
  const far = rows.filter((row) => row.reach === 'clause').map((row) => [row.word, row.approx] as const);
  return { before: of('before'), after: of('after'), far };
}
