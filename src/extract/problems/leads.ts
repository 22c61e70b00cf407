import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Span } from '../../model/index.js';
import { longestTerm, type TermAt } from './terms.js';

const schema = z.object({
  word: z.string().min(1),
  promises: z.enum(['', 'yes']).transform((cell) => cell === 'yes'),
});

/** The words that lead-ins and titles are made of; true for those that promise a list of problems. */
export type Leads = TermAt<boolean>;

/** Reads the words that lead-ins and titles are made of. */
export function loadLeads(knowledge: Knowledge): Leads {
  const rows = knowledge.tsv('extract/problems/problem_leads.tsv', schema, 'word');
  return longestTerm(rows.map(({ word, promises }) => [word, promises] as const));
}

/** The longest name that may stand among the common words of a lead-in, in Han characters. */
export const LONGEST_NAME = 4;

/**
 * Whether a clause or title only leads to something: nothing is left when its common words are taken away,
 * or no more than a name beside a word that promises problems. What is left must not say anything itself.
 */
export function isLead(
  text: string,
  span: Span,
  leads: Leads,
  longestName: number,
  says: (at: number) => boolean,
): boolean {
  const left: number[] = [];
  let promised = false;
  for (let at = span.start; at < span.end; ) {
    const term = leads(text, at, span.end);
    if (term === null && isHan(text.charCodeAt(at))) left.push(at);
    if (left.length > longestName) return false;
    promised ||= term?.value === true;
    at = term?.end ?? at + 1;
  }
  return left.length === 0 || (promised && !left.some(says));
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
