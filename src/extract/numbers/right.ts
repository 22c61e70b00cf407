import type { Span } from '../../model/index.js';
import { clauseEnd } from './clause.js';
import type { PhraseWords } from './phrases.js';

const LONGEST_HEAD = 16;

/** The words behind a number that name what it counts; null where none do. */
export function readRight(text: string, at: number, ceiling: number, words: PhraseWords): Span | null {
  const start = text[at] === '的' ? at + 1 : at;
  if (!/[\p{Script=Han}A-Za-z“《（]/u.test(text[start] ?? '')) return null;
  let end = clauseEnd(text, start, Math.min(ceiling, start + LONGEST_HEAD + 8));
  const list = text.slice(start, end).search(/[、]/);
  if (list > 0) end = start + list;
  end = dropTail(text, start, end, words);
  if (end <= start || isPredicate(text, start, words)) return null;
  return { start, end: end - start > LONGEST_HEAD ? cutAtVerb(text, start, end, words) : end };
}

function isPredicate(text: string, start: number, words: PhraseWords): boolean {
  const predicate = words.predicates.from(text, start);
  if (predicate !== null && predicate.value.kind === 'change') return true;
  const verb = words.verbs.from(text, start);
  return verb?.value === 'function';
}

/** 和, 及 and their like before the next number, and general nouns (工作), are no part of the name. */
function dropTail(text: string, start: number, from: number, words: PhraseWords): number {
  let end = from;
  for (;;) {
    while (end > start && /[\s和与及、约近超“（(]/.test(text[end - 1] as string)) end -= 1;
    const tail = words.tails.upTo(text, end, start + 2);
    if (tail === null) return end;
    end = tail.start;
  }
}

/** A long stretch ends before its first verb, so that the noun is left. */
function cutAtVerb(text: string, start: number, end: number, words: PhraseWords): number {
  for (let at = start + 2; at < end; at++) {
    const verb = words.verbs.from(text, at);
    if (verb !== null && verb.end - verb.start >= 2) return at;
  }
  return Math.min(end, start + LONGEST_HEAD);
}
