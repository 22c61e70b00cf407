import { bySpan, type Section, type Span } from '../../model/index.js';
import { cutBlocks } from './blocks.js';
import type { ClauseEnd } from './clause-ends.js';
import { codesOf } from './codes.js';
import { cueIn } from './cues.js';
import { spansInside } from './inside.js';
import { markerAt } from './markers.js';
import { without } from './passages.js';
import { dropLeads } from './prefixes.js';
import type { Draft, Passage, Reading } from './reading.js';
import type { TermHit } from './terms.js';

/** The shortest and the longest clause that is taken for a statement, in UTF-16 units. */
const [SHORTEST, LONGEST] = [6, 40];

/**
 * Statements of problems outside the passages for them, guessed by how a clause ends. They are of low confidence:
 * nothing around them says that problems are being told.
 */
export function findStrays(
  reading: Reading,
  sections: readonly Section[],
  passages: readonly Passage[],
): readonly Draft[] {
  const { text } = reading;
  const told = passages.filter(({ kind }) => kind !== 'measure').sort(bySpan);
  return cutBlocks(sections, text.length)
    .filter(({ role }) => role !== 'annex')
    .flatMap((block) => without(block, spansInside(told, block)))
    .flatMap((part) => straysIn(reading, part));
}

function straysIn(reading: Reading, part: Span): readonly Draft[] {
  const found: Draft[] = [];
  for (const hit of reading.rules.clauseEnds.finder(reading.text, part)) {
    const stray = strayAt(reading, part, hit);
    // Of two words that close a clause together one is enough.
    if (stray !== null && stray.end > (found.at(-1)?.end ?? -1)) found.push(stray);
  }
  return found;
}

const CLAUSE_STOPS = codesOf('，,；;。！？：:\n');
const SENTENCE_STOPS = codesOf('；;。！？\n');
/** The signs with which a clause of running text ends; a title has none. */
const CLAUSE_SIGNS = codesOf('，,；;。！');

/** The clause that a word closes, null where it states no fault. */
function strayAt(reading: Reading, part: Span, { start, end, value }: TermHit<ClauseEnd>): Draft | null {
  const { text, rules } = reading;
  const stop = Math.min(part.end, end + value.reach);
  let to = end;
  while (to < stop && CLAUSE_STOPS[text.charCodeAt(to)] !== 1) to += 1;
  if (CLAUSE_SIGNS[text.charCodeAt(to)] !== 1) return null;
  const clause = clauseOf(reading, { start: startOf(text, part, start, CLAUSE_STOPS), end: to });
  if (clause === null || to - clause.start < SHORTEST || to - clause.start > LONGEST) return null;
  const sentence = text.slice(startOf(text, part, start, SENTENCE_STOPS), to);
  const { closer, measure, settled } = rules.cues;
  if (rules.clauseEnds.isVetoed(text.slice(clause.start, end), sentence, value.kind)) return null;
  if (cueIn(sentence, [...closer, ...measure, ...settled]) !== undefined) return null;
  return { ...clause, kind: 'problem', parent: null, ...GUESSED, words: [], isSplit: false };
}

/** A clause without its ordinal and the words that lead to it; null where nothing is left. */
function clauseOf(reading: Reading, clause: Span): Span | null {
  const marker = markerAt(reading.text, clause.start, false, reading.rules.numerals);
  return dropLeads(reading, { start: Math.min(clause.end, marker?.end ?? clause.start), end: clause.end });
}

const GUESSED = { origin: 'cue', rule: 'clause-end', confidence: 'low' } as const;

/** How far back the beginning of a sentence is looked for, in UTF-16 units. */
const LOOK_BACK = 200;

function startOf(text: string, part: Span, at: number, stops: Uint8Array): number {
  const least = Math.max(part.start, at - LOOK_BACK);
  let start = at;
  while (start > least && stops[text.charCodeAt(start - 1)] !== 1) start -= 1;
  return start;
}
