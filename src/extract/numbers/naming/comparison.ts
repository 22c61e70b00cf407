import type { FrameWords } from '../frames.js';
import type { Trimming } from './left.js';

/** A comparison is looked for no further than this from the number. */
const REACH = 18;
const THAN = /[比较]((?:(?![比较]).){1,14}?)([高低快慢多少])[出了]?$/;
const MORE = /([同环])比([高低快慢多少])$/;

/** Takes 高于全国平均水平, 比全省快, 同比多 and 扣除…因素后 off the end, and keeps what they say. */
export function cutComparison(text: string, state: Trimming, frames: FrameWords): void {
  if (state.end - state.start < 2 || cutFactor(text, state, frames) || state.gap !== '') return;
  if (cutGap(text, state, frames)) return;
  const tail = text.slice(Math.max(state.start, state.end - REACH), state.end);
  const more = MORE.exec(tail);
  const than = more === null ? THAN.exec(tail) : null;
  const match = more ?? than;
  if (match === null) {
    cutBase(tail, state);
    return;
  }
  const direction = /[低慢少]/.test(match[2] ?? '') ? 'down' : 'up';
  const basis = more === null ? `比${match[1] ?? ''}` : `${match[1]}比`;
  // 比上年高 is a change, 比全省高 a gap.
  const isChange = more !== null || /[年季月期]/.test(basis);
  if (isChange) state.predicate ??= { kind: 'change', direction, title: '' };
  if (isChange && state.basis === '') state.basis = basis;
  if (!isChange) state.gap = direction;
  state.end -= match[0].length;
}

/** Whatever a change is measured against: 比上一个五年增加, 较改革前提高. */
const BASE = /(?<![占同环对相无类评可之])[比较](?![重例率为多少高低好快大])([^比较，、]{2,12})$/;

function cutBase(tail: string, state: Trimming): void {
  if (state.predicate?.kind !== 'change' || state.basis !== '') return;
  const match = BASE.exec(tail);
  if (match === null) return;
  state.basis = `比${match[1]}`;
  state.end -= match[0].length;
}

/** 扣除留抵退税因素后, 受疫情影响. */
function cutFactor(text: string, state: Trimming, frames: FrameWords): boolean {
  const behind = /[后外]/.test(text[state.end - 1] ?? '') ? state.end - 1 : state.end;
  if (frames.factor_end.upTo(text, behind, state.start) === null) return false;
  for (let at = behind - 4; at >= Math.max(state.start, behind - REACH); at--) {
    if (frames.factor.from(text, at) === null) continue;
    state.end = at;
    return true;
  }
  return false;
}

/** 高于全国平均水平: whatever stands between the word and the number is the other body. */
function cutGap(text: string, state: Trimming, frames: FrameWords): boolean {
  for (let at = state.end - 2; at >= Math.max(state.start, state.end - REACH + 4); at--) {
    const isUp = frames.gap_up.from(text, at) !== null;
    if (!isUp && frames.gap_down.from(text, at) === null) continue;
    state.gap = isUp ? 'up' : 'down';
    state.end = at;
    return true;
  }
  return false;
}
