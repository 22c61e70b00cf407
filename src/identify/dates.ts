import type { Span } from '../model/index.js';
import { type Numbers, readSmall, readYear } from './numbers.js';

/** A day, or a month whose day is not given, and where it is written. */
export interface DateFound {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly span: Span;
}

/** The shape of a date written out: 2022年1月8日, 二〇二六年一月二十七日, 2005年1月; spaces may stand inside. */
export function datePattern({ digit, small }: Numbers): RegExp {
  const gap = '[ \\t\\u3000\\n]{0,3}';
  const year = `(?<![0-9])([${digit}]{4})${gap}年`;
  return new RegExp(`${year}${gap}([${small}]{1,3})${gap}月(?:${gap}([${small}]{1,3})${gap}日)?`, 'g');
}

/** Every date in `text`, in order; `offset` is where `text` begins in the report. */
export function findDates(
  text: string,
  offset: number,
  pattern: RegExp,
  numbers: Numbers,
): readonly DateFound[] {
  const found: DateFound[] = [];
  for (const match of text.matchAll(pattern)) {
    const year = readYear(match[1] ?? '', numbers);
    const month = readSmall(match[2] ?? '', numbers);
    const day = match[3] === undefined ? null : readSmall(match[3], numbers);
    if (year === null || month === null || month < 1 || month > 12) continue;
    if (day !== null && (day < 1 || day > 31)) continue;
    const start = offset + match.index;
    found.push({ year, month, day, span: { start, end: start + match[0].length } });
  }
  return found;
}

/** `2024-01-23`, or `2024-01` where the day is not given. */
export function isoOf(date: DateFound): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const month = `${date.year}-${two(date.month)}`;
  return date.day === null ? month : `${month}-${two(date.day)}`;
}
