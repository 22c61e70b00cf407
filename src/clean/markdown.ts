import type { Mark, Span } from '../model/index.js';
import type { Edit, Pass } from './draft.js';
import type { Line } from './lines.js';
import { cutStrong, type StrongRules } from './strong.js';

const HEADING_LINE = /^[ \u3000]{0,3}#{1,6}[ \t\u3000]+\S/m;
const STRONG_WORDS = /\*\*[^*\s][^*\n]{1,80}\*\*/g;

/** Whether a text is written in markdown: by its format, or plainly so by its headings or bold words. */
export function isMarkdown(format: string, text: string): boolean {
  if (format === 'md') return true;
  if (text.includes('#') && HEADING_LINE.test(text)) return true;
  return text.includes('**') && (text.match(STRONG_WORDS) ?? []).length >= 2;
}

const LINK = /(!?)\[([^[\]\n]{0,300})\]\(((?:[^()\s]|\([^()\s]{0,100}\)){0,600})(?:[ \t]"[^"\n]{0,200}")?\)/g;
const ADDRESS = /^(?:[a-z]{2,8}:|\/|#|\.|www\.|[\w-]+[./])/i;

/** Leaves of a link its words, of a picture nothing. */
export function cutLinks(text: string): Pass {
  const edits: Edit[] = [];
  if (!text.includes('](')) return { edits };
  for (const { index, 0: whole, 1: picture, 2: label = '', 3: target = '' } of text.matchAll(LINK)) {
    if (target !== '' && !ADDRESS.test(target)) continue;
    const end = index + whole.length;
    const kept = picture === '!' ? '' : label;
    const from = index + (picture ?? '').length + 1;
    if (kept === '') edits.push({ start: index, end, text: '', code: 'link' });
    else {
      edits.push({ start: index, end: from, text: '', code: 'link' });
      edits.push({ start: from + kept.length, end, text: '', code: 'link' });
    }
  }
  return { edits };
}

const ESCAPE = /\\(?=[\\`*_{}[\]()#+.!|>~“”‘’"'-])/g;

/** Takes out the backslash that keeps a sign from being read as markdown. */
export function cutEscapes(text: string): Pass {
  if (!text.includes('\\')) return { edits: [] };
  const escapes = [...text.matchAll(ESCAPE)].filter(({ index }) => text.charAt(index - 1) !== '\\');
  return { edits: escapes.map(({ index }) => ({ start: index, end: index + 1, text: '', code: 'escape' })) };
}

const RULE = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/;
const QUOTE = /^(?:>[ \t]?)+/;
const HEADING = /^(#{1,6})[ \t\u3000]+/;
const CLOSING = /[ \t]+#+$/;

/** Takes out heading, bold, quotation and rule marks and keeps headings and bold as marks of ours. */
export function cutMarkdown(lines: readonly Line[], rules: StrongRules): Pass {
  const edits: Edit[] = [];
  const marks: Mark[] = [];
  for (const { words, start } of lines)
    if (words.charCodeAt(0) < 0x80 || words.includes('**')) cutLine(words, start, rules, edits, marks);
  return { edits, marks };
}

function cutLine(line: string, start: number, rules: StrongRules, edits: Edit[], marks: Mark[]): void {
  const stop = start + line.length;
  if (RULE.test(line)) {
    edits.push({ start, end: stop, text: '', code: 'rule_line' });
    return;
  }
  const quote = QUOTE.exec(line)?.[0].length ?? 0;
  if (quote > 0) edits.push({ start, end: start + quote, text: '', code: 'quote_mark' });
  const heading = HEADING.exec(line.slice(quote));
  const from = quote + (heading?.[0].length ?? 0);
  const closing = heading === null ? 0 : (CLOSING.exec(line)?.[0].length ?? 0);
  if (heading !== null) {
    edits.push({ start: start + quote, end: start + from, text: '', code: 'heading_mark' });
    marks.push({ span: { start, end: stop }, kind: 'heading', depth: heading[1]?.length ?? 0 });
  }
  if (line.includes('**')) {
    const found = cutStrong(line, from, rules);
    for (const edit of found.edits) edits.push({ ...edit, start: start + edit.start, end: start + edit.end });
    for (const mark of found.marks) marks.push({ ...mark, span: moved(mark.span, start) });
  }
  if (closing > 0) edits.push({ start: stop - closing, end: stop, text: '', code: 'heading_mark' });
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
