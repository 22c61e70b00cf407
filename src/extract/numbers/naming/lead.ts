import type { FrameWords } from '../frames.js';
import type { NumberRules } from '../rules.js';
import type { Trimming } from './left.js';
import type { PhraseWords } from './phrases.js';

/** 一是, 二要, 三、, 1.: numbers of the list that the clause is a part of. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,2}[是要、](?![一二三四五])|[0-9]{1,2}[.、．]|[二三四五六七八九十两]年(?=平均|累计|共|间))/;
const LEADING = /[\s\u3000、，,—\-“”"：:∶的·）)]/;

/** Takes scope words, connectives and adverbs off the beginning. */
export function stripLead(text: string, state: Trimming, rules: NumberRules): void {
  for (let before = -1; before !== state.start && state.start < state.end; ) {
    before = state.start;
    if (OPENING.test(text[before] as string)) state.start = glossEnd(text, state, rules.frames);
    if (state.start === before) stripOne(text, state, rules);
  }
}

/** Takes off one mark, number or word. */
function stripOne(text: string, state: Trimming, { phrases, frames }: NumberRules): void {
  if (LEADING.test(text[state.start] as string)) {
    state.start += 1;
    return;
  }
  const enumerator = ENUMERATOR.exec(text.slice(state.start, Math.min(state.end, state.start + 4)));
  if (enumerator !== null) {
    state.start += enumerator[0].length;
    return;
  }
  const lead = phrases.lead.from(text, state.start);
  if (lead === null || lead.value === 'keep') return;
  if (lead.end > state.end) {
    // 特别是 of which 是 was taken for the predicate.
    state.start = state.end;
    return;
  }
  if (frames.part.from(text, state.start) !== null) state.isPart = true;
  state.start =
    frames.means.from(text, state.start) === null ? lead.end : meansEnd(text, lead.end, state.end, phrases);
}

const OPENING = /[“"]/;
const LONGEST_GLOSSED = 14;

/** “3”是指培养: the short name that is told the meaning of is no part of the name. */
function glossEnd(text: string, { start, end }: Trimming, { gloss }: FrameWords): number {
  const close = text.slice(start + 1, Math.min(end, start + LONGEST_GLOSSED)).search(/[”"]/);
  if (close < 0) return start;
  const found = gloss.from(text, start + close + 2);
  return found === null || found.end > end ? start : found.end;
}

/** 通过各类招考扶持就业: what was done begins with its verb, how it was done stands before. */
function meansEnd(text: string, start: number, end: number, { verbs, verbNouns }: PhraseWords): number {
  for (let at = start + 2; at < end - 2; at++) {
    const verb = verbs.from(text, at);
    const isAct = verb?.value === 'act' && verb.end - at >= 2 && verb.end < end;
    if (isAct && verbNouns.from(text, at) === null) return at;
  }
  return start;
}
