import type { Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { NumberRules } from '../rules.js';
import { clauseEnd } from './clause.js';
import type { PhraseWords } from './phrases.js';

const LONGEST_HEAD = 16;

/**
 * The words behind a number that name what it counts; null where none do.
 * @param ceiling - where the next number begins, or the sentence ends
 * @param mayBeVerb - what was done so many times may follow as well (四次提高标准)
 */
export function readRight(
  text: string,
  at: number,
  ceiling: number,
  mayBeVerb: boolean,
  rules: NumberRules,
): Span | null {
  const words = rules.phrases;
  const start = nounStart(text, at, rules.frames);
  if (!/[\p{Script=Han}A-Za-z“《]/u.test(text[start] ?? '')) return null;
  const reach = clauseEnd(text, start, Math.min(ceiling, start + LONGEST_HEAD + 8));
  const item = itemEnd(text, start, reach, rules.frames);
  const end = dropTail(text, start, beforeGround(text, item, start, rules.frames), reach === ceiling, words);
  if (end <= start || words.tails.from(text, start)?.end === end) return null;
  if (!mayBeVerb && (isSaidAt(text, start, rules.frames) || isPredicate(text, start, words))) return null;
  const said = cutLatin(text, start, cutSaid(text, start, end, rules.frames));
  return { start, end: end - start > LONGEST_HEAD ? cutAtVerb(text, start, said, rules) : said };
}

/** Behind brackets and 的; 11亿人口 counts 人口. */
function nounStart(text: string, at: number, frames: FrameWords): number {
  if (frames.rejoin.from(text, at - 1) !== null) return at - 1;
  const start = behindBracket(text, at);
  return text[start] === '的' ? start + 1 : start;
}

/** 抓好330个试点村的基础上: what is done on that ground is told behind. */
function beforeGround(text: string, end: number, start: number, { ground }: FrameWords): number {
  return ground.upTo(text, end, start + 1)?.start ?? end;
}

/** Where the noun ends: with the first item of a list, unless the items only tell what it is like (都市型、楼宇型场地). */
function itemEnd(text: string, start: number, reach: number, { quality }: FrameWords): number {
  const end = listEnd(text, start, reach);
  return end < reach && quality.upTo(text, end, start + 2) !== null ? reach : end;
}

/** Where the first item of a list ends, marks inside brackets left aside. */
function listEnd(text: string, start: number, reach: number): number {
  let depth = 0;
  for (let end = start + 1; end < reach; end++) {
    const mark = text[end];
    if (mark === '（' || mark === '(') depth += 1;
    else if (mark === '）' || mark === ')') depth -= 1;
    else if (mark === '、' && depth <= 0) return end;
  }
  return reach;
}

/** 5县（市）: the bracket belongs to the unit. */
export function behindBracket(text: string, at: number): number {
  if (text[at] !== '（' && text[at] !== '(') return at;
  const bracket = /^[（(][^）)]{1,4}[）)]/.exec(text.slice(at, at + 6));
  return bracket === null ? at : at + bracket[0].length;
}

function isPredicate(text: string, start: number, words: PhraseWords): boolean {
  if (words.verbs.from(text, start)?.value === 'function' && words.verbNouns.from(text, start) === null)
    return true;
  const predicate = words.predicates.from(text, start);
  switch (predicate?.value.kind) {
    case 'change':
      return true;
    case 'level':
      return predicate.end - start > 1;
    case 'adverb':
      // 进一步提升到, but 基本养老金.
      return words.predicates.from(text, predicate.end)?.value.kind === 'change';
    default:
      return false;
  }
}

const CLOSING = /[\s和与及、“（(]/;
const BEFORE_NUMBER = /[\s和与及、约近超“（(]/;

/** 和 and 约 before the next number, general nouns (工作) and predicates (扩大到) are no part of the name. */
function dropTail(
  text: string,
  start: number,
  from: number,
  beforeNumber: boolean,
  words: PhraseWords,
): number {
  let end = from;
  for (;;) {
    while (end > start && (beforeNumber ? BEFORE_NUMBER : CLOSING).test(text[end - 1] as string)) end -= 1;
    const predicate = beforeNumber ? words.predicates.upTo(text, end, start + 1) : null;
    const isSaid = predicate !== null && predicate.value.kind !== 'noun';
    const tail = isSaid ? predicate : words.tails.upTo(text, end, start + 4);
    if (tail === null) return end;
    end = tail.start;
  }
}

/** 40家场所为学生提供培训: what is said of the noun begins here. */
function cutSaid(text: string, start: number, end: number, frames: FrameWords): number {
  for (let at = start + 2; at < end; at++) {
    if (isSaidAt(text, at, frames)) return at;
  }
  return end;
}

/** 14个市州PM10、PM2.5浓度: the first item of the list is no part of the noun. */
function cutLatin(text: string, start: number, end: number): number {
  if (text[end] !== '、') return end;
  const han = /^\p{Script=Han}{2,}(?=[A-Za-z][A-Za-z0-9.]*$)/u.exec(text.slice(start, end));
  return han === null ? end : start + han[0].length;
}

/** Whether a word begins here that says something of the noun before it (全部, 为), not one that only looks so. */
function isSaidAt(text: string, at: number, frames: FrameWords): boolean {
  const said = frames.said.from(text, at);
  if (said === null) return false;
  return frames.unsaid.from(text, at) === null && frames.unsaid.upTo(text, said.end) === null;
}

/** A long stretch ends before its first verb, so that the noun is left; 处理厂 is no verb. */
function cutAtVerb(text: string, start: number, end: number, { phrases, frames }: NumberRules): number {
  const joint = start + 2 + text.slice(start + 2, end).search(/[及和与]/);
  if (joint > start + 3) return joint;
  for (let at = start + 2; at < end; at++) {
    const verb = phrases.verbs.from(text, at);
    if (verb === null || verb.end - verb.start < 2) continue;
    if (frames.noun_tail.from(text, verb.end) !== null || phrases.verbNouns.from(text, at) !== null) continue;
    return at;
  }
  return Math.min(end, start + LONGEST_HEAD);
}
