import type { Numeral } from '../numeral/numeral.js';
import { behind, type Cursor, wholeValue } from './cursor.js';
import type { TimeExpression } from './times.js';
import type { When } from './when.js';

/** No report looks back or ahead further than this. */
const LONGEST_SPAN = 60;

/** Marks a word that only ends like one that counts years back. */
const NEVER = 'never';

/** 过去五年, 近三年来, 今后五年, 五年间: a number of years up to or from a known one. */
export function readYearSpan(cursor: Cursor, numeral: Numeral, unitAt: number): TimeExpression | null {
  const { text, frames } = cursor;
  if (text[numeral.start - 1] === '第') return null;
  const past = frames.years_past.upTo(text, numeral.start);
  // 学前三年 are the years before school.
  if (past?.value === NEVER) return null;
  const ahead = frames.years_ahead.upTo(text, numeral.start);
  const span = frames.years_span.from(text, unitAt + 1);
  const away = span === null ? frames.years_away.from(text, unitAt + 1) : null;
  if (past === null && ahead === null && span === null && away === null)
    return readYearsThen(cursor, numeral, unitAt) ?? readYearsTold(cursor, numeral, unitAt);
  const start = (ahead ?? past)?.start ?? numeral.start;
  const end = (span ?? away)?.end ?? unitAt + 1;
  const years = wholeValue(numeral);
  if (years < 1 || years > LONGEST_SPAN || away !== null) return { start, end, when: { kind: 'vague' } };
  const when: When =
    ahead === null
      ? reviewed(years)
      : { kind: 'span', from: { of: 'report', by: 0 }, to: { of: 'report', by: years - 1 } };
  return { start, end, when };
}

/** 五年累计, 五年分别增长: so many years up to the one under review; 连续五年 and 用五年 are durations. */
function readYearsThen({ text, frames }: Cursor, numeral: Numeral, unitAt: number): TimeExpression | null {
  const years = wholeValue(numeral);
  if (years < 2 || years > 10 || frames.years_then.from(text, unitAt + 1) === null) return null;
  if (!OPEN.test(text[numeral.start - 1] ?? '\n')) return null;
  return { start: numeral.start, end: unitAt + 1, when: reviewed(years) };
}

/** So many years up to the one under review. */
function reviewed(years: number): When {
  return { kind: 'span', from: { of: 'review', by: 1 - years }, to: { of: 'review', by: 0 } };
}

/** No sentence that calls years something is longer. */
const LONGEST_TOLD = 60;

/** 这是人民得到实惠最多的五年。: the sentence as a whole tells the years that are spoken of. */
function readYearsTold({ text, frames }: Cursor, numeral: Numeral, unitAt: number): TimeExpression | null {
  const years = wholeValue(numeral);
  if (
    text[numeral.start - 1] !== '的' ||
    years < 2 ||
    years > 10 ||
    !/[。！；，]/.test(text[unitAt + 1] ?? '')
  )
    return null;
  const floor = Math.max(0, numeral.start - LONGEST_TOLD);
  const start = floor + text.slice(floor, numeral.start).search(/[^。！？；\n]*$/);
  const told = frames.years_told.from(text, start);
  return told === null ? null : { start, end: unitAt + 1, when: reviewed(years) };
}

/** What may stand before 五年累计: a mark, or the end of a noun for a measure. */
const OPEN = /[\s，。；：、！？（—“”入资出量值额数]/;

const DIGITS = '一二三四五六七八九十';

/** “十四五”: the five years of a plan, with its quotation marks and 期间. */
export function readPlan(cursor: Cursor, numeral: Numeral): TimeExpression | null {
  const { text, frames } = cursor;
  if (text[numeral.end - 1] !== '五' || numeral.script !== 'han') return null;
  const words = text.slice(numeral.start, numeral.end);
  const match = /^(十[一二三四五六七八九]?|[一二三四五六七八九])五$/.exec(words);
  if (match === null) return null;
  const quoted = /[“"「『]/.test(text[numeral.start - 1] ?? '') && /["”」』]/.test(text[numeral.end] ?? '');
  const end = quoted ? numeral.end + 1 : numeral.end;
  const start = quoted ? numeral.start - 1 : numeral.start;
  const isNamed = behind(text, end, frames.plan_tail) > end || behind(text, end, frames.plan_name) > end;
  const isSure = words.length === 3 && !/[个名人岁家项次条]/.test(text[end] ?? '');
  if (!quoted && !isNamed && !isSure) return null;
  return { start, ...planAt(cursor, end, planYears(match[1] ?? '')) };
}

/** What follows the number of a plan tells whether its years, one of them, or rounds of something are meant. */
function planAt(cursor: Cursor, end: number, plan: Plan): Pick<TimeExpression, 'end' | 'when'> {
  const { text, frames } = cursor;
  if (frames.plan_rounds.from(text, end) !== null) return { end, when: { kind: 'vague' } };
  return yearOfPlan(cursor, end, plan) ?? { end: behind(text, end, frames.plan_tail), when: plan };
}

/** “十四五”开局之年 and 收官之年 are one year each. */
function yearOfPlan(
  { text, frames }: Cursor,
  at: number,
  plan: Plan,
): Pick<TimeExpression, 'end' | 'when'> | null {
  const first = frames.plan_first.from(text, at);
  const found = first ?? frames.plan_last.from(text, at);
  if (found === null) return null;
  const year = first === null ? plan.to : plan.from;
  return { end: found.end, when: { kind: 'point', year, months: null, day: null } };
}

type Plan = Extract<When, { kind: 'span' }>;

/** The first two plans began in 1953 and 1958, the third in 1966, every later one five years on. */
function planYears(number: string): Plan {
  const ones = DIGITS.indexOf(number.at(-1) ?? '') + 1;
  const plan = number.length === 2 ? 10 + ones : ones;
  const from = plan < 3 ? 1948 + plan * 5 : 1951 + plan * 5;
  return { kind: 'span', from: { of: 'absolute', year: from }, to: { of: 'absolute', year: from + 4 } };
}
