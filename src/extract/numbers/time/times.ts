import type { Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { Numeral } from '../numeral/numeral.js';
import type { Cursor } from './cursor.js';
import { readCentury, readDayOrClock, readDottedDate, readSignedDate } from './dates.js';
import { readMonth, readMonthRange } from './months.js';
import { readPlan } from './spans.js';
import type { TimeWords } from './time_words.js';
import type { When } from './when.js';
import { isYear, readBareYear, readYear } from './years.js';

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

/** Finds time expressions: numerals with 年, 月, 日 and their like, and words from the list. */
export function findTimes(
  text: string,
  numerals: readonly Numeral[],
  words: TimeWords,
  frames: FrameWords,
): Times {
  const numeric: TimeExpression[] = [];
  let end = 0;
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index] as Numeral;
    const found = numeral.start < end ? null : readTime({ text, numerals, index, frames }, numeral);
    if (found === null) continue;
    numeric.push(found);
    end = found.end;
  }
  const named = findWords(text, words);
  return { expressions: merged(text, numeric, named), taken: taken(numerals, [...numeric, ...named]) };
}

/** The numerals inside time expressions; 上一年 and 前三季度 hold some of their own. */
function taken(numerals: readonly Numeral[], times: readonly TimeExpression[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let index = 0;
  for (const time of [...times].sort((a, b) => a.start - b.start)) {
    while (index < numerals.length && (numerals[index] as Numeral).start < time.start) index += 1;
    for (let at = index; at < numerals.length && (numerals[at] as Numeral).start < time.end; at++)
      inside.add((numerals[at] as Numeral).start);
  }
  return inside;
}

function readTime(cursor: Cursor, numeral: Numeral): TimeExpression | null {
  const { text } = cursor;
  const plan = readPlan(cursor, numeral);
  if (plan !== null) return plan;
  if (numeral.shape === 'dotted') return readDottedDate(text, numeral);
  const unitAt = text[numeral.end] === ' ' ? numeral.end + 1 : numeral.end;
  const unit = text[unitAt];
  if (unit === '年') return readYear(cursor, numeral, unitAt);
  if (unit === '月') return readMonth(cursor, numeral, unitAt);
  if (unit === '世') return readCentury(text, numeral);
  if (isYear(numeral)) return readBareYear(cursor, numeral) ?? readSignedDate(text, numeral);
  return readMonthRange(cursor, numeral) ?? readDayOrClock(text, numeral, unit);
}

function findWords(text: string, words: TimeWords): readonly TimeExpression[] {
  const found: TimeExpression[] = [];
  for (let at = 0; at < text.length; at++) {
    if (words.first[text.charCodeAt(at)] === 0) continue;
    const match = words.trie.from(text, at);
    if (match === null) continue;
    if (match.value !== null) found.push({ start: at, end: match.end, when: match.value });
    at = match.end - 1;
  }
  return found;
}

/** One list in text order; a word that touches a year becomes its part (2023年上半年, 去年7月). */
function merged(
  text: string,
  numeric: readonly TimeExpression[],
  named: readonly TimeExpression[],
): readonly TimeExpression[] {
  const result: TimeExpression[] = [];
  for (const expression of [...numeric, ...named].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.at(-1);
    if (before !== undefined && expression.start < before.end) continue;
    const joined = before === undefined ? null : join(text, before, expression);
    if (joined !== null) result[result.length - 1] = joined;
    else result.push(expression);
  }
  return result;
}

function join(text: string, before: TimeExpression, after: TimeExpression): TimeExpression | null {
  const reach = reaching(text, before, after);
  if (reach !== null) return reach;
  if (after.start - before.end > 1 || (after.start > before.end && text[before.end] !== '的')) return null;
  if (before.when.kind !== 'point' || after.when.kind !== 'point') return null;
  if (after.when.year.of !== 'context' || before.when.months !== null) return null;
  const { months, day } = after.when;
  return {
    start: before.start,
    end: after.end,
    when: { kind: 'point', year: before.when.year, months, day },
  };
}

/** 从今年起到2010年, 去年到今年. */
function reaching(text: string, before: TimeExpression, after: TimeExpression): TimeExpression | null {
  if (before.when.kind !== 'point' || after.when.kind !== 'point') return null;
  if (!/^起?[，,]?[到至]$/.test(text.slice(before.end, Math.min(after.start, before.end + 4)))) return null;
  const [from, to] = [before.when, after.when];
  if (from.months !== null || to.months !== null || to.year.of === 'context') return null;
  return { start: before.start, end: after.end, when: { kind: 'span', from: from.year, to: to.year } };
}
