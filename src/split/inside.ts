import type { Candidate } from './candidates.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';

/** How far back a quotation or bracket around an ordinal is looked for, in UTF-16 units. */
const LOOKBACK = 200;
/** An ordinal within a paragraph has at most so many units. */
const ORDINAL_UNITS = 8;
/** What an ordinal within a paragraph follows. */
const STOPS = new Uint8Array(0x10000);
for (const stop of '。；：，！？;:,!?）)”』 \u3000') STOPS[stop.charCodeAt(0)] = 1;

/**
 * The candidates within paragraphs: after a stop, outside quotations. Whether they form a chain is decided
 * when runs are built.
 */
export function insideCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  rules: SplitRules,
): readonly Candidate[] {
  const { openInside } = rules.schemes;
  const found: Candidate[] = [];
  paragraphs.forEach((line, paragraph) => {
    for (let at = line.start + 1; at < line.end; at += 1) {
      if (openInside[text.charCodeAt(at)] !== 1 || STOPS[text.charCodeAt(at - 1)] !== 1) continue;
      const candidate = readOrdinalAt(text, at, line, rules);
      if (candidate !== null && !isQuoted(text, line.start, at)) found.push({ ...candidate, paragraph });
    }
  });
  return found;
}

function readOrdinalAt(
  text: string,
  start: number,
  line: Paragraph,
  rules: SplitRules,
): Omit<Candidate, 'paragraph'> | null {
  const head = text.slice(start, Math.min(start + ORDINAL_UNITS, line.end));
  for (const scheme of rules.schemes.all) {
    const match = scheme.inside ? scheme.pattern.exec(head) : null;
    if (match === null) continue;
    if (rules.vetoes.inside(text, start, line.end)) return null;
    const { id, rank, minimum } = scheme;
    const ordinalEnd = start + match[0].length;
    return { scheme: id, rank, minimum, number: scheme.numberOf(match), start, ordinalEnd, inside: true };
  }
  return null;
}

/** Whether a quotation or bracket opened before `at` is still open there. */
function isQuoted(text: string, lineStart: number, at: number): boolean {
  const before = text.slice(Math.max(lineStart, at - LOOKBACK), at);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('「') > before.lastIndexOf('」') ||
    before.lastIndexOf('（') > before.lastIndexOf('）')
  );
}
