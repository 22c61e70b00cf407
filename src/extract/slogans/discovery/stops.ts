import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';

const DISCOVERY_FILE = 'extract/slogans/slogan_discovery.tsv';

/** Words that no slogan begins with, ends with, or holds. */
export interface Stops {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly any: readonly string[];
}

const schema = z.object({
  key: z.string(),
  words: z.string().min(1),
  place: z.enum(['first', 'last', 'any']),
  why: z.string().min(1, 'Say why no slogan does'),
});

/** Reads the stop words of discovery. */
export function loadStops(knowledge: Knowledge): Stops {
  const rows = knowledge.tsv(DISCOVERY_FILE, schema, 'key');
  const at = (place: string) => rows.filter((row) => row.place === place).map((row) => row.words);
  return { first: at('first'), last: at('last'), any: at('any') };
}

/** Whether a string neither begins, ends nor goes on as no slogan does. */
export function passes(words: string, { first, last, any }: Stops): boolean {
  return (
    !first.some((stop) => words.startsWith(stop)) &&
    !last.some((stop) => words.endsWith(stop)) &&
    !any.some((stop) => words.includes(stop))
  );
}
