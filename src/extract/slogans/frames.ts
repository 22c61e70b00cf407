import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import type { Confidence, Span } from '../../model/index.js';
import { KINDS, type Kind } from './columns.js';
import { editDistance } from './distance.js';
import { compile } from './expression.js';
import { fill, matchesAnywhere, matchesAround, type WindowRule, windowShape } from './windows.js';

const FRAMES_FILE = 'extract/slogans/slogan_frames.yaml';

/** Words around a slot that only one slogan may fill; any other filler is a slip. */
export interface Frame extends WindowRule {
  readonly id: string;
  readonly why: string;
  /** What must stand in the slot. */
  readonly right: string;
  /** Fillers that are wrong neither. */
  readonly accept: readonly string[];
  /** The slogan that the slot names, and the one that the whole frame is; '' where it is none. */
  readonly slogan: string;
  readonly whole: string;
  readonly kind: Kind;
  readonly confidence: Confidence;
  /** The most characters by which a filler may differ from what is right to count as a slip of it; null: any. */
  readonly near: number | null;
  readonly since: number | null;
  readonly until: number | null;
  /** Words in the sentence that make the filler right after all. */
  readonly unless: RegExp | null;
  readonly expression: RegExp;
}

const schema = z.object({
  ...ruleShape,
  ...windowShape,
  right: z.string().min(1),
  accept: z.array(z.string()).default([]),
  slogan: z.string().default(''),
  whole: z.string().default(''),
  kind: z.enum(KINDS),
  confidence: z.enum(['high', 'medium', 'low']),
  near: z.number().int().nullable().default(null),
  since: z.number().int().nullable().default(null),
  until: z.number().int().nullable().default(null),
  unless: z.string().nullable().default(null),
});

/** A slip found by its frame. */
export interface SlotSlip {
  readonly frame: Frame;
  readonly match: Span;
  readonly slot: Span;
  readonly whole: string;
  /** Words at the end that belong to the longer name only (党的二十大 + 精神), a group `tail`; null without. */
  readonly tail: Span | null;
}

/** Reads the frames; their examples show slips (yes) and right uses (no). */
export function loadFrames(knowledge: Knowledge, numerals: string): readonly Frame[] {
  const rules = knowledge.yaml(FRAMES_FILE, schema).map((rule) => ({
    ...rule,
    expression: compile(rule.pattern, 'dg', { file: FRAMES_FILE, line: rule.line, numerals }),
    unless:
      rule.unless === null
        ? null
        : compile(rule.unless, '', { file: FRAMES_FILE, line: rule.line, numerals }),
  }));
  checkExamples(FRAMES_FILE, rules, (rule, example) => {
    if (rule.unless?.test(example) === true || !matchesAnywhere(example, rule, rule.expression)) return false;
    return [...example.matchAll(rule.expression)].some((match) => isSlip(rule, match.groups?.slot ?? ''));
  });
  return rules;
}

/** Marks, quotes and spaces do not make a filler wrong. */
function isSlip(frame: Pick<Frame, 'right' | 'accept' | 'near'>, filler: string): boolean {
  const words = bare(filler);
  if (words === '' || [frame.right, ...frame.accept].some((right) => bare(right) === words)) return false;
  return frame.near === null || editDistance(words, bare(frame.right)) <= frame.near;
}

function bare(words: string): string {
  return words.replace(/[\s“”"'‘’「」『』、，,]/g, '');
}

/** The slips around one anchor of a frame; `year` is the report's, `sentence` gives the words around an offset. */
export function findSlips(
  text: string,
  anchor: Span,
  frame: Frame,
  year: number | null,
  sentence: (offset: number) => string,
): readonly SlotSlip[] {
  if (!holdsIn(frame, year)) return [];
  return matchesAround(text, anchor, frame, frame.expression).flatMap((match) => {
    const slot = match.groups.get('slot');
    if (slot === undefined || !isSlip(frame, text.slice(slot.start, slot.end))) return [];
    if (frame.unless?.test(sentence(slot.start)) === true) return [];
    const span = match.groups.get('whole') ?? match;
    const tail = match.groups.get('tail') ?? null;
    return [{ frame, match: span, slot, whole: fill(frame.whole, text, match), tail }];
  });
}

/** Whether a rule with bounds applies to a report of `year`; with bounds it needs a known year. */
export function holdsIn(
  rule: { readonly since: number | null; readonly until: number | null },
  year: number | null,
): boolean {
  if (rule.since === null && rule.until === null) return true;
  return year !== null && (rule.since ?? year) <= year && year <= (rule.until ?? year);
}
