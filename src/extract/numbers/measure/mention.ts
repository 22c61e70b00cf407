import type { Span } from '../../../model/index.js';
import { add, type Decimal, decimalOf, multiply, shift } from '../numeral/decimal.js';
import type { Numeral } from '../numeral/numeral.js';
import type { NumberRules } from '../rules.js';
import { asMoney, readCompound } from './compound.js';
import { type Loose, readLooseness } from './looseness.js';
import { plainUse, readUnit, type UnitUse, written } from './unit_use.js';

/** A numeral with its unit and its vague words; the span covers all of them. */
export interface Mention extends Loose {
  readonly numeral: Numeral;
  /** The numeral with its unit alone. */
  readonly core: Span;
  readonly use: UnitUse | null;
  /** Ends in the written unit; the same number twice where the numeral is one number. */
  readonly low: Decimal;
  readonly high: Decimal;
  /** The base unit, with the denominator. */
  readonly base: string;
  /** Which part of a proportion it is (9.5∶48.2∶42.3), from 1; 0 for none. */
  readonly part: number;
  /** It counts something only in passing (一个平台, 两国). */
  readonly isPassing: boolean;
}

const ONE = decimalOf('1');
const HALF = decimalOf('0.5');

/** What a written unit's value is multiplied by to give the base value. */
export function baseFactor(mention: Mention): Decimal {
  const scale = shift(ONE, mention.numeral.multiplier);
  return mention.use === null ? scale : multiply(scale, mention.use.unit.factor);
}

/** 3000万元以上 and 65岁以上 directly before a noun tell which things are meant; shares are shares of them. */
export function isThreshold(text: string, { approx, core, end, use }: Mention): boolean {
  const isBound = approx === 'at_least' || approx === 'at_most';
  if (!isBound || end <= core.end || use === null || !/\p{Script=Han}/u.test(text[end] ?? '')) return false;
  return use.unit.kind !== 'percent' && use.unit.kind !== 'multiple';
}

/** The mention with some of its facts replaced, of one shape with all others. */
export function mentionWith(mention: Mention, changes: Partial<Mention>): Mention {
  return {
    start: changes.start ?? mention.start,
    end: changes.end ?? mention.end,
    approx: changes.approx ?? mention.approx,
    bounds: changes.bounds ?? mention.bounds,
    open: changes.open ?? mention.open,
    numeral: changes.numeral ?? mention.numeral,
    core: changes.core ?? mention.core,
    use: changes.use === undefined ? mention.use : changes.use,
    low: changes.low ?? mention.low,
    high: changes.high ?? mention.high,
    base: changes.base ?? mention.base,
    part: changes.part ?? mention.part,
    isPassing: changes.isPassing ?? mention.isPassing,
  };
}

/** A numeral of which nothing else matters. */
export function bareMention(numeral: Numeral): Mention {
  return {
    start: numeral.start,
    end: numeral.end,
    approx: 'exact',
    bounds: 'none',
    open: false,
    numeral,
    core: { start: numeral.start, end: numeral.end },
    use: null,
    low: numeral.low,
    high: numeral.high,
    base: '',
    part: 0,
    isPassing: false,
  };
}

/** Reads what stands around a numeral. */
export function mentionOf(text: string, numeral: Numeral, rules: NumberRules): Mention {
  const own = readUnit(text, numeral, rules);
  const use = own === null ? null : asMoney(text, numeral, own, rules);
  const compound = use === null ? null : readCompound(text, numeral, use, rules);
  const end = compound?.end ?? use?.end ?? numeral.end;
  const currency = currencyBefore(text, numeral, use, rules);
  const start = currency?.start ?? numeral.start;
  const whole = use ?? currencyUse(text, numeral, currency?.value, rules);
  const loose = readLooseness(text, start, end, numeral, whole, rules);
  const half = use?.half === true;
  const low = compound?.value ?? numeral.low;
  const high = compound?.value ?? numeral.high;
  return {
    start: loose.start,
    end: loose.end,
    approx: loose.approx,
    bounds: loose.bounds,
    open: loose.open,
    numeral,
    core: { start, end },
    use: whole,
    low: half ? add(low, HALF) : low,
    high: half ? add(high, HALF) : high,
    base: baseOf(whole, currency?.value),
    part: 0,
    isPassing: false,
  };
}

/** ￥, 人民币, 港币 before an amount. */
function currencyBefore(text: string, numeral: Numeral, use: UnitUse | null, rules: NumberRules) {
  if (use !== null && use.unit.class !== 'money') return null;
  return rules.currencies.upTo(text, text[numeral.start - 1] === ' ' ? numeral.start - 1 : numeral.start);
}

function currencyUse(
  text: string,
  numeral: Numeral,
  currency: string | undefined,
  rules: NumberRules,
): UnitUse | null {
  if (currency === undefined) return null;
  return plainUse(rules.unitOf(currency), written(text, numeral, currency), numeral.end);
}

/** 港币2960元 counts in 港元 although 元 is written. */
function baseOf(use: UnitUse | null, currency: string | undefined): string {
  if (use === null) return '';
  const base = currency !== undefined && use.unit.base === '元' ? currency : use.unit.base;
  return use.per === '' ? base : `${base}/${use.per}`;
}
