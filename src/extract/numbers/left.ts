import type { Span } from '../../model/index.js';
import type { PhraseWords, Predicate } from './phrases.js';
import type { TimeExpression } from './times.js';

/** What stands before a number in its clause. */
export interface Left {
  /** The words that are left when predicate, time and adverbs are taken off. */
  readonly phrase: Span;
  readonly predicate: Predicate | null;
  /** What a change is measured against (同比, 比上年). */
  readonly basis: string;
  /** 高于全国2个百分点: measured against somebody else. */
  readonly gap: 'up' | 'down' | '';
  /** Where 由 or 从 begins the way to another number (由67.9%上升到87.9%), -1 where none does. */
  readonly origin: number;
  /** 其中: a part of what was told before. */
  readonly isPart: boolean;
  /** 分别 stands before the number: it is the first of several. */
  readonly isEach: boolean;
  /** The verb that the phrase ends with, if it is one that names what was done. */
  readonly verb: (Span & { readonly role: 'act' | 'light' }) | null;
}

interface State {
  start: number;
  end: number;
  predicate: Predicate | null;
  basis: string;
  gap: 'up' | 'down' | '';
  origin: number;
}

/** Takes apart the words between the beginning of the clause and the number. */
export function readLeft(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  words: PhraseWords,
): Left {
  const state: State = { start: span.start, end: span.end, predicate: null, basis: '', gap: '', origin: -1 };
  const whole = text.slice(span.start, span.end);
  trimEnd(text, state, times, words);
  cutTimes(text, state, times, words);
  // Before a time or an adverb the list goes on with something new.
  if (text[state.end - 1] === '、') state.start = state.end;
  cutAnchor(text, state);
  stripLead(text, state, words);
  const verb = words.verbs.upTo(text, state.end, state.start);
  // A lone 有, 用 or 在 names nothing.
  if (verb?.value === 'function' && verb.start === state.start) state.start = state.end;
  return {
    phrase: { start: state.start, end: state.end },
    predicate: state.predicate,
    basis: state.basis,
    gap: state.gap,
    origin: state.origin,
    isPart: whole.includes('其中'),
    isEach: whole.includes('分别'),
    verb:
      verb !== null && verb.value !== 'function'
        ? { start: verb.start, end: verb.end, role: verb.value }
        : null,
  };
}

/** Signs and particles that say nothing at the end of a phrase. */
const FILLER = /[\s\u3000了的和与及“”"：:（(]/;

/** Takes predicates, bases of comparison and gaps off the end until a noun is reached. */
function trimEnd(text: string, state: State, times: readonly TimeExpression[], words: PhraseWords): void {
  for (let before = -1; before !== state.end; ) {
    before = state.end;
    while (state.end > state.start && FILLER.test(text[state.end - 1] as string)) state.end -= 1;
    if (cutBasis(text, state, times, words)) continue;
    if (cutPredicate(text, state, words)) continue;
    cutComparison(text, state);
  }
}

function cutBasis(text: string, state: State, times: readonly TimeExpression[], words: PhraseWords): boolean {
  const basis = words.basis.upTo(text, state.end, state.start);
  if (basis !== null) {
    if (state.basis === '') state.basis = basis.value;
    state.end = basis.start;
    return true;
  }
  const time = times.find((one) => one.end === state.end && one.start > state.start);
  if (time === undefined || !/[比较]/.test(text[time.start - 1] as string)) return false;
  if (state.basis === '') state.basis = `比${text.slice(time.start, time.end)}`;
  state.end = time.start - 1;
  return true;
}

/** 为 in 成为 and 是 in 但是 are no predicates of their own. */
const JOINED = /[成作认因但只不可总行存现所内潜]/;

function cutPredicate(text: string, state: State, words: PhraseWords): boolean {
  const predicate = words.predicates.upTo(text, state.end, state.start);
  if (predicate === null) return false;
  const isSingle = predicate.end - predicate.start === 1 && predicate.start > state.start;
  const joined = text[predicate.start] === '均' ? AVERAGED : JOINED;
  if (isSingle && joined.test(text[predicate.start - 1] as string)) return false;
  if (/[由从]/.test(text[predicate.start] as string) && state.predicate === null)
    state.origin = predicate.start;
  if (predicate.value.kind !== 'adverb') state.predicate ??= predicate.value;
  state.end = predicate.start;
  if (predicate.value.kind === 'level' && predicate.value.direction !== '') cutOrigin(text, state);
  return true;
}

/** 人均, 户均. */
const AVERAGED = /[人户亩年月日班生床校村平]/;

/** 从不到一半提高到88%: words in place of the first number. */
function cutOrigin(text: string, state: State): void {
  const floor = Math.max(state.start, state.end - 8);
  const match = /[由从][^由从，]{1,6}$/.exec(text.slice(floor, state.end));
  if (match !== null && floor + match.index > state.start) state.end = floor + match.index;
}

const REACH = 18;
const ABOVE = /(?:高于|快于|多于|高出|低于|慢于|低出|好于|领先)(?:(?!高于|低于).){0,12}$/;
const FACTOR = /(?:(?:扣除|剔除|不含|受)[^，受]{1,12}?(?:因素|影响|基数)?[后外]?)$/;
const THAN = /[比较]((?:(?![比较]).){1,14}?)([高低快慢多少])[出了]?$/;
const MORE = /(?:同比|环比)([高低快慢多少])$/;

/** 高于全国平均水平2个百分点, 比全省快1个百分点, 同比多12家. */
function cutComparison(text: string, state: State): void {
  const tail = text.slice(Math.max(state.start, state.end - REACH), state.end);
  const factor = /(?:因素|影响|基数)[后外]?$/.test(tail) ? FACTOR.exec(tail) : null;
  if (factor !== null) {
    state.end -= factor[0].length;
    return;
  }
  if (tail.length < 2 || state.gap !== '') return;
  const above = ABOVE.exec(tail);
  const than = above === null ? THAN.exec(tail) : null;
  const more = above === null && than === null ? MORE.exec(tail) : null;
  const match = above ?? than ?? more;
  if (match === null) return;
  const direction = /^[低慢]/.test(match[0]) || /[低慢少]/.test(match[2] ?? match[1] ?? '') ? 'down' : 'up';
  const isEarlier = more !== null || (than !== null && /[年季月期]/.test(than[1] ?? ''));
  if (isEarlier) {
    state.predicate ??= { kind: 'change', direction };
    if (state.basis === '') state.basis = more === null ? `比${than?.[1] ?? ''}` : match[0].slice(0, 2);
  } else state.gap = direction;
  state.end -= match[0].length;
}

/** Keeps what stands behind the last time expression, or before it if nothing does. */
function cutTimes(text: string, state: State, times: readonly TimeExpression[], words: PhraseWords): void {
  for (let index = times.length - 1; index >= 0; index--) {
    const time = times[index] as TimeExpression;
    if (time.end > state.end || time.start < state.start) continue;
    const rest = text.slice(time.end, state.end).replace(/^[的末底以来起，]+/, '');
    if (rest.length >= 2) {
      state.start = state.end - rest.length;
      return;
    }
    state.end = time.start;
    trimEnd(text, state, times, words);
  }
}

const ANCHOR = /(?:累计|总共|共计|合计|(?<![公总中统])共有?(?![同青享建产用和])(?!权|产))/g;

/** Keeps what stands behind 共 or 累计. */
function cutAnchor(text: string, state: State): void {
  const phrase = text.slice(state.start, state.end);
  if (!/[共计]/.test(phrase)) return;
  let last: RegExpExecArray | null = null;
  for (const match of phrase.matchAll(ANCHOR)) last = match as RegExpExecArray;
  if (last === null) return;
  const behind = phrase.length - last.index - last[0].length;
  if (behind >= 2) state.start = state.end - behind;
  else if (last.index >= 2 && behind === 0) state.end = state.start + last.index;
}

/** 一是, 二要, 三、, 1.: numbers of the list that the clause is a part of. */
const ENUMERATOR = /^(?:[一二三四五六七八九十]{1,2}[是要、]|[0-9]{1,2}[.、．])/;
const LEADING = /[\s\u3000、，,—\-“”"：:的·）)]/;

/** Takes scope words, connectives and adverbs off the beginning. */
function stripLead(text: string, state: State, words: PhraseWords): void {
  while (state.start < state.end) {
    if (LEADING.test(text[state.start] as string)) {
      state.start += 1;
      continue;
    }
    const enumerator = ENUMERATOR.exec(text.slice(state.start, Math.min(state.end, state.start + 4)));
    if (enumerator !== null) {
      state.start += enumerator[0].length;
      continue;
    }
    const lead = words.lead.from(text, state.start);
    if (lead === null || lead.value === 'keep' || lead.end > state.end) return;
    state.start = lead.end;
  }
}
