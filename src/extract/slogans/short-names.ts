import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Mention } from './mention.js';

const SHORT_NAMES_FILE = 'extract/slogans/slogan_short_names.tsv';

/** A short name that means another campaign from year to year. */
export interface ShortName {
  readonly short: string;
  readonly slogan: string;
  readonly from: number;
  readonly until: number;
}

const schema = z.object({
  key: z.string(),
  short: z.string().min(2),
  slogan: z.string().min(2),
  from: z.coerce.number().int().min(1900, 'Write the year in four digits'),
  until: z.coerce.number().int().min(1900, 'Write the year in four digits'),
});

/** Reads the short names. */
export function loadShortNames(knowledge: Knowledge): readonly ShortName[] {
  return knowledge.tsv(SHORT_NAMES_FILE, schema, 'key');
}

/**
 * Gives mentions of a short name the campaign they mean: the one whose full name stood before in the same
 * report, else the one of the report's year; without either they stay as they are.
 */
export function resolveShortNames(
  mentions: readonly Mention[],
  names: readonly ShortName[],
  year: number | null,
): readonly Mention[] {
  const shorts = [...new Set(names.map((name) => name.short))];
  const spoken = new Map<string, string>();
  const meaning = (short: string): string | undefined =>
    spoken.get(short) ?? names.find((name) => name.short === short && holds(name, year))?.slogan;
  return mentions.map((mention) => {
    if (mention.kind !== 'campaign') return mention;
    const full = shorts.includes(mention.slogan) ? meaning(mention.slogan) : undefined;
    if (full !== undefined) return { ...mention, slogan: full, variant: 'folded' as const };
    for (const short of shorts)
      if (mention.slogan !== short && mention.slogan.endsWith(short)) spoken.set(short, mention.slogan);
    return mention;
  });
}

function holds(name: ShortName, year: number | null): boolean {
  return year !== null && name.from <= year && year <= name.until;
}

/** Shorter tails of a campaign's name are too common to mean it. */
const SHORTEST_TAIL = 7;

/** Later mentions of a campaign found by its quoted name, by the words after the marks alone. */
export function repeatedTails(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const byTail = new Map<string, Mention>();
  for (const mention of mentions) {
    const close = mention.slogan.lastIndexOf('”');
    const tail = mention.slogan.slice(close + 1);
    if (close !== -1 && tail.length >= SHORTEST_TAIL && !byTail.has(tail)) byTail.set(tail, mention);
  }
  return [...byTail].slice(0, MOST_TAILS).flatMap(([tail, mention]) => {
    const found: Mention[] = [];
    for (let at = text.indexOf(tail, mention.end); at !== -1; at = text.indexOf(tail, at + 1))
      found.push({ ...mention, start: at, end: at + tail.length, variant: 'folded', rule: 'campaign-short' });
    return found;
  });
}

/** A report has a handful; each costs one more reading of the text. */
const MOST_TAILS = 40;
