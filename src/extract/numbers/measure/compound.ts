import { add, compare, type Decimal, divide, multiply, shift } from '../numeral/decimal.js';
import { type Numeral, readNumeral } from '../numeral/numeral.js';
import type { NumberRules } from '../rules.js';
import { type UnitUse, useWith } from './unit_use.js';
import type { Unit } from './units.js';

/** A number told in several units: its end and its value in the first of them. */
export interface Compound {
  readonly end: number;
  readonly value: Decimal;
}

interface Smaller {
  readonly value: Decimal;
  readonly end: number;
  readonly unit: Unit;
}

/** 3元5角, 三斤五两: smaller units of the same class follow and are added. */
export function readCompound(
  text: string,
  numeral: Numeral,
  use: UnitUse,
  rules: NumberRules,
): Compound | null {
  if ((use.unit.class !== 'money' && use.unit.class !== 'mass') || use.per !== '') return null;
  let { end } = use;
  let value = numeral.low;
  for (let next = smaller(text, end, use.unit, use.unit, rules); next !== null; ) {
    value = add(value, next.value);
    end = next.end;
    next = smaller(text, end, use.unit, next.unit, rules);
  }
  return end === use.end ? null : { end, value };
}

/** 块 is money before smaller coins and where nothing else stands around it (7块, 三块四). */
export function asMoney(text: string, numeral: Numeral, use: UnitUse, rules: NumberRules): UnitUse {
  const coin = use.unit.unit === '块' ? rules.unitOf('块钱') : undefined;
  if (coin === undefined) return use;
  const alone = !isWordAt(text, use.end) && !isWordAt(text, numeral.start - 1);
  const followed = smaller(text, use.end, coin, use.unit, rules) !== null;
  return alone || followed ? useWith(use, { unit: coin }) : use;
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

function smaller(text: string, at: number, first: Unit, above: Unit, rules: NumberRules): Smaller | null {
  if (rules.alphabet.role[text.charCodeAt(at)] === 0) return null;
  const part = readNumeral(text, text[at] === '零' ? at + 1 : at, rules.alphabet);
  if (part === null || part.looseness !== '' || part.multiplier > 0) return null;
  const match = rules.units.from(text, part.end);
  if (match === null) return lastCoin(text, at, part, above);
  const unit = coinOf(match.value, above, rules);
  const ratio = unit === undefined ? null : divide(unit.factor, first.factor);
  if (unit === undefined || ratio === null || compare(unit.factor, above.factor) >= 0) return null;
  return { value: multiply(part.low, ratio), end: match.end, unit };
}

/** 三块四, 三块零四: the last coin goes without saying. */
function lastCoin(text: string, at: number, part: Numeral, above: Unit): Smaller | null {
  const zero = text[at] === '零';
  if (!above.unit.startsWith('块') || part.end !== at + (zero ? 2 : 1)) return null;
  if (/[\p{Script=Han}0-9]/u.test(text[part.end] ?? '')) return null;
  return { value: shift(part.low, zero ? -2 : -1), end: part.end, unit: above };
}

/** 角 and 分 are coins behind 元 or 块, whatever they are elsewhere. */
function coinOf(unit: Unit, above: Unit, rules: NumberRules): Unit | undefined {
  const isMoney = above.class === 'money' || above.unit === '块';
  const coin = isMoney && unit.unit === '分' ? rules.unitOf('分钱') : unit;
  return coin?.class === (isMoney ? 'money' : above.class) ? coin : undefined;
}
