import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import type { Span } from '../model/index.js';
import type { Paragraph } from './paragraphs.js';

const FILE = 'split/frames.yaml';

const KINDS = ['masthead', 'salutation', 'lead', 'farewell', 'signature', 'start', 'outlook'] as const;
type Kind = (typeof KINDS)[number];

/** How much of a paragraph the patterns look at, in UTF-16 units. */
const LOOK = 160;

/** Whether a paragraph is one of the sentences that frame a report. */
export type Frames = (kind: Kind, text: string, paragraph: Span) => boolean;

/** Reads the sentences with which reports begin, turn and end. */
export function loadFrames(knowledge: Knowledge): Frames {
  const schema = z.object({ ...ruleShape, kind: z.enum(KINDS), pattern: z.string() });
  const rules = knowledge
    .yaml(FILE, schema)
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  checkExamples(FILE, rules, (rule, example) => rule.regex.test(example));
  return (kind, text, paragraph) => {
    const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LOOK));
    return rules.some((rule) => rule.kind === kind && rule.regex.test(head));
  };
}

/** A line above the text proper is at most so long, in UTF-16 units. */
const LONGEST_MASTHEAD = 70;

/**
 * How many paragraphs the opening surely has: title, date and name, salutation and lead. No heading stands
 * among them. `heading` is the first paragraph that is numbered as a heading, `title` where the title was found.
 */
export function countOpening(
  text: string,
  paragraphs: readonly Paragraph[],
  heading: number,
  title: Span | null,
  frames: Frames,
): number {
  const above = paragraphs.slice(0, heading);
  const isTitle = (line: Span) => title !== null && title.start < line.end && line.start < title.end;
  const isMasthead = (line: Span) =>
    isTitle(line) || (line.end - line.start <= LONGEST_MASTHEAD && frames('masthead', text, line));
  const body = above.findIndex((line) => !isMasthead(line));
  const salutation = above.findIndex((line) => frames('salutation', text, line));
  const lead = above.findIndex((line) => frames('lead', text, line));
  const masthead = body < 0 ? above.length : body;
  return Math.max(masthead, salutation + 1, lead + 1);
}
