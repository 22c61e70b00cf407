import type { Numeral } from '../numeral/numeral.js';
import { behind, type Cursor, dashEnd, numeralAt, wholeValue } from './cursor.js';
import type { TimeExpression } from './times.js';
import type { When, YearRef } from './when.js';

const THIS_YEAR: YearRef = { of: 'context' };

function point(year: YearRef, from: number, to: number, day: number | null): When {
  return { kind: 'point', year, months: [from, to], day };
}

function monthOf(numeral: Numeral): number | null {
  const month = wholeValue(numeral);
  return month >= 1 && month <= 12 ? month : null;
}

function dayOf(text: string, numeral: Numeral): number | null {
  if (!/[日号]/.test(text[numeral.end] ?? '')) return null;
  const day = wholeValue(numeral);
  return day >= 1 && day <= 31 ? day : null;
}

/**
 * 7月, 7月1日, 7月至9月.
 * @param unitAt - where 月 stands
 * @param start - where the expression begins, if a year stands before the month
 */
export function readMonth(
  cursor: Cursor,
  numeral: Numeral,
  unitAt: number,
  year: YearRef = THIS_YEAR,
  start: number = numeral.start,
): TimeExpression | null {
  const { text } = cursor;
  const month = monthOf(numeral);
  if (month === null) return null;
  const end = text[unitAt + 1] === '份' ? unitAt + 2 : unitAt + 1;
  const dash = dashEnd(text, end);
  if (dash >= 0) {
    const last = lastMonth(cursor, dash);
    if (last !== null) return { start, end: last.end, when: point(year, month, last.month, null) };
  }
  const next = dash >= 0 ? null : numeralAt(cursor, text[end] === ' ' ? end + 1 : end);
  const day = next === null ? null : readDay(cursor, next);
  if (day !== null) return { start, end: day.end, when: point(year, month, month, day.day) };
  return { start, end: behind(text, end, cursor.frames.month_tail), when: point(year, month, month, null) };
}

/** 1—6月: months before the last of which alone 月 stands. */
export function readMonthRange(
  cursor: Cursor,
  numeral: Numeral,
  year: YearRef = THIS_YEAR,
  start: number = numeral.start,
): TimeExpression | null {
  const month = monthOf(numeral);
  const dash = month === null ? -1 : dashEnd(cursor.text, numeral.end);
  const last = dash < 0 ? null : lastMonth(cursor, dash);
  if (month === null || last === null) return null;
  return { start, end: last.end, when: point(year, month, last.month, null) };
}

function lastMonth(cursor: Cursor, at: number): { readonly month: number; readonly end: number } | null {
  const next = numeralAt(cursor, at);
  if (next === null || cursor.text[next.end] !== '月') return null;
  const month = monthOf(next);
  return month === null ? null : { month, end: next.end + 1 };
}

/** The day behind a month; 23—26日 counts from its first day. */
function readDay(cursor: Cursor, numeral: Numeral): { readonly day: number; readonly end: number } | null {
  const { text } = cursor;
  const own = dayOf(text, numeral);
  const dash = dashEnd(text, own === null ? numeral.end : numeral.end + 1);
  const next = dash < 0 ? null : numeralAt(cursor, dash);
  const last = next === null ? null : dayOf(text, next);
  if (own !== null) return { day: own, end: last === null || next === null ? numeral.end + 1 : next.end + 1 };
  const first = wholeValue(numeral);
  if (last === null || next === null || first < 1 || first > last) return null;
  return { day: first, end: next.end + 1 };
}
