import type { Numeral } from '../numeral/numeral.js';
import type { NumberRules } from '../rules.js';
import type { Unit } from './units.js';

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

/** Spaces that may stand between a numeral and its unit. */
const WIDEST_GAP = 3;

/** The unit behind a numeral, or null. */
export function readUnit(text: string, numeral: Numeral, rules: NumberRules): UnitUse | null {
  if (numeral.percent !== '') return plainUse(rules.unitOf(numeral.percent), numeral.percent, numeral.end);
  let at = numeral.end;
  while (at < numeral.end + WIDEST_GAP && text[at] === ' ') at += 1;
  const counted = text[at] === '个' ? countedHalf(text, at, numeral, rules) : null;
  if (counted !== null) return counted;
  const match = rules.units.from(text, at);
  // 1/3行政村 is a share of them, not so many.
  if (match !== null && numeral.shape === 'fraction' && match.value.kind === 'count') return null;
  if (match === null || isCut(text, match.end, match.value)) return spacedPoint(text, at, numeral, rules);
  const unit = match.value;
  const tail = tailOf(text, match.end, unit);
  const end = tail === '' ? match.end : match.end + 1;
  const per = denominator(text, end, rules);
  const name = per === null ? '' : per.name;
  return {
    unit,
    written: written(text, numeral, unit.unit) + (name === '' ? '' : `/${name}`),
    end: per === null ? end : per.end,
    half: tail === 'half',
    more: tail === 'more',
    per: name,
  };
}

/** The unit with some of its facts replaced, of one shape with all others. */
export function useWith(use: UnitUse, changes: Partial<UnitUse>): UnitUse {
  return {
    unit: changes.unit ?? use.unit,
    written: changes.written ?? use.written,
    end: changes.end ?? use.end,
    half: changes.half ?? use.half,
    more: changes.more ?? use.more,
    per: changes.per ?? use.per,
  };
}

/** A unit that stands elsewhere than behind the number: 百分之, ￥. */
export function plainUse(unit: Unit | undefined, written: string, end: number): UnitUse | null {
  return unit === undefined ? null : { unit, written, end, half: false, more: false, per: '' };
}

/** Latin letters that go on behind the unit make it another word (5G, 3Days). */
function isCut(text: string, end: number, unit: Unit): boolean {
  if (unit.class === 'ratio') return /[0-9０-９.．:：∶]/.test(text[end] ?? '');
  return isLatin(unit.unit.charCodeAt(unit.unit.length - 1)) && /[A-Za-z0-9]/.test(text[end] ?? '');
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The unit with the numeral's trailing 万 or 亿. */
export function written(text: string, numeral: Numeral, unit: string): string {
  if (numeral.multiplierStart === numeral.end) return unit;
  return text.slice(numeral.multiplierStart, numeral.end).replace(/[余多几个\s]/g, '') + unit;
}

/** `2.4 个百分 点`: spaces inside the one unit that scans break most often. */
function spacedPoint(text: string, at: number, numeral: Numeral, rules: NumberRules): UnitUse | null {
  if (text[at] !== '个' && text[at] !== '百') return null;
  const match = /^个?\s?百\s?分\s?点/.exec(text.slice(at, at + 8));
  const unit = match === null ? undefined : rules.unitOf('个百分点');
  if (match === null || unit === undefined) return null;
  return plainUse(unit, written(text, numeral, unit.unit), at + match[0].length);
}

/** 一个半月, 3个多小时. */
function countedHalf(text: string, at: number, numeral: Numeral, rules: NumberRules): UnitUse | null {
  const mark = text[at + 1];
  if (mark !== '半' && mark !== '多') return null;
  const name = rules.units.from(`个${text.slice(at + 2, at + 5)}`, 0);
  if (name === null || name.value.class !== 'time') return null;
  const unit = name.value;
  const end = at + 1 + name.end;
  return {
    unit,
    written: written(text, numeral, unit.unit),
    end,
    half: mark === '半',
    more: mark === '多',
    per: '',
  };
}

/** 半, 多 or 余 behind a measure belong to the number; 5个多功能厅 does not hold one. */
function tailOf(text: string, end: number, unit: Unit): 'half' | 'more' | '' {
  const mark = text[end];
  if (mark !== '半' && mark !== '多' && mark !== '余') return '';
  if (unit.kind !== 'measure' && unit.kind !== 'duration' && unit.kind !== 'money') return '';
  if (mark === '半') return /[年天载数个]/.test(text[end + 1] ?? '') ? '' : 'half';
  return /[种个次功元样层方]/.test(text[end + 1] ?? '') ? '' : 'more';
}

interface Denominator {
  readonly name: string;
  readonly end: number;
}

/** 元/人, 微克/立方米, 千米每小时, 件/万人. */
function denominator(text: string, end: number, rules: NumberRules): Denominator | null {
  const sign = text[end];
  if (sign !== '/' && sign !== '／' && sign !== '每') return null;
  const scale = /^[十百千]?[万亿]?/.exec(text.slice(end + 1, end + 3))?.[0] ?? '';
  const match = rules.units.from(text, end + 1 + scale.length) ?? rules.units.from(text, end + 1);
  if (match === null || (sign === '每' && match.value.form === 'weak')) return null;
  return { name: text.slice(end + 1, match.end), end: match.end };
}
