import { type Span, textOf } from '../../model/index.js';
import { cutClauses } from './clauses.js';
import { leads, type Reading } from './reading.js';

/** A piece without the words that join it to what stands before it. */
export function dropConnectives({ text, rules }: Reading, span: Span): Span {
  return dropWords(text, span, rules.connectives.front);
}

/** A piece without such words and without those that say who will do it. */
function dropSpeaker({ text, rules }: Reading, span: Span): Span {
  return dropWords(text, span, [...rules.connectives.speaker, ...rules.connectives.front]);
}

function dropWords(text: string, span: Span, words: readonly string[]): Span {
  let start = span.start;
  for (;;) {
    while (/[，：:,、\s]/.test(text.charAt(start)) && start < span.end) start += 1;
    const word = words.find((each) => text.startsWith(each, start));
    if (word === undefined || start + word.length > span.end) return { start, end: span.end };
    start += word.length;
  }
}

/**
 * What a piece says when connectives and clauses that only lead to something are taken from its front; null
 * where nothing is left.
 */
export function dropLeads(reading: Reading, piece: Span): Span | null {
  const clauses = cutClauses(reading.text, piece);
  const first = clauses.findIndex((clause) => !leads(reading, dropConnectives(reading, clause)));
  const from = clauses[first];
  if (from === undefined) return null;
  const span = dropSpeaker(reading, { start: from.start, end: piece.end });
  return span.end > span.start ? span : null;
}

/** A detail without the words that only close an enumeration (等问题依然存在). */
export function dropTail({ text }: Reading, span: Span): Span {
  const words = textOf(text, span);
  const tail = /等(?:等|问题|现象|情况|方面)?[^，。；]{0,12}$/.exec(words.slice(-16));
  if (tail === null || tail[0].length >= words.length) return span;
  return { start: span.start, end: span.end - tail[0].length };
}
