import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';
import type { Scheme } from './schemes.js';

/** A place where a heading or a numbered item may begin. */
export interface Candidate {
  /** Id of its numbering scheme; schemes with and without heading marks count as different ones. */
  readonly scheme: string;
  readonly rank: number;
  readonly minimum: number;
  readonly number: number | null;
  /** Index of its paragraph. */
  readonly paragraph: number;
  readonly start: number;
  /** Where its ordinal ends; `start` for a heading without number. */
  readonly ordinalEnd: number;
  /** Whether it stands within a paragraph rather than at its start. */
  readonly inside: boolean;
}

/** The usual rank of 一、, by which the parts of a report are numbered. */
export const PART_RANK = 30;
/** The usual rank of 1.: from it on an item mostly fills one paragraph. */
export const ITEM_RANK = 50;
/** Schemes from this usual rank on number list items rather than headings. */
export const LIST_RANK = 60;

/** How many units of a line are looked at for an ordinal. */
const HEAD = 16;

/** The numbered candidates at the start of paragraphs, in text order. */
export function lineCandidates(
  text: string,
  paragraphs: readonly Paragraph[],
  rules: SplitRules,
): readonly Candidate[] {
  const found: Candidate[] = [];
  paragraphs.forEach((line, paragraph) => {
    const start = skipResidue(text, line);
    if (rules.schemes.openLine[text.charCodeAt(start)] !== 1) return;
    const head = text.slice(start, Math.min(line.end, start + HEAD));
    const hit = matchScheme(head, rules.schemes.all);
    if (hit === null || rules.vetoes.atLine(text, start, line.end)) return;
    const { scheme, match } = hit;
    if (scheme.alone && !fillsLine(text, line)) return;
    found.push({
      scheme: line.depth > 0 ? `${scheme.id}#${line.depth}` : scheme.id,
      rank: scheme.rank - (line.depth > 0 ? MARKED : 0),
      minimum: line.depth > 0 ? 1 : scheme.minimum,
      number: scheme.numberOf(match),
      paragraph,
      start,
      ordinalEnd: start + match[0].length,
      inside: false,
    });
  });
  return found;
}

/** Stars that markdown left unpaired stand before an ordinal and hide it. */
function skipResidue(text: string, line: Paragraph): number {
  let start = line.start;
  while (start < line.end && (text.charAt(start) === '*' || text.charAt(start) === '#')) start += 1;
  return start;
}

/** A marked heading stands above an unmarked one of the same numbering. */
const MARKED = 1;

function matchScheme(
  head: string,
  schemes: readonly Scheme[],
): { readonly scheme: Scheme; readonly match: RegExpExecArray } | null {
  for (const scheme of schemes) {
    const match = scheme.atLine ? scheme.pattern.exec(head) : null;
    if (match !== null) return { scheme, match };
  }
  return null;
}

/** Longer lines are prose, whatever they begin with. */
const LONGEST_TITLE = 60;

function fillsLine(text: string, line: Paragraph): boolean {
  return line.end - line.start <= LONGEST_TITLE && !/[。；，]/.test(text.charAt(line.end - 1));
}

/**
 * Takes an ordinal at the start of a paragraph for a list item where its numbering goes on within the paragraph:
 * （一）…。（二）…。 `candidates` are in text order.
 */
export function matchTwins(candidates: readonly Candidate[], { schemes }: SplitRules): readonly Candidate[] {
  const twins = new Map(schemes.all.map(({ id, twin }) => [id, twin]));
  return candidates.map((candidate, at) => {
    const next = candidates[at + 1];
    if (candidate.inside || next?.inside !== true || next.paragraph !== candidate.paragraph) return candidate;
    const goesOn = next.number !== null && next.number - 1 === candidate.number;
    if (!goesOn || twins.get(next.scheme) !== candidate.scheme) return candidate;
    return { ...candidate, scheme: next.scheme, rank: next.rank, minimum: next.minimum };
  });
}
