import type { Span } from '../model/index.js';

/** A line that is not blank, trimmed. */
export interface Line extends Span {
  readonly text: string;
}

/** The head of a report holds no more units than this, so that a text of one line costs no more. */
const HEAD_UNITS = 6000;
const HEAD_LINES = 80;
/** The same for the end of a report, where it is signed. */
const TAIL_LINES = 8;
const TAIL_UNITS = 1200;

/** The first lines of a text. A line is cut where the head ends. */
export function headLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  const limit = Math.min(text.length, HEAD_UNITS);
  let at = 0;
  while (at < limit && lines.length < HEAD_LINES) {
    const next = text.indexOf('\n', at);
    const end = next < 0 || next > limit ? limit : next;
    pushLine(text, at, end, lines);
    at = end + 1;
  }
  return lines;
}

/** The last lines of a text, in text order. */
export function tailLines(text: string): readonly Line[] {
  const from = Math.max(0, text.length - TAIL_UNITS);
  const lines: Line[] = [];
  let at = from === 0 ? 0 : text.indexOf('\n', from) + 1;
  if (from > 0 && at === 0) return [];
  while (at < text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    pushLine(text, at, end, lines);
    at = end + 1;
  }
  return lines.slice(-TAIL_LINES);
}

function pushLine(text: string, from: number, to: number, lines: Line[]): void {
  const whole = text.slice(from, to);
  const trimmed = whole.trim();
  if (trimmed === '') return;
  const start = from + whole.indexOf(trimmed);
  lines.push({ start, end: start + trimmed.length, text: trimmed });
}
