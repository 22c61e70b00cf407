import type { Span } from '../../model/index.js';
import type { PhraseWords, Predicate } from './phrases.js';
import type { TimeExpression } from './times.js';

/** What stands before a number in its clause. */
export interface Left {
  /** The words that are left when predicate, time and adverbs are taken off. */
  readonly phrase: Span;
  readonly predicate: Predicate | null;
  /** The word of the predicate, for the gap to another body (高于). */
  readonly basis: string;
  /** 高于全国2个百分点: measured against somebody else. */
  readonly gap: 'up' | 'down' | '';
  /** The verb that the phrase ends with, if it is one that names what was done. */
  readonly verb: (Span & { readonly role: 'act' | 'light' }) | null;
}

interface State {
  start: number;
  end: number;
  predicate: Predicate | null;
  basis: string;
  gap: 'up' | 'down' | '';
}

/** Takes apart the words between the beginning of the clause and the number. */
export function readLeft(
  text: string,
  span: Span,
  times: readonly TimeExpression[],
  words: PhraseWords,
): Left {
  const state: State = { start: span.start, end: span.end, predicate: null, basis: '', gap: '' };
  let before = -1;
  while (before !== state.end) {
    before = state.end;
    trimEnd(text, state, times, words);
  }
  cutTimes(text, state, times, words);
  // Before a time or an adverb the list goes on with something new.
  if (text[state.end - 1] === '、') state.start = state.end;
  cutAnchor(text, state);
  stripLead(text, state, words);
  const verb = words.verbs.upTo(text, state.end, state.start);
  if (text.slice(state.start, state.end) === '有') state.start = state.end;
  return {
    phrase: { start: state.start, end: state.end },
    predicate: state.predicate,
    basis: state.basis,
    gap: state.gap,
    verb:
      verb !== null && verb.value !== 'function'
        ? { start: verb.start, end: verb.end, role: verb.value }
        : null,
  };
}

const FILLER = /[\s\u3000了近约超和与及“”"：:（(]/;

/** Takes predicates, bases of comparison and times off the end, one at a time. */
function trimEnd(text: string, state: State, times: readonly TimeExpression[], words: PhraseWords): void {
  while (state.end > state.start && FILLER.test(text[state.end - 1] as string)) state.end -= 1;
  const basis = words.basis.upTo(text, state.end, state.start);
  if (basis !== null) {
    if (state.basis === '') state.basis = basis.value;
    state.end = basis.start;
    return;
  }
  const time = times.find((one) => one.end === state.end && one.start >= state.start);
  if (time !== undefined && endsWithComparison(text, state, time)) return;
  const predicate = words.predicates.upTo(text, state.end, state.start);
  if (predicate !== null && !isPartOfWord(text, predicate.start, state)) {
    state.predicate ??= predicate.value;
    state.end = predicate.start;
    return;
  }
  cutGap(text, state);
}

/** 比2015年, 较去年同期: a basis, not the period of the number. */
function endsWithComparison(text: string, state: State, time: TimeExpression): boolean {
  if (!/[比较]/.test(text[time.start - 1] ?? '')) return false;
  if (state.basis === '') state.basis = `比${text.slice(time.start, time.end)}`;
  state.end = time.start - 1;
  return true;
}

/** 为 in 成为 and 是 in 但是 are not predicates of their own. */
function isPartOfWord(text: string, start: number, state: State): boolean {
  return start > state.start && /[成作认因但只不可总]/.test(text[start - 1] ?? '') && state.end - start === 1;
}

const GAP = /(高于|快于|多于|高出|低于|慢于|低出|好于|领先)(?:(?!高于|低于).){0,12}$/;

/** 高于全国平均水平2个百分点. */
function cutGap(text: string, state: State): void {
  const match = GAP.exec(text.slice(Math.max(state.start, state.end - 14), state.end));
  if (match === null || state.gap !== '') return;
  state.gap = /^[低慢]/.test(match[0]) ? 'down' : 'up';
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
    let before = -1;
    while (before !== state.end) {
      before = state.end;
      trimEnd(text, state, times, words);
    }
  }
}

const ANCHOR = /(?:累计|总共|共计|合计|(?<![公总中统])共有?(?![同青享建产用和])(?!权|产))/g;

/** Keeps what stands behind 共 or 累计. */
function cutAnchor(text: string, state: State): void {
  const phrase = text.slice(state.start, state.end);
  let last: RegExpExecArray | null = null;
  for (const match of phrase.matchAll(ANCHOR)) last = match as RegExpExecArray;
  if (last === null) return;
  const behind = phrase.length - last.index - last[0].length;
  if (behind >= 2) state.start = state.end - behind;
  else if (last.index >= 2 && behind === 0) state.end = state.start + last.index;
}

/** 一是, 二要, 三、, 1.: numbers of the list that the clause is a part of. */
const ENUMERATOR = /^(?:[一二三四五六七八九十]{1,2}[是要、]|[0-9]{1,2}[.、．])/;

/** Takes scope words, connectives and adverbs off the beginning. */
function stripLead(text: string, state: State, words: PhraseWords): void {
  while (state.start < state.end) {
    if (/[\s\u3000、，,—\-“”"：:的·）)]/.test(text[state.start] as string)) {
      state.start += 1;
      continue;
    }
    const enumerator = ENUMERATOR.exec(text.slice(state.start, Math.min(state.end, state.start + 6)));
    if (enumerator !== null) {
      state.start += enumerator[0].length;
      continue;
    }
    const lead = words.lead.from(text, state.start);
    if (lead === null || lead.value === 'keep' || lead.end > state.end) return;
    state.start = lead.end;
  }
}
