import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import { type Span, textOf } from '../../model/index.js';
import { findTerms, type TermFinder } from './terms.js';

const schema = z.object({
  word: z.string().min(1),
  promises: z.enum(['', 'yes']).transform((cell) => cell === 'yes'),
});

/** The words that lead-ins and titles are made of; true for those that promise a list of problems. */
export type Leads = TermFinder<boolean>;

/** Reads the words that lead-ins and titles are made of. */
export function loadLeads(knowledge: Knowledge): Leads {
  const rows = knowledge.tsv('extract/problems/problem_leads.tsv', schema, 'word');
  return findTerms(rows.map(({ word, promises }) => [word, promises] as const));
}

/** The longest name that may stand among the common words of a lead-in, in Han characters. */
const NAME = 4;

/**
 * Whether a clause or title only leads to something: nothing is left when its common words are taken away,
 * or no more than a name beside a word that promises problems.
 */
export function isLead(text: string, span: Span, leads: Leads, hasTheme: () => boolean): boolean {
  const hits = leads(text, span);
  const ends = new Map<number, number>();
  for (const hit of hits) ends.set(hit.start, Math.max(hit.end, ends.get(hit.start) ?? 0));
  const left = leftover(text, span, ends);
  if (left === 0) return hits.length > 0 || !/\p{Script=Han}/u.test(textOf(text, span));
  return left <= NAME && hits.some((hit) => hit.value) && !hasTheme();
}

/** How many Han characters are left when the longest common word at each place is taken away. */
function leftover(text: string, span: Span, ends: ReadonlyMap<number, number>): number {
  let left = 0;
  for (let at = span.start; at < span.end; ) {
    const end = ends.get(at);
    if (end === undefined && /\p{Script=Han}/u.test(text.charAt(at))) left += 1;
    at = end ?? at + 1;
  }
  return left;
}
