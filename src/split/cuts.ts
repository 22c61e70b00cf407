import { type Candidate, ITEM_RANK, PART_RANK } from './candidates.js';
import type { HasFigure } from './figures.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';
import { isPartName } from './unnumbered.js';

/** Where a heading is looked for: its candidate, its paragraph, and where the next candidate begins. */
export interface Place {
  readonly member: Candidate;
  readonly line: Paragraph;
  readonly limit: number;
}

/** A line of its own may be longer: such headings have up to 93 units. */
const LONGEST_LINE = 100;
/** What stands before a colon is a heading only when it is short. */
const LONGEST_BEFORE_COLON = 20;

/** Where one heading ends whose first sentence may have `longest` units; after its ordinal where nothing fits. */
export function cutHeading(
  text: string,
  { member, line, limit }: Place,
  longest: number,
  hasFigure: HasFigure,
): number {
  if (line.depth > 0) return firstSentence(text, member.ordinalEnd, line.end);
  const bold = line.strong?.end ?? 0;
  if (!member.inside && bold > member.ordinalEnd && bold - member.start <= LONGEST_LINE)
    return withStop(text, firstSentence(text, member.ordinalEnd, bold), line.end);
  return cutPlain(text, { member, line, limit }, longest, hasFigure);
}

/** Bold words, or a marked line, may go on behind the heading: `**加快改善环境。坚持绿色发展，…**`. */
function firstSentence(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[。！？]/);
  return stop < 0 ? end : from + stop + 1;
}

/** Takes in the stop right after bold words. */
function withStop(text: string, end: number, lineEnd: number): number {
  return end < lineEnd && /[。！？：:；]/.test(text.charAt(end)) ? end + 1 : end;
}

function cutPlain(
  text: string,
  { member, line, limit }: Place,
  longest: number,
  hasFigure: HasFigure,
): number {
  const from = member.ordinalEnd;
  const head = text.slice(from, Math.min(limit, from + LONGEST_LINE + 1));
  const at = head.search(/[。！？：；:;]/);
  const fillsLine = !member.inside && limit === line.end && limit - from <= LONGEST_LINE;
  // A line of its own from 1. on that has a figure reports it; headings above name some, as in 办好10件实事.
  if (at < 0) return fillsLine && (member.rank < ITEM_RANK || !hasFigure(head)) ? limit : from;
  const words = head.slice(0, at);
  if (hasFigure(words)) return from;
  switch (head.charAt(at)) {
    case '：':
    case ':':
      return isLabel(words) ? from + at + 1 : from;
    case '；':
    case ';':
      return from;
    default:
      return at <= longest || (fillsLine && at + 1 === head.length) ? from + at + 1 : from;
  }
}

/** `总体要求：…` is a heading; a clause before a colon, as in `会议指出，要做到：…`, is none. */
function isLabel(words: string): boolean {
  return words.length <= LONGEST_BEFORE_COLON && !/[，,]/.test(words);
}

/** Longest name of a part that lost the line break behind it, in UTF-16 units. */
const LONGEST_NAME = 32;

/** Where the name of a part ends in a line in which its first paragraph goes on: `一、工作回顾2021年，全县…`. */
export function findJoint(text: string, { member, line }: Place, rules: SplitRules): number | null {
  if (member.rank > PART_RANK || member.inside) return null;
  const to = Math.min(line.end, member.ordinalEnd + LONGEST_NAME);
  for (let at = member.ordinalEnd + 1; at < to; at += 1)
    if (
      rules.frames('start', text, { start: at, end: line.end }) &&
      isPartName(text.slice(member.ordinalEnd, at), rules)
    )
      return at;
  return null;
}
