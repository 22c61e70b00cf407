import { type Section, type Span, textOf } from '../../model/index.js';
import { type Block, cutBlocks } from './blocks.js';
import { cutClauses } from './clauses.js';
import { cueIn } from './cues.js';
import { cutPieces, type Piece } from './pieces.js';
import { dropLeads } from './prefixes.js';
import type { Passage, Reading } from './reading.js';

const KIND_OF = { problem: 'problem', cause: 'cause', plan: 'measure' } as const;

/** The passages of a report: its parts for problems, causes and plans, and paragraphs that turn to problems. */
export function findPassages(reading: Reading, sections: readonly Section[]): readonly Passage[] {
  return cutBlocks(sections, reading.text.length).flatMap((block) => {
    if (block.role === 'annex') return [];
    const paragraphs =
      block.role === 'problem' || block.role === 'cause' ? [] : findParagraphs(reading, block);
    const { role, headings } = block;
    if (role !== 'problem' && role !== 'cause' && role !== 'plan') return paragraphs;
    const kind = KIND_OF[role];
    const parts = without(block, paragraphs);
    return [
      ...parts.map((part) => ({
        ...part,
        kind,
        origin: 'section' as const,
        rule: `section-${role}`,
        headings,
      })),
      ...paragraphs,
    ];
  });
}

/** What is left of a stretch when others are taken out of it. */
function without(block: Span, holes: readonly Span[]): readonly Span[] {
  const starts = [block.start, ...holes.map((hole) => hole.end)];
  const ends = [...holes.map((hole) => hole.start), block.end];
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? block.end }))
    .filter(({ start, end }) => start < end);
}

/** The least share of clauses behind a turn to problems that must blame something. */
const DENSITY = 0.3;

/** The paragraphs of a stretch that turn to problems, each from where it turns. */
function findParagraphs(reading: Reading, block: Block): readonly Passage[] {
  const found: Passage[] = [];
  const { text } = reading;
  for (let start = block.start; start < block.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? block.end : Math.min(newline, block.end);
    const passage = turnIn(reading, { start, end });
    start = end + 1;
    if (passage === null) continue;
    const grown = { ...passage, end: endOfList(reading, passage, block.end) };
    found.push(grown);
    start = grown.end + 1;
  }
  return found;
}

/** The passage that a line turns to, null where it turns to none. */
function turnIn(reading: Reading, line: Span): Passage | null {
  const { text, rules } = reading;
  const words = textOf(text, line);
  if (cueIn(words, rules.cues.opener) === undefined) return null;
  const pieces = cutPieces(text, line, rules.numerals);
  for (const piece of pieces) {
    const opener = openerOf(reading, piece);
    if (opener === null) continue;
    const rest = { start: opener.start, end: line.end };
    if (!onlyLeads(reading, rest) && !blamesEnough(reading, rest)) continue;
    return { ...rest, kind: 'problem', origin: 'paragraph', rule: opener.rule, headings: [] };
  }
  return null;
}

/** Where a piece turns to problems: at the clause of its opener. A promise to act is no opener. */
function openerOf(
  { text, rules }: Reading,
  piece: Piece,
): { readonly start: number; readonly rule: string } | null {
  const words = textOf(text, piece);
  const cue = cueIn(words, rules.cues.opener);
  if (cue === undefined || cueIn(words, rules.cues.closer) !== undefined) return null;
  return { start: piece.start, rule: cue.id };
}

function blamesEnough({ text, rules }: Reading, span: Span): boolean {
  const clauses = cutClauses(text, span);
  const blaming = clauses.filter((clause) => rules.predicates.strong.test(textOf(text, clause)));
  return blaming.length >= 2 && blaming.length / clauses.length >= DENSITY;
}

function onlyLeads(reading: Reading, span: Span): boolean {
  return dropLeads(reading, span) === null;
}

/** Ordinals that number points, not headings. */
const POINTS: ReadonlySet<string> = new Set(['is', 'ordinal', 'among', 'dash', 'bullet', 'circled']);

/** Where the list ends that a passage leads to: lines of points go on, any ordinals do where it said nothing yet. */
function endOfList(reading: Reading, passage: Span, limit: number): number {
  const { text, rules } = reading;
  const any = onlyLeads(reading, passage);
  let end = passage.end;
  while (end + 1 < limit) {
    const newline = text.indexOf('\n', end + 1);
    const lineEnd = newline < 0 ? limit : Math.min(newline, limit);
    const marker = cutPieces(text, { start: end + 1, end: lineEnd }, rules.numerals)[0]?.marker;
    if (!marker || !(any || POINTS.has(marker.scheme))) break;
    end = lineEnd;
  }
  return end;
}
