import type { Mark, Span } from '../model/index.js';
import type { EditCode } from './codes.js';
import type { Edit } from './draft.js';

/** A line that holds something: its words without the blanks around them, and the layout before them. */
export interface Line extends Span {
  readonly words: string;
  /** Blanks between the line's start and its first word. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly apart: boolean;
}

/** The lines of a text that hold more than blanks, in order. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  let apart = false;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const stop = next < 0 ? text.length : next;
    const start = skipBlanks(text, at, stop);
    if (start === stop) apart = true;
    else {
      const end = trimBlanks(text, start, stop);
      lines.push({ start, end, words: text.slice(start, end), indent: start - at, apart });
      apart = false;
    }
    at = stop + 1;
  }
  return lines;
}

function skipBlanks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function trimBlanks(text: string, from: number, stop: number): number {
  let at = stop;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Plain and ideographic space, tab and form feed: what the pass over single characters leaves. */
export function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0x09 || unit === 0x0c;
}

/**
 * Removes the lines that have a code, with the empty lines around them: their neighbours then follow each
 * other as if nothing had stood between.
 */
export function removeLines(
  text: string,
  lines: readonly Line[],
  codes: readonly (EditCode | null)[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const firstKept = codes.indexOf(null);
  lines.forEach((line, at) => {
    const code = codes[at] ?? null;
    if (code === null) return;
    const start = lines[at - 1]?.end ?? 0;
    const end = codes[at + 1] === null ? breakBefore(lines[at + 1], at > firstKept) : line.end;
    edits.push({ start, end: at === lines.length - 1 ? text.length : end, text: '', code });
  });
  return edits;
}

/** Where the line break before a line stands, so that it parts it from the line kept last; else its start. */
function breakBefore(line: Line | undefined, parted: boolean): number {
  return line === undefined ? 0 : line.start - line.indent - (parted ? 1 : 0);
}

/** For each line whether a mark of the wanted kind covers most of it. */
export function markedLines(
  lines: readonly Line[],
  marks: readonly Mark[],
  kind: Mark['kind'],
): readonly boolean[] {
  const marked = new Array<boolean>(lines.length).fill(false);
  let at = 0;
  for (const mark of marks) {
    if (mark.kind !== kind) continue;
    while (at < lines.length && (lines[at] as Line).end <= mark.span.start) at += 1;
    const line = lines[at];
    if (line === undefined) break;
    const covered = Math.min(line.end, mark.span.end) - Math.max(line.start, mark.span.start);
    if (covered * 5 >= (line.end - line.start) * 4) marked[at] = true;
  }
  return marked;
}
