import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Confidence } from '../../model/index.js';
import type { Form, Place } from './lexicon.js';

const SLIPS_FILE = 'extract/slogans/slogan_slips.tsv';

/** A wrong way of writing a slogan or an official name. */
export interface Slip {
  readonly wrong: string;
  readonly right: string;
  /** What stands wrong, as a note's code. */
  readonly code: 'slogan-slip' | 'slogan-name';
  readonly confidence: Confidence;
  readonly reason: string;
  readonly place: Place;
  /** The report years in which it is wrong; null where open. */
  readonly since: number | null;
  readonly until: number | null;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** The form that it spoils; null for a name that is no slogan. */
  readonly form: Form | null;
  /** Whether it is only part of what is spoiled: the form holds a shorter slip that is listed itself. */
  readonly derived: boolean;
}

const year = z
  .string()
  .regex(/^(\d{4})?$/, 'Write a year or nothing')
  .transform((cell) => (cell === '' ? null : Number(cell)));
const list = z.string().transform((cell) => cell.split(';').filter((part) => part !== ''));

const schema = z.object({
  wrong: z.string().min(2, 'A slip has at least two characters'),
  right: z.string().min(2, 'Give the right form'),
  code: z.enum(['slogan-slip', 'slogan-name']),
  confidence: z.enum(['high', 'medium', 'low']),
  where: z.enum(['', 'quoted']),
  since: year,
  until: year,
  not_after: list,
  not_before: list,
  reason: z.string().min(1, 'Say why it is wrong'),
});

/** The listed slips, and the longer forms that they spoil when they stand inside them. */
export function loadSlips(knowledge: Knowledge, forms: readonly Form[]): readonly Slip[] {
  const written = new Map(forms.map((form) => [form.written, form] as const));
  const listed = knowledge.tsv(SLIPS_FILE, schema, 'wrong').map((row) => ({
    wrong: row.wrong,
    right: row.right,
    code: row.code,
    confidence: row.confidence,
    reason: row.reason,
    place: row.where === '' ? ('anywhere' as const) : row.where,
    since: row.since,
    until: row.until,
    notAfter: row.not_after,
    notBefore: row.not_before,
    form: written.get(row.right) ?? null,
    derived: false,
  }));
  const derived = spoiledForms(listed, forms).filter((slip) => !written.has(slip.wrong));
  return [...listed, ...derived];
}

/** The forms that hold the right words of a slip, with the slip in their place. */
function spoiledForms(slips: readonly Slip[], forms: readonly Form[]): readonly Slip[] {
  const byBeginning = new Map<string, Slip[]>();
  for (const slip of slips) {
    const beginning = slip.right.slice(0, 2);
    const known = byBeginning.get(beginning);
    if (known === undefined) byBeginning.set(beginning, [slip]);
    else known.push(slip);
  }
  return forms
    .filter((form) => !form.reordered)
    .flatMap((form) =>
      Array.from(
        { length: form.written.length },
        (_, at) => byBeginning.get(form.written.slice(at, at + 2)) ?? [],
      ).flatMap((candidates, at) => candidates.flatMap((slip) => spoil(slip, form, at))),
    );
}

function spoil(slip: Slip, form: Form, at: number): readonly Slip[] {
  if (form.written === slip.right || !form.written.startsWith(slip.right, at)) return [];
  const wrong = form.written.slice(0, at) + slip.wrong + form.written.slice(at + slip.right.length);
  return [{ ...slip, wrong, right: form.entry.slogan, place: form.place, form, derived: true }];
}
