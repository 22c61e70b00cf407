import type { CleanText, Mark, Span } from '../model/index.js';

/** A line of clean text that is not blank, without the blanks around it. */
export interface Paragraph extends Span {
  /** The words set in bold at its very start or right after its ordinal, null where there are none. */
  readonly strong: Span | null;
  /** Depth of a heading mark on it, else 0. */
  readonly depth: number;
  /** Whether cleaning saw an annex begin here. */
  readonly annex: boolean;
}

/** Bold that opens a paragraph may leave out its ordinal (一、**…**), which has at most this many units. */
const ORDINAL_UNITS = 8;

/** The paragraphs of a text in order, with the layout marks that speak of them. */
export function readParagraphs({ text, marks }: CleanText): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let mark = 0;
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from);
    const to = next < 0 ? text.length : next;
    const first = mark;
    while ((marks[mark]?.span.start ?? to) < to) mark += 1;
    const line = trimmed(text, from, to);
    if (line.start < line.end) paragraphs.push(withLayout(line, marks.slice(first, mark), text));
    from = to + 1;
  }
  return paragraphs;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Space, tab, carriage return, no-break and ideographic space. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}

function withLayout({ start, end }: Span, marks: readonly Mark[], text: string): Paragraph {
  if (marks.length === 0) return { start, end, strong: null, depth: 0, annex: false };
  const depth = marks.find((mark) => mark.kind === 'heading')?.depth ?? 0;
  const annex = marks.some((mark) => mark.kind === 'annex_start');
  const bold = marks.filter((mark) => mark.kind === 'strong').map((mark) => mark.span);
  return { start, end, strong: openingBold({ start, end }, bold, text), depth, annex };
}

/** The bold words that open a line, several runs of bold joined where only blanks part them. */
function openingBold(line: Span, bold: readonly Span[], text: string): Span | null {
  const first = bold[0];
  if (first === undefined || first.start > line.start + ORDINAL_UNITS) return null;
  let end = first.end;
  for (const run of bold.slice(1)) {
    if (text.slice(end, run.start).trim() !== '') break;
    end = run.end;
  }
  return { start: Math.min(first.start, line.start), end: Math.min(end, line.end) };
}
