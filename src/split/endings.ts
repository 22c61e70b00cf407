import type { Frames } from './frames.js';
import type { Paragraph } from './paragraphs.js';
import { findAdmission } from './passages.js';
import type { SplitRules } from './rules.js';

/** A closing is at most so long, in UTF-16 units. */
const LONGEST = 2500;
/** How many paragraphs from the end a farewell may stand. */
const FAREWELL_PARAGRAPHS = 4;

/** A line with the name of who signs is at most so long, in UTF-16 units. */
const LONGEST_NAME = 30;

/** Where closing words may begin: paragraphs that headings leave free, and those behind what must follow a heading. */
export interface Room {
  readonly free: number;
  readonly behind: number;
  /** The paragraph after the last one. */
  readonly to: number;
}

/**
 * The paragraph at which the closing words begin: the last turn to the audience after all headings, else the
 * farewell, else the signature; null where the report just ends.
 */
export function findClosing(
  text: string,
  paragraphs: readonly Paragraph[],
  { free, behind, to }: Room,
  { frames, passages }: SplitRules,
): number | null {
  const end = paragraphs[to - 1]?.end ?? 0;
  for (let at = to - 1; at >= behind; at -= 1) {
    const line = paragraphs[at];
    if (line === undefined || end - line.start > LONGEST) break;
    if (!frames('salutation', text, line)) continue;
    // A report that was cut off may end with its problems.
    return findAdmission(text, line, 'usual', passages) === line.start ? null : at;
  }
  for (let at = Math.max(free, to - FAREWELL_PARAGRAPHS); at < to; at += 1) {
    const line = paragraphs[at];
    if (line !== undefined && frames('farewell', text, line)) return at;
  }
  return findSignature(text, paragraphs, free, to, frames);
}

/** The first line of the names above the day at the foot of a report. */
function findSignature(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  frames: Frames,
): number | null {
  const last = paragraphs[to - 1];
  if (last === undefined || to <= from || !frames('signature', text, last)) return null;
  let at = to - 1;
  while (at > from && to - at < FAREWELL_PARAGRAPHS && isName(text, paragraphs[at - 1])) at -= 1;
  return at;
}

function isName(text: string, line: Paragraph | undefined): boolean {
  if (line === undefined || line.end - line.start > LONGEST_NAME) return false;
  return !/[。！？；，]|[：:]$/.test(text.slice(line.start, line.end));
}
