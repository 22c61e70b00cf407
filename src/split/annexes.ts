import type { Span } from '../model/index.js';
import type { Paragraph } from './paragraphs.js';
import type { RoleRules } from './role-rules.js';

/** An annex begins at a paragraph; its heading may be empty. */
export interface Annex {
  /** Index of its first paragraph. */
  readonly from: number;
  readonly heading: Span;
  /** The name that stands below a heading such as 附件. */
  readonly title: Span | null;
}

/** An unmarked line can begin an annex only behind this share of the text. */
const EARLIEST = 0.3;
/** Longest line that names an annex, in UTF-16 units. */
const LONGEST = 50;

/** The annexes of a report in order; each runs on to the next one or to the end. */
export function findAnnexes(
  text: string,
  paragraphs: readonly Paragraph[],
  rules: RoleRules,
): readonly Annex[] {
  const names = rules.headings.filter((rule) => rule.role === 'annex').map((rule) => rule.pattern);
  const annexes: Annex[] = [];
  let named = -1;
  paragraphs.forEach((line, from) => {
    const isName = isNamed(text, line, names);
    const last = annexes.at(-1);
    if (isName && last !== undefined && named === from - 1) annexes[annexes.length - 1] = titled(last, line);
    else if (isName ? last === undefined || line.annex : last === undefined && line.annex)
      annexes.push({
        from,
        heading: { start: line.start, end: isName ? line.end : line.start },
        title: null,
      });
    else return;
    if (isName) named = from;
  });
  return annexes;
}

function titled(annex: Annex, { start, end }: Span): Annex {
  return { ...annex, title: { start: annex.title?.start ?? start, end } };
}

function isNamed(text: string, line: Paragraph, names: readonly RegExp[]): boolean {
  const length = line.end - line.start;
  if (length > LONGEST || (!line.annex && line.start < text.length * EARLIEST)) return false;
  const words = text.slice(line.start, line.end).replace(/^[\s—\-【[（(]+/u, '');
  return !/[。；，]$/.test(words) && names.some((name) => name.test(words));
}
