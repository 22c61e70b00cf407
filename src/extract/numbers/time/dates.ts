import type { Numeral } from '../numeral/numeral.js';
import { wholeValue } from './cursor.js';
import type { TimeExpression } from './times.js';

/** 2015-03-03, 2020/5/1, 2002/01, 2022 11 23. */
export function readSignedDate(text: string, numeral: Numeral): TimeExpression | null {
  if (!/[-/／ .．]/.test(text[numeral.end] ?? '')) return null;
  const match = /^([0-9０-９]{4})([-/／ .．])([0-9０-９]{1,2})(?:\2([0-9０-９]{1,2}))?(?![0-9０-９])/.exec(
    text.slice(numeral.start, numeral.start + 11),
  );
  if (match === null || (match[4] === undefined && match[2] !== '/')) return null;
  return dateOf(numeral.start, match[0].length, match[1] ?? '', match[3] ?? '', match[4]);
}

/** 2019.9.6. */
export function readDottedDate(text: string, numeral: Numeral): TimeExpression | null {
  const words = text.slice(numeral.start, Math.min(numeral.end, numeral.start + 12));
  const match = /^((?:19|20)[0-9]{2})[.．]([0-9]{1,2})[.．]([0-9]{1,2})$/.exec(words);
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
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= 31);
  if (!(number >= 1 && number <= 12) || !isDay) return null;
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

/** 十九世纪, 21世纪80年代. */
export function readCentury(text: string, numeral: Numeral): TimeExpression | null {
  const match = /^世纪(?:(?:[0-9０-９]{2}|[一二三四五六七八九]十)年代)?/.exec(
    text.slice(numeral.end, numeral.end + 7),
  );
  if (match === null || numeral.shape === 'half') return null;
  return { start: numeral.start, end: numeral.end + match[0].length, when: { kind: 'vague' } };
}

const MINUTES = /^点(?:[钟整半]|(?:[0-9０-９]{1,2}|[一二三四五]?十[一二三四五六七八九]?)分)/;

/** 30日 by itself, 10时, 20点30分, 8:30: a time, but not one that a number is told of. */
export function readDayOrClock(
  text: string,
  numeral: Numeral,
  unit: string | undefined,
): TimeExpression | null {
  const value = wholeValue(numeral);
  if (value < 0) return null;
  switch (unit) {
    case '日':
      return value >= 1 && value <= 31 && isDay(text, numeral) ? vague(numeral, 1) : null;
    case '时':
      return value <= 24 && !/[代期速间]/.test(text[numeral.end + 1] ?? '') ? vague(numeral, 1) : null;
    case '点':
      return value <= 24 && MINUTES.test(text.slice(numeral.end, numeral.end + 5)) ? vague(numeral, 1) : null;
    case ':':
    case '：':
      return value <= 24 && isClock(text, numeral) ? vague(numeral, 3) : null;
    default:
      return null;
  }
}

function vague(numeral: Numeral, length: number): TimeExpression {
  return { start: numeral.start, end: numeral.end + length, when: { kind: 'vague' } };
}

/** 日 is a day of the month, unless a duration is announced (历时5日) or another word goes on (5日元). */
function isDay(text: string, numeral: Numeral): boolean {
  if (/[元圆币本游间均]/.test(text[numeral.end + 1] ?? '')) return false;
  const isAll = numeral.start === 0 && numeral.end + 2 >= text.length;
  return !isAll && !/[约近超达共历时每限期]/.test(text[numeral.start - 1] ?? '');
}

/** Two digits of minutes, and no word for a proportion before. */
function isClock(text: string, numeral: Numeral): boolean {
  const minutes = /^[:：][0-5][0-9](?![0-9.:：])/.test(text.slice(numeral.end, numeral.end + 4));
  return minutes && !/[比例构]/.test(text.slice(Math.max(0, numeral.start - 6), numeral.start));
}
