import { type Candidate, LIST_RANK } from './candidates.js';
import type { Run } from './outline.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';
import { isPartName } from './unnumbered.js';

/** Where each heading ends; a heading starts where its candidate does and includes the ordinal. */
export type HeadingEnds = ReadonlyMap<Candidate, number>;

/**
 * Longest first sentence that still reads as a heading. Of 927 run-in headings that authors set in bold, 97
 * in 100 have at most 37 units, the longest 56; none holds a figure.
 */
const LONGEST_RUN_IN = 40;
/** Longer ones pass where most members of the run have a heading. */
const LONGEST_AMONG_SIBLINGS = 60;
/** A line of its own may be longer: such headings have up to 93 units. */
const LONGEST_LINE = 100;
/** What stands before a colon is a heading only when it is short. */
const LONGEST_BEFORE_COLON = 20;

/** Items from 1. on may report figures in a line of their own; headings above them name some, as in 办好10件实事. */
const ITEM_RANK = 50;

/** Where a heading is looked for: its candidate, its paragraph, and where the next candidate begins. */
interface Place {
  readonly member: Candidate;
  readonly line: Paragraph;
  readonly limit: number;
}

/**
 * Finds where the headings of all runs end: at the end of the bold words, of the line, or of a first sentence
 * that is short and reports no figures; where nothing fits the heading is the ordinal alone.
 */
export function cutHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  runs: readonly Run[],
  rules: SplitRules,
): HeadingEnds {
  const limits = findLimits(runs);
  const ends = new Map<Candidate, number>();
  for (const run of runs) {
    const places = run.members.flatMap((member): readonly Place[] => {
      const line = paragraphs[member.paragraph];
      return line === undefined ? [] : [{ member, line, limit: limits.get(member) ?? line.end }];
    });
    const strict = places.map((place) => cutHeading(text, place, LONGEST_RUN_IN));
    const found = places.filter((place, at) => (strict[at] ?? 0) > place.member.ordinalEnd).length;
    const longest = found * 2 > places.length ? LONGEST_AMONG_SIBLINGS : LONGEST_RUN_IN;
    const isPlainList = listsSentences(run);
    for (const place of places) {
      const end = findJoint(text, place, rules) ?? cutHeading(text, place, longest);
      const isItem = place.member.inside || isPlainList;
      ends.set(
        place.member,
        isItem && isSentenceUpTo(text, end, place.limit) ? place.member.ordinalEnd : end,
      );
    }
  }
  return ends;
}

/** Whether a list has nothing but its own lines, so that a sentence that fills one is the item itself. */
function listsSentences({ members }: Run): boolean {
  const isList = (members[0]?.rank ?? 0) >= LIST_RANK;
  return isList && members.every((member, at) => (members[at + 1]?.paragraph ?? 0) <= member.paragraph + 1);
}

/** Whether a sentence ends at `end` and nothing follows it: it says what it says, it heads nothing. */
function isSentenceUpTo(text: string, end: number, limit: number): boolean {
  return /[。！？；]/.test(text.charAt(end - 1)) && text.slice(end, limit).trim() === '';
}

/** Where the next candidate of the same paragraph begins. */
function findLimits(runs: readonly Run[]): ReadonlyMap<Candidate, number> {
  const members = runs.flatMap((run) => run.members).sort((a, b) => a.start - b.start);
  const limits = new Map<Candidate, number>();
  members.forEach((member, at) => {
    const next = members[at + 1];
    if (next !== undefined && next.paragraph === member.paragraph) limits.set(member, next.start);
  });
  return limits;
}

function cutHeading(text: string, { member, line, limit }: Place, longest: number): number {
  if (line.depth > 0) return line.end;
  const bold = line.strong?.end ?? 0;
  if (!member.inside && bold > member.ordinalEnd && bold - member.start <= LONGEST_LINE)
    return withStop(text, firstSentence(text, member.ordinalEnd, bold), line.end);
  return cutPlain(text, { member, line, limit }, longest);
}

/** Bold words may go on behind the heading: `**加快改善环境。坚持绿色发展，…**`. */
function firstSentence(text: string, from: number, end: number): number {
  const stop = text.slice(from, end).search(/[。！？]/);
  return stop < 0 ? end : from + stop + 1;
}

/** Takes in the stop right after bold words. */
function withStop(text: string, end: number, lineEnd: number): number {
  return end < lineEnd && /[。！？：:；]/.test(text.charAt(end)) ? end + 1 : end;
}

function cutPlain(text: string, { member, line, limit }: Place, longest: number): number {
  const from = member.ordinalEnd;
  const head = text.slice(from, Math.min(limit, from + LONGEST_LINE + 1));
  const at = head.search(/[。！？：；:;]/);
  const fillsLine = !member.inside && limit === line.end && limit - from <= LONGEST_LINE;
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

/** A figure with a unit or a sign: sentences that report results have one, headings do not. */
const FIGURE = /[0-9０-９](?:[.．][0-9０-９]+)?\s*[%％‰万亿千百十余多个家户人名次项亩吨元公件所座条台平]/;

function hasFigure(words: string): boolean {
  return FIGURE.test(words.replace(/“[^”]{1,20}”/g, ''));
}

/** Only headings of 一、 and above are names of parts. */
const PART_RANK = 30;
/** Longest name of a part that lost the line break behind it, in UTF-16 units. */
const LONGEST_NAME = 32;

/** Where the name of a part ends in a line in which its first paragraph goes on: `一、工作回顾2021年，全县…`. */
function findJoint(text: string, { member, line }: Place, rules: SplitRules): number | null {
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
