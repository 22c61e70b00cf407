import type { Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { NumberRules } from '../rules.js';
import type { TimeExpression } from '../time/times.js';
import type { Match } from '../trie.js';
import { cutComparison } from './comparison.js';
import { AVERAGE } from './key.js';
import { stripLead } from './lead.js';
import type { PhraseWords, Predicate, VerbRole } from './phrases.js';

/** What stands before a number in its clause. */
export interface Left {
  /** The words that are left when predicate, time and adverbs are taken off. */
  readonly phrase: Span;
  /** A time inside the phrase that is no part of the name (班列全年开行). */
  readonly hole: Span | null;
  readonly predicate: Predicate | null;
  /** What a change is measured against (同比, 比上年). */
  readonly basis: string;
  /** 高于全国2个百分点: measured against somebody else. */
  readonly gap: 'up' | 'down' | '';
  /** Where 由 or 从 begins the way to another number (由67.9%上升到87.9%), -1 where none does. */
  readonly origin: number;
  /** 其中: a part of what was told before. */
  readonly isPart: boolean;
  /** 累计: added up over a time that need not be a year. */
  readonly isSum: boolean;
  /** The verb that the phrase ends with, if it is one that names what was done. */
  readonly verb: (Span & { readonly role: 'act' | 'light' }) | null;
}

/** The left side with some of its facts replaced, of one shape with all others. */
export function leftWith(left: Left, changes: Pick<Left, 'phrase' | 'verb' | 'predicate'>): Left {
  const { hole, basis, gap, origin, isPart, isSum } = left;
  const { phrase, predicate, verb } = changes;
  return { phrase, hole, predicate, basis, gap, origin, isPart, isSum, verb };
}

/** What is left of the stretch, and what was learnt from the words taken off. */
export interface Trimming {
  start: number;
  end: number;
  hole: Span | null;
  predicate: Predicate | null;
  basis: string;
  gap: 'up' | 'down' | '';
  origin: number;
  isPart: boolean;
  isSum: boolean;
}

/** Takes apart the words between the beginning of the clause and the number. */
export function readLeft(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  rules: NumberRules,
): Left {
  const { phrases: words, frames } = rules;
  const state: Trimming = {
    start: span.start,
    end: span.end,
    hole: null,
    predicate: null,
    basis: '',
    gap: '',
    origin: -1,
    isPart: false,
    isSum: false,
  };
  const inside = times.filter((time) => time.start >= span.start && time.end <= span.end);
  trimEnd(text, state, inside, rules);
  cutTimes(text, state, inside, rules);
  // Before a time or an adverb the list goes on with something new.
  if (text[state.end - 1] === '、') state.start = state.end;
  cutAnchor(text, state, frames);
  stripLead(text, state, rules);
  cutAverage(text, state, rules.phrases);
  settleHole(state);
  const verb = words.verbs.upTo(text, state.end, state.start);
  // A lone 有, 用 or 在 names nothing.
  if (verb?.value === 'function' && verb.start === state.start) state.start = state.end;
  return {
    phrase: { start: state.start, end: state.end },
    hole: state.hole,
    predicate: state.predicate,
    basis: state.basis,
    gap: state.gap,
    origin: state.origin,
    isPart: state.isPart || isPartBefore(text, span.start, rules),
    isSum: state.isSum,
    verb: verb === null || verb.value === 'function' ? null : verbOf(text, verb, state.start, words),
  };
}

/** 其中，出口…: the word stands in a clause of its own. */
function isPartBefore(text: string, start: number, { frames }: NumberRules): boolean {
  return /[，,：:]/.test(text[start - 1] ?? '') && frames.part.upTo(text, start - 1) !== null;
}

/** 改造、新建: a verb joined to the last one belongs to it. */
function verbOf(
  text: string,
  { start, end, value }: Match<VerbRole>,
  floor: number,
  { verbs }: PhraseWords,
): Left['verb'] {
  const joined = text[start - 1] === '、' ? verbs.upTo(text, start - 1, floor) : null;
  const role = value === 'act' ? 'act' : 'light';
  return { start: joined?.value === 'act' ? joined.start : start, end, role };
}

/** Signs and particles that say nothing at the end of a phrase. */
const FILLER = /[\s\u3000了的和与及“”"：:∶（(]/;

/** Takes predicates, bases of comparison and gaps off the end until a noun is reached. */
function trimEnd(text: string, state: Trimming, times: readonly TimeExpression[], rules: NumberRules): void {
  for (let before = -1; before !== state.end; ) {
    before = state.end;
    while (state.end > state.start && FILLER.test(text[state.end - 1] as string)) state.end -= 1;
    if (cutBasis(text, state, times, rules.phrases)) continue;
    if (cutPredicate(text, state, rules)) continue;
    if (cutReach(text, state, rules)) continue;
    cutComparison(text, state, rules.frames);
  }
}

function cutBasis(
  text: string,
  state: Trimming,
  times: readonly TimeExpression[],
  words: PhraseWords,
): boolean {
  const basis = words.basis.upTo(text, state.end, state.start);
  if (basis !== null) {
    // 平均每年实际增长 is an average before it is real.
    if (state.basis === '' || basis.value === AVERAGE) state.basis = basis.value;
    state.end = basis.start;
    return true;
  }
  const time = times.find((one) => one.end === state.end && one.start > state.start);
  if (time === undefined || !/[比较]/.test(text[time.start - 1] as string)) return false;
  if (state.basis === '') state.basis = `比${text.slice(time.start, time.end)}`;
  state.end = time.start - 1;
  return true;
}

function cutPredicate(text: string, state: Trimming, { phrases, frames }: NumberRules): boolean {
  const predicate = phrases.predicates.upTo(text, state.end, state.start);
  if (predicate === null || predicate.value.kind === 'noun') return false;
  const { kind, direction } = predicate.value;
  // 经济增长预期为7%: before a level 增长 is a noun.
  if (kind === 'change' && state.predicate?.kind === 'level' && state.predicate.direction === '')
    return false;
  const first = text[predicate.start] as string;
  if ((first === '由' || first === '从') && state.predicate === null) state.origin = predicate.start;
  if (kind !== 'adverb') state.predicate ??= predicate.value;
  if (frames.anchor.from(text, predicate.start)?.value === SUM) state.isSum = true;
  state.end = predicate.start;
  if (kind === 'level' && direction !== '') cutOrigin(text, state);
  return true;
}

const SPAN_OF_YEARS = /(?<![〇零一二三四五六七八九十百])[一二三四五六七八九十两]年$/;

/** 试点扩大到全国80%的县: 全国 is no part of the name; nor is 五年 in 支出五年累计. */
function cutReach(text: string, state: Trimming, { phrases, frames }: NumberRules): boolean {
  const scope = frames.scope.upTo(text, state.end, state.start);
  const before = scope === null ? null : phrases.predicates.upTo(text, scope.start, state.start);
  if (scope !== null && before !== null && before.value.direction !== '') {
    state.end = scope.start;
    return true;
  }
  if (state.end - state.start < 4 || !SPAN_OF_YEARS.test(text.slice(state.end - 3, state.end))) return false;
  state.end -= 2;
  return true;
}

/** 从不到一半提高到88%: words in place of the first number. */
function cutOrigin(text: string, state: Trimming): void {
  const floor = Math.max(state.start, state.end - 8);
  const match = /[由从][^由从，]{1,6}$/.exec(text.slice(floor, state.end));
  if (match !== null && floor + match.index > state.start) state.end = floor + match.index;
}

/** Keeps what stands behind the last time expression, or before it if nothing does. */
function cutTimes(text: string, state: Trimming, times: readonly TimeExpression[], rules: NumberRules): void {
  for (let index = times.length - 1; index >= 0; index--) {
    const time = times[index] as TimeExpression;
    if (time.end > state.end || time.start < state.start) continue;
    // 每生每年资助标准 is one noun.
    if (time.when.kind === 'each' && time.start > state.start && time.end < state.end) continue;
    if (beginsThere(text, time, state, rules)) {
      state.end = time.start - 1;
      return;
    }
    let from = time.end;
    while (from < state.end && /[的末底以来起，]/.test(text[from] as string)) from += 1;
    if (state.end - from >= 2) {
      keepBehind(text, state, time, from, rules);
      return;
    }
    state.end = time.start;
    trimEnd(text, state, times, rules);
  }
}

/** 外贸出口从7月份开始回升: the noun stands before, and what is said of it behind. */
function beginsThere(text: string, time: TimeExpression, state: Trimming, { frames }: NumberRules): boolean {
  if (!/[从自]/.test(text[time.start - 1] ?? '') || time.start - state.start < 3) return false;
  return frames.since.from(text, time.end) !== null;
}

/** Keeps what stands behind a time; 班列全年开行: the noun stands before it, its verb behind. */
function keepBehind(
  text: string,
  state: Trimming,
  time: TimeExpression,
  from: number,
  { phrases }: NumberRules,
): void {
  const isVerb = phrases.verbs.from(text, from)?.end === state.end;
  if (isVerb && cutSince(text, time, state)) return;
  if (isVerb && isNounBefore(text, time.start, state.start)) state.hole = { start: time.start, end: from };
  else state.start = from;
}

/** 存款比年初新增: the time is what the change is measured against. */
function cutSince(text: string, time: TimeExpression, state: Trimming): boolean {
  if (time.start - 1 <= state.start || !/[比较]/.test(text[time.start - 1] as string)) return false;
  if (state.basis === '') state.basis = `比${text.slice(time.start, time.end)}`;
  state.predicate ??= { kind: 'change', direction: 'up', title: text.slice(time.end, state.end) };
  state.end = time.start - 1;
  return true;
}

/** A time that nothing is left of before it is cut with it. */
function settleHole(state: Trimming): void {
  const { hole } = state;
  if (hole === null || (hole.start > state.start && hole.end < state.end)) return;
  if (state.start < hole.end) state.start = Math.min(hole.end, state.end);
  state.hole = null;
}

/** Two Han characters or more without a mark before them. */
function isNounBefore(text: string, end: number, start: number): boolean {
  return end - start >= 2 && /^\p{Script=Han}+$/u.test(text.slice(start, end));
}

/** Marks an anchor that adds up over a longer time (累计), as 共 does not. */
const SUM = 'sum';

/** Keeps what stands behind the last 共 or 累计. */
function cutAnchor(text: string, state: Trimming, frames: FrameWords): void {
  for (let at = state.end - 1; at >= state.start; at--) {
    const unit = text[at];
    if (unit !== '共' && unit !== '累' && unit !== '总' && unit !== '合') continue;
    const anchor = frames.anchor.from(text, at);
    if (anchor === null || anchor.end > state.end || isPartOfWord(text, anchor.start, anchor.end)) continue;
    state.isSum = anchor.value === SUM;
    if (state.end - anchor.end >= 2) state.start = anchor.end;
    else if (anchor.end === state.end && at - state.start >= 2) state.end = at;
    return;
  }
}

/** 共 in 公共 and 共同 counts nothing together. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return (
    text[start] === '共' &&
    (/[公总中统]/.test(text[start - 1] ?? '') || /[同青享建产用和权体]/.test(text[end] ?? ''))
  );
}

/** 平均每年城镇新增就业: the average may stand before its noun. */
function cutAverage(text: string, state: Trimming, { basis }: PhraseWords): void {
  const average = basis.from(text, state.start);
  if (average?.value !== AVERAGE || state.end - average.end < 2) return;
  state.basis = AVERAGE;
  state.start = average.end;
}
