import { type Span, textOf } from '../../model/index.js';
import { endOfClause } from './clauses.js';
import { codesOf } from './codes.js';
import { leads, type Reading } from './reading.js';
import type { TermAt } from './terms.js';

const JOINTS = codesOf('，：:,、 \u3000');

/** A piece without the words that join it to what stands before it. */
export function dropConnectives({ text, rules }: Reading, span: Span): Span {
  return dropWords(text, span, rules.connectives.front);
}

function dropWords(text: string, span: Span, words: TermAt<true>): Span {
  let start = span.start;
  while (start < span.end) {
    if (JOINTS[text.charCodeAt(start)] === 1) start += 1;
    else {
      const word = words(text, start, span.end);
      if (word === null) break;
      start = word.end;
    }
  }
  return { start, end: span.end };
}

/**
 * What a piece says when connectives and clauses that only lead to something are taken from its front; null
 * where nothing is left.
 */
export function dropLeads(reading: Reading, piece: Span): Span | null {
  const from = firstSaying(reading, piece);
  if (from === null) return null;
  const span = dropWords(reading.text, { start: from, end: piece.end }, reading.rules.connectives.any);
  return span.end > span.start ? span : null;
}

/** Where the first clause begins that is no lead, null where all of them are. */
function firstSaying(reading: Reading, piece: Span): number | null {
  for (let start = piece.start; start < piece.end; ) {
    const end = endOfClause(reading.text, start, piece.end);
    const clause = dropConnectives(reading, { start, end });
    if (clause.start < end && !leads(reading, clause)) return start;
    start = end + 1;
  }
  return null;
}

/** A detail without the words that only close an enumeration (等问题依然存在), where it says something without them. */
export function dropTail(reading: Reading, span: Span): Span {
  const words = textOf(reading.text, span);
  const tail = /[，、]?等等?(?:(?:问题|现象|情况|方面|不足)[^，。；]{0,12})?$/.exec(words.slice(-20));
  if (tail === null || tail[0].length >= words.length) return span;
  const rest = { start: span.start, end: span.end - tail[0].length };
  return reading.rules.predicates.strong.test(textOf(reading.text, rest)) ? rest : span;
}
