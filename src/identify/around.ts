import type { Surroundings } from './claims.js';
import { headLines, type Line, tailLines } from './lines.js';
import {
  findTitle,
  headOf,
  isHeadLine,
  isSalutation,
  OPENING_UNITS,
  type TitleFound,
  type TitleRules,
} from './title.js';

/** A report's title and the lines around it. */
export interface Head extends Surroundings {
  readonly title: TitleFound | null;
  /** The words behind the title that tell a genre. */
  readonly words: string;
}

/** How many lines of the text proper are asked for a body. */
const OPENING_LINES = 5;
/** The block of title, date and speaker has no more lines. */
const BLOCK_LINES = 14;

/** Finds the title of a text and what stands around it. */
export function readHead(text: string, rules: TitleRules): Head {
  const lines = headLines(text);
  const title = findTitle(lines, rules);
  const from = title === null ? 0 : title.next;
  const body = bodyStart(lines, from, rules);
  const titled = title === null ? [] : lines.slice(title.line, title.next);
  const before = lines.slice(0, title?.line ?? 0).filter((line) => isHeadLine(line, rules));
  return {
    title,
    words: headOf(lines, from),
    head: [...titled, ...lines.slice(from, body), ...before],
    opening: lines.slice(body, body + OPENING_LINES).map(cutOpening),
    tail: tailLines(text),
  };
}

/** Index of the first line that greets the hearers, is a paragraph or carries a number. */
function bodyStart(lines: readonly Line[], from: number, rules: TitleRules): number {
  let at = from;
  while (at < lines.length && at - from < BLOCK_LINES) {
    const line = lines[at];
    if (line === undefined || isSalutation(line, rules.words) || !isHeadLine(line, rules)) break;
    at += 1;
  }
  return at;
}

function cutOpening(line: Line): Line {
  const text = line.text.slice(0, OPENING_UNITS);
  return { start: line.start, end: line.start + text.length, text };
}
