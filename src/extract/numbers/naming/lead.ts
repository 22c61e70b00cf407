import type { NumberRules } from '../rules.js';
import type { Trimming } from './left.js';
import type { PhraseWords } from './phrases.js';

/** 一是, 二要, 三、, 1.: numbers of the list that the clause is a part of. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十]{1,2}[是要、](?![一二三四五])|[0-9]{1,2}[.、．]|[二三四五六七八九十两]年(?=平均|累计|共|间))/;
const LEADING = /[\s\u3000、，,—\-“”"：:∶的·）)]/;

/** Takes scope words, connectives and adverbs off the beginning. */
export function stripLead(text: string, state: Trimming, { phrases, frames }: NumberRules): void {
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
}

/** 通过各类招考扶持就业: what was done begins with its verb, how it was done stands before. */
function meansEnd(text: string, start: number, end: number, { verbs }: PhraseWords): number {
  for (let at = start + 2; at < end - 2; at++) {
    const verb = verbs.from(text, at);
    if (verb?.value === 'act' && verb.end - at >= 2 && verb.end < end) return at;
  }
  return start;
}
