import type { Numeral } from '../numeral/numeral.js';
import { behind, type Cursor, dashEnd, numeralAt, wholeValue } from './cursor.js';
import { readMonth, readMonthRange } from './months.js';
import { readYearSpan } from './spans.js';
import type { TimeExpression } from './times.js';
import type { YearRef } from './when.js';

/** Whether digits can be a year: four of them between 1000 and 2199, read one by one. */
export function isYear(numeral: Numeral): boolean {
  return numeral.plain.length === 4 && /^(?:1\d|2[01])\d\d$/.test(numeral.plain);
}

/** Two digits are of the last century from here on. */
const TURN = 30;

/** 九零年, 〇六年, 03年2月: two digits that name a year of the last or this century. */
function shortYear(text: string, numeral: Numeral, unitAt: number): number | null {
  if (numeral.plain.length !== 2 || !/^\d\d$/.test(numeral.plain)) return null;
  const isHan = numeral.script === 'han' && numeral.shape === 'digits';
  const isDated = /^年(?:[0-9０-９一二三四五六七八九十]{1,2}月|[底初末第])/.test(
    text.slice(unitAt, unitAt + 4),
  );
  if (!isHan && !(numeral.script === 'arabic' && (numeral.plain.startsWith('0') || isDated))) return null;
  const year = Number(numeral.plain);
  return year >= TURN ? 1900 + year : 2000 + year;
}

/** 1980年代, 五十年代, 90年代. */
function isDecade(numeral: Numeral, year: number | null): boolean {
  const value = wholeValue(numeral);
  return year !== null || (value >= 10 && value <= 90 && value % 10 === 0);
}

/** A numeral with 年 behind it: a year with what follows, or so many years. */
export function readYear(cursor: Cursor, numeral: Numeral, unitAt: number): TimeExpression | null {
  const { text } = cursor;
  const number = isYear(numeral) ? Number(numeral.plain) : shortYear(text, numeral, unitAt);
  if (text[unitAt + 1] === '代' && isDecade(numeral, number))
    return { start: numeral.start, end: unitAt + 2, when: { kind: 'vague' } };
  if (number === null) return readYearSpan(cursor, numeral, unitAt);
  const year: YearRef = { of: 'absolute', year: number };
  const end = unitAt + 1;
  return (
    toYear(cursor, numeral.start, year, end) ??
    sinceYear(cursor, numeral.start, year, end) ??
    withMonths(cursor, numeral.start, year, end) ?? {
      start: numeral.start,
      end: yearTail(cursor, end),
      when: { kind: 'point', year, months: null, day: null },
    }
  );
}

/** 度, 底, 末 and 以来 belong to the year; 初 and 中 only where no word begins with them. */
function yearTail({ text, frames }: Cursor, end: number): number {
  const mark = text[end];
  const next = text[end + 1] ?? '';
  if (mark === '初' && !/[步级中始期]/.test(next)) return end + 1;
  if (mark === '中' && /[，、：]/.test(next)) return end + 1;
  return behind(text, end, frames.year_tail);
}

/** 2018年以来: up to the year under review; 2018年11月以来 as well. */
function sinceYear(
  { text, frames }: Cursor,
  start: number,
  from: YearRef,
  end: number,
): TimeExpression | null {
  const month =
    /^(?:1[0-2]|[1-9]|十?[一二三四五六七八九十])月(?:份|底|初|末)?/.exec(text.slice(end, end + 5))?.[0] ?? '';
  const tail = frames.since.from(text, end + month.length);
  if (tail === null) return null;
  return { start, end: tail.end, when: { kind: 'since', from } };
}

/** 2018年—2022年. */
function toYear(cursor: Cursor, start: number, from: YearRef, end: number): TimeExpression | null {
  const dash = dashEnd(cursor.text, end);
  const next = dash < 0 ? null : numeralAt(cursor, dash);
  if (next === null || !isYear(next) || cursor.text[next.end] !== '年') return null;
  const to: YearRef = { of: 'absolute', year: Number(next.plain) };
  return { start, end: next.end + 1, when: { kind: 'span', from, to } };
}

/** 2023年6月, 2023年1—6月, 2023年前十一个月. */
function withMonths(cursor: Cursor, start: number, year: YearRef, end: number): TimeExpression | null {
  const { text } = cursor;
  const lead = /^的?[第前后]?\s?/.exec(text.slice(end, end + 3))?.[0] ?? '';
  const next = numeralAt(cursor, end + lead.length);
  if (next === null) return null;
  if (lead.endsWith('前')) return firstMonths(text, next, year, start);
  if (lead.trim() !== '') return null;
  const at = text[next.end] === ' ' ? next.end + 1 : next.end;
  return text[at] === '月'
    ? readMonth(cursor, next, at, year, start)
    : readMonthRange(cursor, next, year, start);
}

function firstMonths(text: string, numeral: Numeral, year: YearRef, start: number): TimeExpression | null {
  const unit = /^个?月/.exec(text.slice(numeral.end, numeral.end + 2))?.[0];
  const months = wholeValue(numeral);
  if (unit === undefined || months < 1 || months > 12) return null;
  return {
    start,
    end: numeral.end + unit.length,
    when: { kind: 'point', year, months: [1, months], day: null },
  };
}

const LIST = /^\s?(?:[、,，和与及]|以及)\s?/;

/** 2011—2020年, 2007、2008年: years without 年 before the last one. */
export function readBareYear(cursor: Cursor, numeral: Numeral): TimeExpression | null {
  const { text } = cursor;
  const dash = dashEnd(text, numeral.end);
  const list = dash >= 0 ? null : LIST.exec(text.slice(numeral.end, numeral.end + 4));
  const joint = dash >= 0 ? dash : list === null ? -1 : numeral.end + list[0].length;
  const next = joint < 0 ? null : numeralAt(cursor, joint);
  if (next === null || !isYear(next)) return null;
  const isClosed = text[next.end] === '年';
  const year: YearRef = { of: 'absolute', year: Number(numeral.plain) };
  if (dash >= 0) {
    const to: YearRef = { of: 'absolute', year: Number(next.plain) };
    const end = isClosed ? next.end + 1 : next.end;
    return { start: numeral.start, end, when: { kind: 'span', from: year, to } };
  }
  if (!isClosed) return null;
  return { start: numeral.start, end: numeral.end, when: { kind: 'point', year, months: null, day: null } };
}
