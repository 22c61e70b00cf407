import type { Candidate } from './candidates.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';

/**
 * Ranks of headings without number where the report does not show otherwise: marked ones, names of parts and
 * bold lines stand above 一、, other plain lines below it.
 */
const RANKS = { marked: 16, titled: 24, bold: 26, plain: 35 };

/** Longest line without number that may be a heading, in UTF-16 units. */
const LONGEST = { marked: 80, titled: 32, bold: 50, plain: 24 };

type Kind = keyof typeof RANKS;

/**
 * Headings without number: lines with a heading mark, short bold lines, and short plain lines that are the
 * name of a part or come in several of their kind.
 */
export function unnumberedCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  numbered: ReadonlySet<number>,
  rules: SplitRules,
): readonly Candidate[] {
  const found: Candidate[] = [];
  paragraphs.forEach((line, paragraph) => {
    if (numbered.has(paragraph) || line.end - line.start > LONGEST.marked) return;
    const kind = kindOf(text, paragraphs, paragraph, numbered, rules);
    if (kind === null || line.end - line.start > LONGEST[kind]) return;
    found.push({
      scheme: kind === 'marked' ? `marked#${line.depth}` : kind,
      rank: kind === 'marked' ? RANKS.marked + line.depth : RANKS[kind],
      minimum: kind === 'plain' ? 2 : 1,
      number: null,
      paragraph,
      start: line.start,
      ordinalEnd: line.start,
      inside: false,
    });
  });
  return found;
}

function kindOf(
  text: string,
  paragraphs: readonly Paragraph[],
  at: number,
  numbered: ReadonlySet<number>,
  rules: SplitRules,
): Kind | null {
  const line = paragraphs[at];
  if (line === undefined) return null;
  if (line.depth > 0) return 'marked';
  const words = unbracketed(text.slice(line.start, line.end));
  if (at + 1 >= paragraphs.length || !looksLikeTitle(words)) return null;
  if (rules.vetoes.atLine(text, line.start, line.end) || isLabel(text, paragraphs[at + 1], rules))
    return null;
  const bold = line.strong !== null && line.strong.end >= line.end;
  if (!bold && !numbered.has(at - 1) && !closesSentence(text, paragraphs[at - 1])) return null;
  if (isPartName(words, rules)) return 'titled';
  if (words.length < line.end - line.start) return null;
  return bold ? 'bold' : 'plain';
}

/** 【工作回顾】 is a heading set in brackets where it names a part. */
function unbracketed(words: string): string {
  return /^【([^【】]+)】$/u.exec(words)?.[1] ?? words;
}

/** Cells of a table row. */
const CELLS = /^[^\s。，；：]+(?:\s+[^\s。，；：]+){3,}$/u;

/** Whether a line belongs to what follows it: to the day that a report was signed, or to a table. */
function isLabel(text: string, next: Paragraph | undefined, { frames }: SplitRules): boolean {
  if (next === undefined) return false;
  return frames('signature', text, next) || CELLS.test(text.slice(next.start, next.end));
}

/** No stop at the end, nothing in brackets, and words at all. */
function looksLikeTitle(words: string): boolean {
  return (
    !/[。！？：；:;，、,.…]$/.test(words) &&
    !/^[（(【[<《“].*[）)】\]>》”]$/.test(words) &&
    /\p{Script=Han}{3}/u.test(words)
  );
}

function closesSentence(text: string, line: Paragraph | undefined): boolean {
  return line === undefined || /[。！？：:”）]/.test(text.charAt(line.end - 1));
}

/** Whether the words are those of a part of a report. */
export function isPartName(words: string, rules: SplitRules): boolean {
  const named = rules.roles.headings.some((rule) => rule.title && rule.pattern.test(words));
  return named && !/[，。；,]/.test(words);
}
