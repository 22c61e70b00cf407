import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import type { NoteSink, Span } from '../model/index.js';
import { loadPatterns, mayMatch, type Pattern, patternShape } from './patterns.js';
import { holdsAny, type Survey } from './survey.js';

const schema = z.object({
  ...patternShape,
  id: z.string().regex(/^[a-z][a-z_]*$/, 'The id is a code of clean/messages.tsv: small letters and _'),
  severity: z.enum(['info', 'warning', 'error']),
  confidence: z.enum(['high', 'medium', 'low']),
  /** The rule is tried only where a unit of this range is. */
  among: z
    .string()
    .regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/, 'Give the first and last unit in hexadecimal digits')
    .transform((range) => range.split('-').map((unit) => Number.parseInt(unit, 16)))
    .optional(),
});

/** A sign of damage; its id is the code of the note. */
export type DamageRule = Pattern<z.infer<typeof schema>>;

/** Reads `damage.yaml`. */
export function loadDamage(knowledge: Knowledge): readonly DamageRule[] {
  return loadPatterns(knowledge, 'clean/damage.yaml', schema);
}

/** More notes of one kind say nothing new; their number is told in a last one. */
const MAX_NOTES = 100;
/** How much of a hit, and of the words on either side, a message quotes. */
const MAX_QUOTE = 30;
const AROUND = 6;

/** Notes every sign of damage in the cleaned text. */
export function noteDamage(text: string, survey: Survey, rules: readonly DamageRule[], note: NoteSink): void {
  for (const rule of rules) {
    const [first = 0, last = 0xffff] = rule.among ?? [];
    if (!holdsAny(survey, first, last) || !mayMatch(text, survey, rule)) continue;
    const { id: code, severity, confidence } = rule;
    let hits = 0;
    for (const { index, 0: words } of text.matchAll(rule.regex)) {
      hits += 1;
      if (hits > MAX_NOTES) continue;
      const span = { start: index, end: index + words.length };
      note({ code, severity, confidence, stage: 'clean', span, values: { words: quote(text, span) } });
    }
    if (hits > MAX_NOTES)
      note({ code: 'more_damage', severity, confidence, stage: 'clean', span: null, values: { code, hits } });
  }
}

/** The hit with what stands around it on its line. */
function quote(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const hit = text.slice(start, Math.min(end, start + MAX_QUOTE));
  return before.slice(before.lastIndexOf('\n') + 1) + hit + (after.split('\n')[0] ?? '');
}
