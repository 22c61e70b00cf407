import type { Span } from '../../model/index.js';
import { clauseEnd } from './clause.js';
import type { PhraseWords } from './phrases.js';

const LONGEST_HEAD = 16;
/** Words that end the noun behind a number: what follows is said of it. */
const SAID = /(?<![行作成因])[为被把将已均](?![民本先])|[全都]部|正在|获得/;

/** The words behind a number that name what it counts; null where none do. */
export function readRight(
  text: string,
  at: number,
  ceiling: number,
  mayBeVerb: boolean,
  words: PhraseWords,
): Span | null {
  let start = behindBracket(text, at);
  if (text[start] === '的') start += 1;
  if (!/[\p{Script=Han}A-Za-z“《]/u.test(text[start] ?? '')) return null;
  const reach = clauseEnd(text, start, Math.min(ceiling, start + LONGEST_HEAD + 8));
  const list = text.slice(start, reach).indexOf('、');
  const end = dropTail(text, start, list > 0 ? start + list : reach, reach === ceiling, words);
  if (end <= start || (!mayBeVerb && isPredicate(text, start, words))) return null;
  return {
    start,
    end: end - start > LONGEST_HEAD ? cutAtVerb(text, start, end, words) : cutSaid(text, start, end),
  };
}

/** 5县（市）: the bracket belongs to the unit. */
function behindBracket(text: string, at: number): number {
  if (text[at] !== '（' && text[at] !== '(') return at;
  const bracket = /^[（(][^）)]{1,4}[）)]/.exec(text.slice(at, at + 6));
  return bracket === null ? at : at + bracket[0].length;
}

function isPredicate(text: string, start: number, words: PhraseWords): boolean {
  const predicate = words.predicates.from(text, start);
  const isSaid = predicate !== null && (predicate.value.kind === 'change' || predicate.end - start > 1);
  if (isSaid && predicate.value.kind !== 'adverb') return true;
  return words.verbs.from(text, start)?.value === 'function';
}

/** 和, 及 and their like before the next number, and general nouns (工作), are no part of the name. */
function dropTail(
  text: string,
  start: number,
  from: number,
  beforeNumber: boolean,
  words: PhraseWords,
): number {
  let end = from;
  for (;;) {
    while (end > start && /[\s和与及、约近超“（(]/.test(text[end - 1] as string)) end -= 1;
    const predicate = beforeNumber ? words.predicates.upTo(text, end, start + 1) : null;
    if (predicate !== null && predicate.value.direction !== '' && predicate.end - predicate.start > 1) {
      end = predicate.start;
      continue;
    }
    const tail = words.tails.upTo(text, end, start + 4);
    if (tail === null) return end;
    end = tail.start;
  }
}

function cutSaid(text: string, start: number, end: number): number {
  const said = text.slice(start + 2, end).search(SAID);
  return said < 0 ? end : start + 2 + said;
}

/** A long stretch ends before its first verb, so that the noun is left. */
function cutAtVerb(text: string, start: number, from: number, words: PhraseWords): number {
  const end = cutSaid(text, start, from);
  for (let at = start + 2; at < end; at++) {
    const verb = words.verbs.from(text, at);
    if (verb !== null && verb.end - verb.start >= 2) return at;
  }
  return Math.min(end, start + LONGEST_HEAD);
}
