import type { Span } from '../../model/index.js';
import { add, compare, type Decimal, decimalOf, divide, multiply, shift } from './decimal.js';
import { type Numeral, readNumeral } from './numeral.js';
import type { NumberRules } from './rules.js';
import type { Unit } from './units.js';
import type { Approx } from './vague.js';

/** A unit where it stands, with everything that belongs to it. */
export interface UnitUse {
  readonly unit: Unit;
  /** As written, with 万 or 亿 and the denominator: 万元, 元/人. */
  readonly written: string;
  readonly end: number;
  /** 三年半, 一个半月. */
  readonly half: boolean;
  /** 三年多, 3个多月. */
  readonly more: boolean;
  /** The denominator as written behind the unit, '' where there is none. */
  readonly per: string;
}

/** A numeral with its unit and its vague words; the span covers all of them. */
export interface Mention extends Span {
  readonly numeral: Numeral;
  /** The numeral with its unit alone. */
  readonly core: Span;
  readonly use: UnitUse | null;
  /** Ends in the written unit; the same number twice where the numeral is one number. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly approx: Approx;
  /** Which ends the wording bounds. */
  readonly bounds: 'none' | 'low' | 'high' | 'both';
  /** No single value is stated (三五个, 5%—6%, 几十家). */
  readonly open: boolean;
  readonly base: string;
}

/** What a written unit's value is multiplied by to give the base value. */
export function baseFactor(mention: Mention): Decimal {
  const scale = shift(ONE, mention.numeral.multiplier);
  return mention.use === null ? scale : multiply(scale, mention.use.unit.factor);
}

const ONE = decimalOf('1');
const HALF = decimalOf('0.5');

/** Reads what stands around a numeral. */
export function mentionOf(text: string, numeral: Numeral, rules: NumberRules): Mention {
  const use = inMoney(text, numeral, unitUse(text, numeral, rules), rules);
  const prefix = rules.currencies.upTo(text, skipBack(text, numeral.start));
  const whole = use === null ? null : compound(text, numeral, use, rules);
  const end = whole?.end ?? use?.end ?? numeral.end;
  const start =
    prefix !== null && (use === null || use.unit.class === 'money') ? prefix.start : numeral.start;
  const written = use ?? prefixUse(numeral, start < numeral.start ? (prefix?.value ?? '') : '', text, rules);
  const vague = looseness(text, start, end, numeral, written, rules);
  const values = halved(whole?.low ?? numeral.low, whole?.high ?? numeral.high, use);
  return {
    ...vague,
    ...values,
    numeral,
    core: { start, end },
    use: written === null ? null : { ...written, end },
    base: baseOf(written, start < numeral.start ? (prefix?.value ?? '') : ''),
  };
}

/** 块 is money before smaller coins and where nothing else stands around it (7块, 三块四). */
function inMoney(text: string, numeral: Numeral, use: UnitUse | null, rules: NumberRules): UnitUse | null {
  const coin = use?.unit.unit === '块' ? rules.unitOf('块钱') : undefined;
  if (use === null || coin === undefined) return use;
  const alone =
    !/[\p{L}\p{N}]/u.test(text[use.end] ?? '') && !/[\p{L}\p{N}]/u.test(text[numeral.start - 1] ?? '');
  const followed = smaller(text, use.end, coin, use.unit, rules) !== null;
  return alone || followed ? { ...use, unit: coin } : use;
}

function skipBack(text: string, at: number): number {
  return text[at - 1] === ' ' ? at - 1 : at;
}

function halved(low: Decimal, high: Decimal, use: UnitUse | null): { low: Decimal; high: Decimal } {
  return use?.half ? { low: add(low, HALF), high: add(high, HALF) } : { low, high };
}

/** The unit behind a numeral; spaces may stand between. */
export function unitUse(text: string, numeral: Numeral, rules: NumberRules): UnitUse | null {
  if (numeral.percent !== '') return partUse(numeral, rules);
  let at = numeral.end;
  while (at < numeral.end + 3 && text[at] === ' ') at += 1;
  const counted = countedHalf(text, at, rules);
  if (counted !== null) return { ...counted, written: written(text, numeral, counted.unit.unit), per: '' };
  const match = rules.units.from(text, at);
  if (match === null || isCut(text, match.end, match.value)) return spacedPoint(text, at, numeral, rules);
  const unit = match.value;
  const tail = tailOf(text, match.end, unit);
  const per = denominator(text, tail.end, rules);
  return {
    unit,
    written: written(text, numeral, unit.unit) + per.written,
    end: per.end,
    half: tail.half,
    more: tail.more,
    per: per.name,
  };
}

/** Latin letters that go on behind the unit make it another word (5G, 3Days). */
function isCut(text: string, end: number, unit: Unit): boolean {
  return /[A-Za-z]$/.test(unit.unit) && /[A-Za-z0-9]/.test(text[end] ?? '');
}

function written(text: string, numeral: Numeral, unit: string): string {
  return (
    text
      .slice(numeral.multiplierStart, numeral.end)
      .replace(/[余多几\s]/g, '')
      .replace(/^个/, '') + unit
  );
}

/** 百分之 and 千分之 are the unit before the number. */
function partUse(numeral: Numeral, rules: NumberRules): UnitUse | null {
  const unit = rules.unitOf(numeral.percent);
  return unit === undefined
    ? null
    : { unit, written: numeral.percent, end: numeral.end, half: false, more: false, per: '' };
}

/** `2.4 个百分 点`: spaces inside the one unit that scans break most often. */
function spacedPoint(text: string, at: number, numeral: Numeral, rules: NumberRules): UnitUse | null {
  const match = /^个?\s?百\s?分\s?点/.exec(text.slice(at, at + 8));
  const unit = rules.unitOf('个百分点');
  if (match === null || unit === undefined) return null;
  const end = at + match[0].length;
  return { unit, written: written(text, numeral, unit.unit), end, half: false, more: false, per: '' };
}

/** 一个半月, 3个多小时. */
function countedHalf(text: string, at: number, rules: NumberRules): Omit<UnitUse, 'written' | 'per'> | null {
  if (text[at] !== '个' || (text[at + 1] !== '半' && text[at + 1] !== '多')) return null;
  const name = rules.units.from(`个${text.slice(at + 2, at + 5)}`, 0);
  if (name === null || name.value.class !== 'time') return null;
  const half = text[at + 1] === '半';
  return { unit: name.value, end: at + 1 + name.end, half, more: !half };
}

function tailOf(text: string, end: number, unit: Unit): { end: number; half: boolean; more: boolean } {
  const isMeasure = unit.kind === 'measure' || unit.kind === 'duration' || unit.kind === 'money';
  if (isMeasure && text[end] === '半' && !/[年天载数个]/.test(text[end + 1] ?? ''))
    return { end: end + 1, half: true, more: false };
  if (
    isMeasure &&
    (text[end] === '多' || text[end] === '余') &&
    !/[种个次功元样层方]/.test(text[end + 1] ?? '')
  )
    return { end: end + 1, half: false, more: true };
  return { end, half: false, more: false };
}

interface Denominator {
  readonly written: string;
  readonly name: string;
  readonly end: number;
}

/** 元/人, 微克/立方米, 千米每小时, 件/万人. */
function denominator(text: string, end: number, rules: NumberRules): Denominator {
  const none = { written: '', name: '', end };
  const sign = text[end];
  if (sign !== '/' && sign !== '／' && sign !== '每') return none;
  const scale = /^[十百千]?[万亿]?/.exec(text.slice(end + 1, end + 3))?.[0] ?? '';
  const match = rules.units.from(text, end + 1 + scale.length) ?? rules.units.from(text, end + 1);
  if (match === null || (sign === '每' && match.value.form === 'weak')) return none;
  const name = text.slice(end + 1, match.end);
  return { written: `/${name}`, name, end: match.end };
}

function prefixUse(numeral: Numeral, currency: string, text: string, rules: NumberRules): UnitUse | null {
  const unit = rules.unitOf(currency);
  if (unit === undefined) return null;
  return {
    unit,
    written: written(text, numeral, currency),
    end: numeral.end,
    half: false,
    more: false,
    per: '',
  };
}

function baseOf(use: UnitUse | null, currency: string): string {
  if (use === null) return '';
  const base = currency !== '' && use.unit.base === '元' ? currency : use.unit.base;
  return use.per === '' ? base : `${base}/${use.per}`;
}

interface Compound {
  readonly end: number;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** 3元5角, 三斤五两: smaller units of the same class follow and are added. */
function compound(text: string, numeral: Numeral, use: UnitUse, rules: NumberRules): Compound | null {
  if ((use.unit.class !== 'money' && use.unit.class !== 'mass') || use.per !== '') return null;
  let { end } = use;
  let low = numeral.low;
  let found = false;
  for (let unit = use.unit; ; ) {
    const next = smaller(text, end, use.unit, unit, rules);
    if (next === null) break;
    low = add(low, next.value);
    end = next.end;
    unit = next.unit;
    found = true;
  }
  return found ? { end, low, high: low } : null;
}

function smaller(
  text: string,
  at: number,
  first: Unit,
  above: Unit,
  rules: NumberRules,
): { value: Decimal; end: number; unit: Unit } | null {
  if (rules.alphabet.role[text.charCodeAt(at)] === 0) return null;
  const part = readNumeral(text, text[at] === '零' ? at + 1 : at, rules.alphabet);
  if (part === null || part.looseness !== '' || part.multiplier > 0) return null;
  const match = rules.units.from(text, part.end);
  const listed = match === null ? undefined : smallMoney(match.value, above, rules);
  const ratio = listed === undefined ? null : divide(listed.factor, first.factor);
  if (match !== null && listed !== undefined && ratio !== null) {
    if (compare(listed.factor, above.factor) >= 0) return null;
    return { value: multiply(part.low, ratio), end: match.end, unit: listed };
  }
  // 三块四: the next smaller coin goes without saying.
  const isCoin = /^块/.test(above.unit) && match === null && part.end === at + (text[at] === '零' ? 2 : 1);
  return isCoin && !/[\p{Script=Han}0-9]/u.test(text[part.end] ?? '')
    ? { value: shift(part.low, text[at] === '零' ? -2 : -1), end: part.end, unit: above }
    : null;
}

/** 角 and 分 are coins behind 元 or 块, whatever they are elsewhere. */
function smallMoney(unit: Unit, above: Unit, rules: NumberRules): Unit | undefined {
  const isMoney = above.class === 'money' || above.unit === '块';
  const coin = isMoney && unit.unit === '分' ? rules.unitOf('分钱') : unit;
  return coin?.class === (isMoney ? 'money' : above.class) ? coin : undefined;
}

type Looseness = Pick<Mention, 'start' | 'end' | 'approx' | 'bounds' | 'open'>;

function looseness(
  text: string,
  start: number,
  end: number,
  numeral: Numeral,
  use: UnitUse | null,
  rules: NumberRules,
): Looseness {
  const before = wordBefore(text, start, use === null, rules);
  const after = rules.vague.after.from(text, text[end] === ' ' ? end + 1 : end);
  const own = ownLooseness(numeral, use);
  const approx = before?.value || after?.value || own.approx;
  const isStated = Boolean(before?.value || after?.value);
  return {
    start: before?.value ? before.start : start,
    end: after === null ? end : after.end,
    approx,
    bounds: isStated && !own.open ? boundsOf(approx) : own.bounds,
    open: own.open,
  };
}

/** A vague word directly before; 上 and 过 only before a bare power (上千, 过百). */
function wordBefore(
  text: string,
  start: number,
  isBare: boolean,
  rules: NumberRules,
): { start: number; value: Approx | '' } | null {
  const found = rules.vague.before.upTo(text, skipBack(text, start));
  if (found !== null) return found;
  const word = text[start - 1] ?? '';
  const isPower = /[百千万亿]/.test(text[start] ?? '');
  if (!(isPower && /[上过破]/.test(word)) && !(isBare && word === '过')) return null;
  if (/[通超经不以向走度渡错]/.test(text[start - 2] ?? '')) return null;
  return { start: start - 1, value: word === '过' ? 'more' : 'at_least' };
}

function ownLooseness(numeral: Numeral, use: UnitUse | null): Pick<Mention, 'approx' | 'bounds' | 'open'> {
  switch (numeral.looseness) {
    case 'more':
      return { approx: 'more', bounds: 'low', open: false };
    case 'few':
      return { approx: 'more', bounds: 'both', open: false };
    case 'range':
      return { approx: 'about', bounds: 'both', open: true };
    case 'indefinite':
      return { approx: 'indefinite', bounds: 'both', open: true };
    default:
      return use?.more
        ? { approx: 'more', bounds: 'low', open: false }
        : { approx: 'exact', bounds: 'none', open: false };
  }
}

function boundsOf(approx: Approx): Mention['bounds'] {
  if (approx === 'more' || approx === 'at_least') return 'low';
  return approx === 'less' || approx === 'at_most' ? 'high' : 'none';
}
