import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Span } from '../../model/index.js';
import { longestTerm, type TermAt } from './terms.js';

const schema = z.object({ word: z.string().min(1), instead: z.string() });

/** Words that change from year to year without changing what a sentence says, and what stands in their place. */
export type Fillers = TermAt<string>;

/** Reads the fillers. */
export function loadFillers(knowledge: Knowledge): Fillers {
  const rows = knowledge.tsv('extract/problems/problem_fillers.tsv', schema, 'word');
  return longestTerm(rows.map(({ word, instead }) => [word, instead] as const));
}

/**
 * What an item says, ready to be compared with other years: fillers dropped, figures as `0`, clauses parted by
 * `，`, no other marks.
 */
export function gistOf(text: string, span: Span, fillers: Fillers): string {
  const said: string[] = [];
  let from = span.start;
  for (let at = span.start; at < span.end; ) {
    const filler = fillers(text, at, span.end);
    if (filler !== null) {
      said.push(text.slice(from, at), filler.value);
      from = filler.end;
    }
    at = filler?.end ?? at + 1;
  }
  said.push(text.slice(from, span.end));
  return said
    .join('')
    .normalize('NFKC')
    .replace(/\d+(?:\.\d+)?/g, '0')
    .replace(/[,;。:]+/g, '，')
    .replace(/[^\p{L}\p{N}，]/gu, '')
    .replace(/^，+|，+$/g, '');
}
