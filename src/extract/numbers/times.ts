import type { Span } from '../../model/index.js';
import type { Numeral } from './numeral.js';
import type { TimeWords } from './time_words.js';
import type { When, YearRef } from './when.js';

/** A time expression where it stands. */
export interface TimeExpression extends Span {
  readonly when: When;
}

/** The time expressions of a text, and the numerals that belong to them. */
export interface Times {
  readonly expressions: readonly TimeExpression[];
  /** Starts of the numerals that a time expression took. */
  readonly taken: ReadonlySet<number>;
}

const DASH = /^\s?(?:[-—–－~～―─一]{1,2}|至|到)\s?/;
const LIST = /^\s?(?:[、,，和与及]|以及)\s?/;

/** Finds time expressions: numerals with 年, 月, 日 and their like, and words from the list. */
export function findTimes(text: string, numerals: readonly Numeral[], words: TimeWords): Times {
  const expressions: TimeExpression[] = [];
  const taken = new Set<number>();
  const at = new Map(numerals.map((numeral, index) => [numeral.start, index] as const));
  let next = 0;
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index] as Numeral;
    if (numeral.start < next) continue;
    const found = readTime({ text, numerals, index, at });
    if (found === null) continue;
    expressions.push(found);
    next = found.end;
    for (let used = index; used < numerals.length; used++) {
      const inside = numerals[used] as Numeral;
      if (inside.start >= found.end) break;
      taken.add(inside.start);
    }
  }
  const named = findWords(text, words);
  takeInside(numerals, named, taken);
  return { expressions: merged(text, expressions, named), taken };
}

/** 上一年 and 前三季度 hold numerals of their own. */
function takeInside(
  numerals: readonly Numeral[],
  words: readonly TimeExpression[],
  taken: Set<number>,
): void {
  let index = 0;
  for (const word of words) {
    while (index < numerals.length && (numerals[index] as Numeral).start < word.start) index += 1;
    for (; index < numerals.length && (numerals[index] as Numeral).end <= word.end; index++)
      taken.add((numerals[index] as Numeral).start);
  }
}

function findWords(text: string, words: TimeWords): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < text.length; at++) {
    if (words.first[text.charCodeAt(at)] === 0) continue;
    const match = words.trie.from(text, at);
    if (match === null) continue;
    found.push({ start: at, end: match.end, when: match.value });
    at = match.end - 1;
  }
  return found;
}

/** One list in text order; a word that touches a year becomes its part (2023年上半年, 去年7月). */
function merged(
  text: string,
  numeric: readonly TimeExpression[],
  words: readonly TimeExpression[],
): readonly TimeExpression[] {
  const all = [...numeric, ...words].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: TimeExpression[] = [];
  for (const expression of all) {
    const before = result.at(-1);
    if (before !== undefined && expression.start < before.end) continue;
    const joined = before === undefined ? null : join(text, before, expression);
    if (joined !== null) result[result.length - 1] = joined;
    else result.push(expression);
  }
  return result;
}

function join(text: string, before: TimeExpression, after: TimeExpression): TimeExpression | null {
  const gap = text.slice(before.end, after.start);
  if (gap !== '' && gap !== '的') return null;
  if (before.when.kind !== 'point' || after.when.kind !== 'point') return null;
  if (after.when.year.of !== 'context' || before.when.months !== null) return null;
  return { start: before.start, end: after.end, when: { ...after.when, year: before.when.year } };
}

interface Cursor {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly index: number;
  readonly at: ReadonlyMap<number, number>;
}

function readTime(cursor: Cursor): TimeExpression | null {
  const { text, numerals, index } = cursor;
  const numeral = numerals[index] as Numeral;
  const plan = fiveYearPlan(text, numeral);
  if (plan !== null) return plan;
  if (numeral.shape === 'dotted') return dottedDate(text, numeral);
  const unit = text[numeral.end] === ' ' ? text[numeral.end + 1] : text[numeral.end];
  const unitAt = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  if (unit === '年') return yearExpression(cursor, numeral, unitAt);
  if (unit === '月') return monthExpression(cursor, numeral, unitAt, { of: 'context' }, numeral.start);
  if (unit === '世' || unit === '年') return centuryOf(text, numeral);
  if (isYear(numeral)) return yearsBefore(cursor, numeral) ?? signedDate(text, numeral);
  return monthRange(cursor, numeral) ?? dayOrClock(text, numeral, unit);
}

/** Whether digits can be a year: four of them between 1000 and 2199, read one by one. */
function isYear(numeral: Numeral): boolean {
  return /^(?:1\d|2[01])\d\d$/.test(numeral.plain);
}

/** 九零年, 〇六年, 03年2月: two digits that name a year of the last or this century. */
function shortYear(text: string, numeral: Numeral, unitAt: number): number | null {
  if (!/^\d\d$/.test(numeral.plain)) return null;
  const isHan = numeral.script === 'han' && numeral.shape === 'digits';
  const isDated = /^年(?:[0-9０-９一二三四五六七八九十]{1,2}月|底|初|末|第)/.test(
    text.slice(unitAt, unitAt + 4),
  );
  if (!isHan && !(numeral.script === 'arabic' && (numeral.plain.startsWith('0') || isDated))) return null;
  const year = Number(numeral.plain);
  return year >= 30 ? 1900 + year : 2000 + year;
}

/** “十四五”: the five years of a plan. */
function fiveYearPlan(text: string, numeral: Numeral): TimeExpression | null {
  const match = /^(十[一二三四五六七八九]?|[一二三四五六七八九])五(?![一二三四五六七八九十百千万亿])/.exec(
    text.slice(numeral.start, numeral.start + 4),
  );
  if (match === null) return null;
  const end = numeral.start + match[0].length;
  if (end !== numeral.end) return null;
  const quoted = /[“"「『]/.test(text[numeral.start - 1] ?? '') && /^["”」』]/.test(text.slice(end, end + 1));
  const named = /^(?:期间|时期|规划|计划|纲要|以来|期末|末|开局|收官)/.test(text.slice(end, end + 2));
  const isSure = match[0].length === 3 && !/[个名人岁家项次条]/.test(text[end] ?? '');
  if (!quoted && !named && !isSure) return null;
  const number =
    '一二三四五六七八九十'.indexOf(match[1]?.at(-1) ?? '') + 1 + (match[1]?.length === 2 ? 10 : 0);
  const from = number < 3 ? 1948 + number * 5 : 1951 + number * 5;
  return {
    start: quoted ? numeral.start - 1 : numeral.start,
    end: planEnd(text, quoted ? end + 1 : end),
    when: { kind: 'span', from: { of: 'absolute', year: from }, to: { of: 'absolute', year: from + 4 } },
  };
}

/** 期间, 时期 and their like belong to the name of the plan's years. */
function planEnd(text: string, end: number): number {
  const match = /^(?:期间|时期|期末|以来|末|前)/.exec(text.slice(end, end + 2));
  return end + (match?.[0].length ?? 0);
}

function yearExpression(cursor: Cursor, numeral: Numeral, unitAt: number): TimeExpression | null {
  const { text } = cursor;
  const short = isYear(numeral) ? null : shortYear(text, numeral, unitAt);
  if (!isYear(numeral) && short === null) return yearSpan(text, numeral, unitAt);
  if (text[unitAt + 1] === '代') return { start: numeral.start, end: unitAt + 2, when: { kind: 'vague' } };
  const year: YearRef = { of: 'absolute', year: short ?? Number(numeral.plain) };
  const end = unitAt + 1;
  return (
    yearRange(cursor, numeral.start, year, end) ??
    monthsBehind(cursor, numeral.start, year, end) ?? {
      start: numeral.start,
      end: yearTail(text, end),
      when: { kind: 'point', year, months: null, day: null },
    }
  );
}

/** 度, 底, 末, 初 and 起 belong to the year. */
function yearTail(text: string, end: number): number {
  const match = /^(?:度|底|末|初(?![步级中始期])|中(?=[，、：])|以来)/.exec(text.slice(end, end + 3));
  return end + (match?.[0].length ?? 0);
}

/** 2018年—2022年. */
function yearRange(cursor: Cursor, start: number, from: YearRef, end: number): TimeExpression | null {
  const dash = DASH.exec(cursor.text.slice(end, end + 4));
  if (dash === null) return null;
  const next = numeralAt(cursor, end + dash[0].length);
  if (next === null || !isYear(next) || cursor.text[next.end] !== '年') return null;
  return {
    start,
    end: next.end + 1,
    when: { kind: 'span', from, to: { of: 'absolute', year: Number(next.plain) } },
  };
}

function numeralAt(cursor: Cursor, start: number): Numeral | null {
  const index = cursor.at.get(start);
  return index === undefined ? null : (cursor.numerals[index] ?? null);
}

/** 2023年6月, 2023年1—6月, 2023年的前10天. */
function monthsBehind(cursor: Cursor, start: number, year: YearRef, end: number): TimeExpression | null {
  const { text } = cursor;
  const lead = /^的?[第前后]?\s?/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const next = numeralAt(cursor, end + lead.length);
  if (next === null) return null;
  if (lead.endsWith('前') && /^个?月/.test(text.slice(next.end, next.end + 2))) {
    const months = Number(next.low.coefficient);
    if (next.low.scale > 0 || months < 1 || months > 12) return null;
    const stop = text[next.end] === '个' ? next.end + 2 : next.end + 1;
    return { start, end: stop, when: { kind: 'point', year, months: [1, months], day: null } };
  }
  if (lead.trim() !== '') return null;
  const at = text[next.end] === ' ' ? next.end + 1 : next.end;
  if (text[at] === '月') return monthExpression(cursor, next, at, year, start);
  return monthRange({ ...cursor, index: cursor.at.get(next.start) ?? 0 }, next, year, start);
}

function monthNumber(numeral: Numeral): number | null {
  if (numeral.low.scale > 0 || numeral.looseness !== '' || numeral.multiplier > 0) return null;
  const month = Number(numeral.low.coefficient);
  return month >= 1 && month <= 12 ? month : null;
}

/** 7月, 7月1日, 7月至9月. */
function monthExpression(
  cursor: Cursor,
  numeral: Numeral,
  unitAt: number,
  year: YearRef,
  start: number,
): TimeExpression | null {
  const { text } = cursor;
  const month = monthNumber(numeral);
  if (month === null) return null;
  const end = text[unitAt + 1] === '份' ? unitAt + 2 : unitAt + 1;
  const dash = DASH.exec(text.slice(end, end + 4));
  const next = numeralAt(cursor, dash === null ? (text[end] === ' ' ? end + 1 : end) : end + dash[0].length);
  const last = next === null || dash === null || text[next.end] !== '月' ? null : monthNumber(next);
  if (last !== null && next !== null)
    return { start, end: next.end + 1, when: { kind: 'point', year, months: [month, last], day: null } };
  const day = next === null || dash !== null ? null : (dayNumber(text, next) ?? firstDay(cursor, next));
  if (day !== null && next !== null)
    return {
      start,
      end: dayEnd(cursor, dayNumber(text, next) === null ? next.end : next.end + 1),
      when: { kind: 'point', year, months: [month, month], day },
    };
  return {
    start,
    end: monthTail(text, end),
    when: { kind: 'point', year, months: [month, month], day: null },
  };
}

function monthTail(text: string, end: number): number {
  const match = /^(?:上旬|中旬|下旬|底|末|初)/.exec(text.slice(end, end + 2));
  return end + (match?.[0].length ?? 0);
}

function dayNumber(text: string, numeral: Numeral): number | null {
  if (!/[日号]/.test(text[numeral.end] ?? '') || numeral.low.scale > 0 || numeral.multiplier > 0) return null;
  const day = Number(numeral.low.coefficient);
  return day >= 1 && day <= 31 ? day : null;
}

/** The first day of 11月23—26日. */
function firstDay(cursor: Cursor, numeral: Numeral): number | null {
  const dash = DASH.exec(cursor.text.slice(numeral.end, numeral.end + 4));
  const next = dash === null ? null : numeralAt(cursor, numeral.end + dash[0].length);
  if (next === null || dayNumber(cursor.text, next) === null || numeral.low.scale > 0) return null;
  const day = Number(numeral.low.coefficient);
  return day >= 1 && day <= 31 ? day : null;
}

/** 7月1日至5日 is one date as far as its month goes. */
function dayEnd(cursor: Cursor, end: number): number {
  const dash = DASH.exec(cursor.text.slice(end, end + 4));
  const next = dash === null ? null : numeralAt(cursor, end + dash[0].length);
  return next !== null && dayNumber(cursor.text, next) !== null ? next.end + 1 : end;
}

/** 1—6月. */
function monthRange(
  cursor: Cursor,
  numeral: Numeral,
  year: YearRef = { of: 'context' },
  start: number = numeral.start,
): TimeExpression | null {
  const first = monthNumber(numeral);
  const dash = first === null ? null : DASH.exec(cursor.text.slice(numeral.end, numeral.end + 4));
  const next = dash === null ? null : numeralAt(cursor, numeral.end + dash[0].length);
  if (first === null || next === null || cursor.text[next.end] !== '月') return null;
  const last = monthNumber(next);
  if (last === null) return null;
  return { start, end: next.end + 1, when: { kind: 'point', year, months: [first, last], day: null } };
}

/** 2011—2020年, 2007、2008年: years without 年 before the last one. */
function yearsBefore(cursor: Cursor, numeral: Numeral): TimeExpression | null {
  const { text } = cursor;
  const rest = text.slice(numeral.end, numeral.end + 4);
  const dash = DASH.exec(rest);
  const joint = dash ?? LIST.exec(rest);
  const next = joint === null ? null : numeralAt(cursor, numeral.end + joint[0].length);
  if (next === null || !isYear(next)) return null;
  const year: YearRef = { of: 'absolute', year: Number(numeral.plain) };
  const closes = text[next.end] === '年' || dash !== null;
  if (!closes) return null;
  if (dash === null)
    return { start: numeral.start, end: numeral.end, when: { kind: 'point', year, months: null, day: null } };
  const end = text[next.end] === '年' ? next.end + 1 : next.end;
  return {
    start: numeral.start,
    end,
    when: { kind: 'span', from: year, to: { of: 'absolute', year: Number(next.plain) } },
  };
}

/** 2015-03-03, 2020/5/1, 2002/01, 2022 11 23. */
function signedDate(text: string, numeral: Numeral): TimeExpression | null {
  const match = /^([0-9０-９]{4})([-/／ .．])([0-9０-９]{1,2})(?:\2([0-9０-９]{1,2}))?(?![0-9０-９])/.exec(
    text.slice(numeral.start, numeral.start + 11),
  );
  if (match === null || (match[4] === undefined && match[2] !== '/')) return null;
  return dateOf(numeral.start, match[0].length, match[1] ?? '', match[3] ?? '', match[4]);
}

function dottedDate(text: string, numeral: Numeral): TimeExpression | null {
  const match = /^((?:19|20)[0-9]{2})[.．]([0-9]{1,2})[.．]([0-9]{1,2})$/.exec(
    text.slice(numeral.start, numeral.end),
  );
  return match === null
    ? null
    : dateOf(numeral.start, match[0].length, match[1] ?? '', match[2] ?? '', match[3]);
}

function dateOf(
  start: number,
  length: number,
  year: string,
  month: string,
  day: string | undefined,
): TimeExpression | null {
  const number = Number(month);
  if (!(number >= 1 && number <= 12) || !(day === undefined || (Number(day) >= 1 && Number(day) <= 31)))
    return null;
  return {
    start,
    end: start + length,
    when: {
      kind: 'point',
      year: { of: 'absolute', year: Number(year) },
      months: [number, number],
      day: day === undefined ? null : Number(day),
    },
  };
}

/** 过去五年, 近三年来, 今后五年, 五年间: a number of years up to or from a known one. */
function yearSpan(text: string, numeral: Numeral, unitAt: number): TimeExpression | null {
  const after = /^年(?:多来|以来|来|间|多以来)/.exec(text.slice(unitAt, unitAt + 4));
  const before = /(?:过去的?这?|刚刚过去的|近|最近|前|这|今后的?|未来的?|本届政府)$/.exec(
    text.slice(Math.max(0, numeral.start - 6), numeral.start),
  );
  const ordinal = text[numeral.start - 1] === '第';
  const away = /^年(?:多)?(?:前|后|之后|之前|以后|以前|内|之内)/.exec(text.slice(unitAt, unitAt + 4));
  if (ordinal) return null;
  if (after === null && before === null && away === null) return null;
  const years = numeral.looseness === '' && numeral.low.scale === 0 ? Number(numeral.low.coefficient) : 0;
  const start = numeral.start - (before?.[0].length ?? 0);
  const end = unitAt + (after ?? away ?? ['年'])[0].length;
  if (years < 1 || years > 60 || away !== null) return { start, end, when: { kind: 'vague' } };
  const ahead = /^(?:今后|未来)/.test(before?.[0] ?? '');
  const when: When = ahead
    ? { kind: 'span', from: { of: 'report', by: 0 }, to: { of: 'report', by: years - 1 } }
    : { kind: 'span', from: { of: 'review', by: 1 - years }, to: { of: 'review', by: 0 } };
  return { start, end, when };
}

/** 十九世纪, 上世纪80年代. */
function centuryOf(text: string, numeral: Numeral): TimeExpression | null {
  const match = /^世纪(?:[0-9０-９]{2}年代|[一二三四五六七八九]十年代)?/.exec(
    text.slice(numeral.end, numeral.end + 7),
  );
  if (match === null || numeral.shape === 'half') return null;
  return { start: numeral.start, end: numeral.end + match[0].length, when: { kind: 'vague' } };
}

/** 30日 by itself, 10时30分, 20点, 8:30. */
function dayOrClock(text: string, numeral: Numeral, unit: string | undefined): TimeExpression | null {
  const isWhole = numeral.low.scale === 0 && numeral.multiplier === 0 && numeral.percent === '';
  const value = isWhole ? Number(numeral.low.coefficient) : -1;
  const vague = (end: number): TimeExpression => ({ start: numeral.start, end, when: { kind: 'vague' } });
  if (unit === '日' && value >= 1 && value <= 31 && !/[元圆币本游间均]/.test(text[numeral.end + 1] ?? '')) {
    const counted = /[约近超达共历时历每期限]$/.test(
      text.slice(Math.max(0, numeral.start - 1), numeral.start),
    );
    const alone = numeral.start === 0 && numeral.end + 2 >= text.length;
    return counted || alone ? null : vague(numeral.end + 1);
  }
  if (unit === '时' && value >= 0 && value <= 24 && !/[代期速间]/.test(text[numeral.end + 1] ?? ''))
    return vague(numeral.end + 1);
  if (
    unit === '点' &&
    value >= 0 &&
    value <= 24 &&
    /^点(?:钟|整|半|[0-9０-９]{1,2}分|[一二三四五]?十[一二三四五六七八九]?分)/.test(
      text.slice(numeral.end, numeral.end + 5),
    )
  )
    return vague(numeral.end + 1);
  const clock = /^[:：]([0-5][0-9])(?![0-9.])/.exec(text.slice(numeral.end, numeral.end + 4));
  const isRatio = /[比例]/.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
  if (clock !== null && value >= 0 && value <= 24 && !isRatio) return vague(numeral.end + 3);
  return null;
}
