import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Identity } from '../../model/index.js';

const CONGRESSES_FILE = 'extract/slogans/slogan_congresses.tsv';

/** A Party congress: its ordinal in Chinese numerals and the year it met. */
export interface Congress {
  readonly ordinal: string;
  readonly year: number;
}

const schema = z.object({
  ordinal: z.string().min(1),
  year: z.coerce.number().int().min(1900, 'Write the year in four digits'),
});

/** Reads the congresses. */
export function loadCongresses(knowledge: Knowledge): readonly Congress[] {
  return knowledge.tsv(CONGRESSES_FILE, schema, 'ordinal');
}

/**
 * The congress that a report means by a masked 党的XX大: the latest one that had met by the end of the year
 * under review, or of the report's own year where that is not known. null without a year.
 */
export function congressOf(identity: Identity, congresses: readonly Congress[]): Congress | null {
  const year = identity.reviewYear ?? identity.year;
  if (year === null) return null;
  const met = congresses.filter((congress) => congress.year <= year);
  return met.reduce<Congress | null>(
    (latest, next) => (latest !== null && latest.year > next.year ? latest : next),
    null,
  );
}
