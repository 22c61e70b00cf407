import type { FrameWords } from '../frames.js';
import { compare, type Decimal, decimalOf, shift } from '../numeral/decimal.js';
import { type Mention, mentionWith } from './mention.js';

const DASH = /^\s?(?:[-—–－~～―─]{1,2}|至|到)\s?$/;
const BETWEEN = /^(?:和|与|至|到)$/;
const TEN = decimalOf('10');

/** Whether two neighbouring mentions are the two ends of one range (5—6%, 3到5万元, 20和30之间, 大于2且小于3). */
export function isRange(text: string, first: Mention, second: Mention, frames: FrameWords): boolean {
  const gap = text.slice(first.end, second.start);
  if (first.open || second.open) return false;
  if (!sameUnit(first, second)) return false;
  if (DASH.test(gap) || (isFloor(first) && isCeiling(second) && frames.and.from(gap, 0)?.end === gap.length))
    return true;
  return BETWEEN.test(gap) && frames.between.from(text, second.end) !== null;
}

function isFloor({ approx }: Mention): boolean {
  return approx === 'more' || approx === 'at_least';
}

function isCeiling({ approx }: Mention): boolean {
  return approx === 'less' || approx === 'at_most';
}

function sameUnit(first: Mention, second: Mention): boolean {
  if (first.use === null) return true;
  if (second.use === null) return second.numeral.percent === '' && first.numeral.percent !== '';
  return first.base === second.base;
}

/** The range as one mention, its ends in the second one's written unit. */
export function rangeOf(text: string, first: Mention, second: Mention, frames: FrameWords): Mention {
  const lead = /[从由在]/.test(text[first.start - 1] ?? '') ? 1 : 0;
  const close = frames.between.from(text, second.end);
  const unit = second.use === null ? first : second;
  return mentionWith(unit, {
    start: first.start - lead,
    end: close?.end ?? second.end,
    core: { start: first.core.start, end: second.core.end },
    low: firstEnd(text, first, second),
    high: second.low,
    approx: first.approx === 'exact' ? second.approx : first.approx,
    bounds: 'both',
    open: true,
  });
}

/** The first end in the unit of the second: 十八至三十万 is 180 000 to 300 000, 8500到3万 is 8500 to 30 000. */
function firstEnd(text: string, first: Mention, second: Mention): Decimal {
  const own = first.numeral.multiplier;
  const other = second.numeral.multiplier;
  if (first.use !== null && second.use !== null && first.use.unit.unit !== second.use.unit.unit)
    return first.low;
  if (own > 0 || other === 0) return shift(sharedPower(text, first, second), own - other);
  const inherits = compare(first.low, second.low) <= 0;
  return inherits ? first.low : shift(first.low, -other);
}

/** 两到三千: the power behind the second digit counts for both. */
function sharedPower(text: string, first: Mention, second: Mention): Decimal {
  const word = text.slice(second.numeral.start, second.numeral.end);
  const match = first.use === null ? /^.([百千佰仟])$/.exec(word) : null;
  if (match === null || compare(first.low, TEN) >= 0) return first.low;
  return shift(first.low, /[百佰]/.test(match[1] ?? '') ? 2 : 3);
}
