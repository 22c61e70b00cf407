import type { Edit, Pass } from './draft.js';
import { isBlank, type Line } from './lines.js';
import { endsSentence, widthOf } from './structure.js';

/** Columns a full line may lack: three Han characters that the next word or sign did not leave room for. */
const SLACK = 6;
/** No page is narrower or wider, in half-width columns. */
const MIN_WIDTH = 28;
const MAX_WIDTH = 200;
/** Fewer full lines prove nothing. */
const MIN_FULL = 5;

/** The measure of a wrapped page, in half-width columns. */
export interface Page {
  /** No more than a few lines are longer. */
  readonly width: number;
  /** Most lines of nothing but Han characters are just so long. */
  readonly usual: number;
}

/**
 * The page to which a text was wrapped, or null: many lines end close below one width, few are longer, and
 * most of the full ones stop in the middle of a sentence.
 */
export function wrappedPage(lines: readonly { readonly words: string }[]): Page | null {
  const counts = countWidths(lines.filter(({ words }) => words.length <= MAX_WIDTH));
  const best = fullestWindow(counts);
  if (best === null || best.count < MIN_FULL) return null;
  // Headings are neither full nor ended and prove nothing.
  const telling = lines.filter(({ words }) => isFull(words, best.width) || endsSentence(words));
  if (best.count * 5 < telling.length * 2) return null;
  const longer = lines.filter(({ words }) => words.length > best.width || widthOf(words) > best.width + 2);
  if (longer.length * 10 > lines.length) return null;
  const full = lines.filter(({ words }) => isFull(words, best.width));
  const broken = full.filter(({ words }) => !endsSentence(words));
  if (broken.length * 2 <= full.length) return null;
  const plain = countWidths(full.filter(({ words }) => HAN_ONLY.test(words)));
  return { width: best.width, usual: plain.indexOf(Math.max(...plain)) };
}

/** Words of double width throughout, whose width is known exactly. */
const HAN_ONLY = /^[一-鿿，。、；：！？]+$/;

/** How many lines have each width; a line wider than any page is not counted. */
function countWidths(lines: readonly { readonly words: string }[]): readonly number[] {
  const counts = new Array<number>(MAX_WIDTH + 1).fill(0);
  for (const { words } of lines) {
    const width = widthOf(words);
    if (width <= MAX_WIDTH) counts[width] = (counts[width] ?? 0) + 1;
  }
  return counts;
}

/** Whether a line is two Han characters short of the usual: the first of a paragraph that lost its indent. */
export function lacksIndent(words: string, page: Page): boolean {
  return HAN_ONLY.test(words) && widthOf(words) === page.usual - 4;
}

/** The width below which, within the slack, most lines end. */
function fullestWindow(counts: readonly number[]): { readonly width: number; readonly count: number } | null {
  let best: { width: number; count: number } | null = null;
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width += 1) {
    const count = counts.slice(width - SLACK, width + 1).reduce((sum, next) => sum + next, 0);
    if (count > 0 && (best === null || count > best.count)) best = { width, count };
  }
  return best;
}

/** Whether a line reaches the width at which its page was wrapped. */
export function isFull(words: string, width: number): boolean {
  return words.length > width || widthOf(words) >= width - SLACK;
}

/** A line that holds a whole report is at least this long. */
const LONG_LINE = 600;

/**
 * Turns the blanks of a very long line into line breaks where they stand at such even distances that they
 * must be the line breaks of a wrapped page; `joinLines` then judges them like any others.
 */
export function breakAtBlanks(lines: readonly Line[]): Pass {
  const edits: Edit[] = [];
  for (const line of lines) {
    if (line.words.length < LONG_LINE || !line.words.includes(' ')) continue;
    const blanks = blanksAfterHan(line.words);
    if (wrappedPage(partsBetween(line.words, blanks)) === null) continue;
    for (const [from, to] of blanks)
      edits.push({ start: line.start + from, end: line.start + to, text: '\n', code: 'line_end' });
  }
  return { edits };
}

type Stretch = readonly [from: number, to: number];

/** Runs of blanks after a character of double width; those after digits and letters belong to numbers and words. */
function blanksAfterHan(words: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let at = 1; at < words.length; at += 1) {
    if (!isBlank(words.charCodeAt(at))) continue;
    const from = at;
    while (isBlank(words.charCodeAt(at))) at += 1;
    if (words.charCodeAt(from - 1) >= 0x2000) found.push([from, at]);
  }
  return found;
}

function partsBetween(words: string, blanks: readonly Stretch[]): readonly { readonly words: string }[] {
  const parts: { words: string }[] = [];
  let at = 0;
  for (const [from, to] of blanks) {
    parts.push({ words: words.slice(at, from) });
    at = to;
  }
  parts.push({ words: words.slice(at) });
  return parts;
}
