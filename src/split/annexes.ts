import type { Paragraph } from './paragraphs.js';
import type { RoleRules } from './role-rules.js';

/** The lines that head an annex: indexes of the first paragraph and of the one after the last. */
export interface Annex {
  readonly from: number;
  readonly to: number;
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
  const annexes: { from: number; to: number }[] = [];
  paragraphs.forEach((line, at) => {
    if (!line.annex && !isNamed(text, line, names)) return;
    const last = annexes.at(-1);
    if (last !== undefined && last.to === at) last.to = at + 1;
    else if (last === undefined || line.annex) annexes.push({ from: at, to: at + 1 });
  });
  return annexes;
}

function isNamed(text: string, line: Paragraph, names: readonly RegExp[]): boolean {
  if (line.end - line.start > LONGEST || line.start < text.length * EARLIEST) return false;
  const words = text.slice(line.start, line.end);
  return !/[。；，]$/.test(words) && names.some((name) => name.test(words.replace(/^[\s—\-【[（(]+/u, '')));
}
