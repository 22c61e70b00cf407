import type { Line } from './lines.js';
import { endsSentence } from './structure.js';
import { isFull, type Page } from './wrap.js';

/** What begins a paragraph besides a line break: an empty line before it, an indent, or nothing throughout. */
export type ParagraphSign = 'apart' | 'indent' | null;

/** So many paragraphs must show a sign where the page is not wrapped. */
const MIN_STARTS = 5;

/** The sign that at least four in five paragraphs have and that lines inside paragraphs lack. */
export function paragraphSign(lines: readonly Line[], page: Page | null): ParagraphSign {
  const below = (wanted: boolean): readonly Line[] =>
    lines.filter((_, at) => at > 0 && isGoingOn(lines[at - 1], page) === wanted);
  const starts = below(false);
  const inside = below(true);
  if (starts.length === 0 || (starts.length < MIN_STARTS && page === null)) return null;
  const apart = starts.filter((line) => line.apart);
  const apartInside = inside.filter((line) => line.apart);
  if (apart.length * 5 >= starts.length * 4 && apartInside.length * 5 <= inside.length) return 'apart';
  const indented = starts.filter((line) => line.indent >= 2);
  return indented.length * 5 >= starts.length * 4 ? 'indent' : null;
}

/** Whether a line goes on in the next: true for a full one without an end, false for an end, else unknown. */
function isGoingOn(line: Line | undefined, page: Page | null): boolean | null {
  if (line === undefined) return null;
  const full = page !== null && isFull(line.words, page.width);
  const ended = endsSentence(line.words);
  if (full) return ended ? null : true;
  return ended ? false : null;
}
