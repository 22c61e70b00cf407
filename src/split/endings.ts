import type { Paragraph } from './paragraphs.js';
import { findAdmission } from './passages.js';
import type { SplitRules } from './rules.js';

/** A closing is at most so long, in UTF-16 units. */
const LONGEST = 2500;
/** How many paragraphs from the end a farewell may stand. */
const FAREWELL_PARAGRAPHS = 4;

/**
 * The paragraph at which the closing words begin: the last turn to the audience after all headings, else the
 * farewell; null where the report just ends. `from` is the first paragraph that can belong to it, `to` the
 * one after the last.
 */
export function findClosing(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  { frames, passages }: SplitRules,
): number | null {
  const end = paragraphs[to - 1]?.end ?? 0;
  for (let at = to - 1; at >= from; at -= 1) {
    const line = paragraphs[at];
    if (line === undefined || end - line.start > LONGEST) break;
    if (!frames('salutation', text, line)) continue;
    // A report that was cut off may end with its problems.
    return findAdmission(text, line, 'usual', passages) === line.start ? null : at;
  }
  for (let at = Math.max(from, to - FAREWELL_PARAGRAPHS); at < to; at += 1) {
    const line = paragraphs[at];
    if (line !== undefined && frames('farewell', text, line)) return at;
  }
  return null;
}
