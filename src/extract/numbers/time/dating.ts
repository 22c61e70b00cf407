import type { Document, Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { Mention } from '../measure/mention.js';
import type { Subject } from '../naming/subject.js';
import { isPeriod, isSeveralYears, type PeriodSource, reportAnchor, type SectionPeriod } from './periods.js';
import type { TimeExpression } from './times.js';
import { type Period, resolve, spanOf } from './when.js';

/** A period and where it was read. */
export interface Dated {
  readonly period: Period | null;
  readonly source: PeriodSource;
}

/** What the period of a number is read from, beside its own clause. */
export interface Frame {
  readonly document: Document;
  readonly frames: FrameWords;
  readonly sentence: Span;
  /** Time expressions of the sentence. */
  readonly times: readonly TimeExpression[];
  /** From where on the sentence tells aims, -1 for never. */
  readonly goal: number;
  /** Where the numbers of the sentence begin. */
  readonly starts: readonly number[];
  /** From 由 or 从 to the first of two numbers each. */
  readonly origins: readonly Span[];
  /** What the paragraph opens with (五年来，). */
  readonly topic: Period | null;
  readonly section: SectionPeriod;
}

const NONE: Dated = { period: null, source: '' };

/** The clause beats the sentence, the sentence the paragraph and the section, these the report. */
export function dateOf(mention: Mention, subject: Subject, frame: Frame): Dated {
  const candidates = resolved(mention, subject, frame);
  const { period, wide, source } = frame.section;
  const implied: Dated =
    frame.topic === null ? { period, source } : { period: frame.topic, source: 'section' };
  if (subject.origin >= 0) return originOf(subject, candidates, implied, frame);
  const nearest: Dated = candidates.at(-1) ?? implied;
  const isLong = isAverage(subject) || (subject.isSum && nearest.source !== 'clause');
  if (
    !isLong &&
    isOfOneYear(subject, frame.frames) &&
    nearest.period !== null &&
    isSeveralYears(nearest.period)
  )
    return { period: spanOf(nearest.period.year, nearest.period.year), source: nearest.source };
  const own = isLong ? longest(candidates, nearest, implied, { period: wide, source }) : nearest;
  return lastYears(mention, own, frame);
}

/** 比上年增长8% in a look back at five years speaks of the last of them. */
function isOfOneYear({ basis, change_kind }: Subject, frames: FrameWords): boolean {
  return change_kind === 'change' && frames.year_on_year.from(basis, 0)?.end === basis.length;
}

function isAverage({ basis, indicator }: Subject): boolean {
  return basis === '年均' || indicator.includes('年均');
}

/** Where something started from: as told (由2015年的…), what it is compared with, or the year before all this. */
function originOf(subject: Subject, candidates: readonly Candidate[], implied: Dated, frame: Frame): Dated {
  const told = candidates.findLast((one) => one.time.start >= subject.origin);
  if (told !== undefined) return told;
  const before = originBefore(subject, frame);
  if (before !== null) return { period: before, source: 'sentence' };
  const compared = comparedWith(frame);
  if (compared !== null) return { period: compared, source: 'sentence' };
  const last = candidates.at(-1);
  const { period, source } = last ?? implied;
  if (period === null) return NONE;
  const year = isFromTo(last, frame) ? period.firstYear : period.firstYear - 1;
  return { period: spanOf(year, year), source };
}

/** 从1978年到1982年，由2元增加到4元: the first year itself is where it began. */
function isFromTo(last: Candidate | undefined, { document }: Frame): boolean {
  if (last === undefined || last.period === null || !isSeveralYears(last.period)) return false;
  return /[从自]/.test(document.cleaned.text[last.time.start - 1] ?? '');
}

/** 进口由1997年的3元增加到2002年的5元，出口由2元增加到4元: the second way begins when the first does. */
function originBefore(subject: Subject, { origins, times, document, frames }: Frame): Period | null {
  const { text } = document.cleaned;
  const earlier = origins.filter(({ start }) => start < subject.origin);
  const told = times.findLast(
    (time) =>
      isPeriod(text, time, frames) &&
      earlier.some(({ start, end }) => time.start >= start && time.end <= end),
  );
  return told === undefined ? null : resolve(told.when, reportAnchor(document, null));
}

/** 同“五五”时期相比: the first of two numbers speaks of that time. */
function comparedWith({ document, frames, times }: Frame): Period | null {
  const { text } = document.cleaned;
  for (const time of times) {
    if (!/[同与]/.test(text[time.start - 1] ?? '')) continue;
    const end = /["”」』]/.test(text[time.end] ?? '') ? time.end + 1 : time.end;
    if (frames.compared.from(text, end) !== null) return resolve(time.when, reportAnchor(document, null));
  }
  return null;
}

/** 连续14年: the years up to the one that is spoken of, also for what held all these years. */
function lastYears(mention: Mention, dated: Dated, frame: Frame): Dated {
  const { document, frames } = frame;
  const { text } = document.cleaned;
  const { period, source } = dated;
  if (period === null) return dated;
  const clause = clauseOf(text, mention, frame);
  const stretch = text.slice(clause, mention.core.end);
  const match = CONSECUTIVE.exec(stretch);
  if (match === null || frames.ongoing.from(match[0], 0) === null) return dated;
  const years = yearsOf(match[1] ?? '');
  if (years < 2 || years > LONGEST_RUN || source === 'clause') return dated;
  return { period: spanOf(period.year - years + 1, period.year), source };
}

const LONGEST_RUN = 60;
const CONSECUTIVE = /连续([0-9]{1,2}|[一二两三四五六七八九十]{1,3})年/;
const DIGITS = '零一二三四五六七八九';

/** A number of years below a hundred, in digits of either kind. */
function yearsOf(words: string): number {
  if (/^[0-9]+$/.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['零', words];
  const digit = (one: string, empty: number) =>
    one === '' ? empty : one === '两' ? 2 : Math.max(0, DIGITS.indexOf(one));
  return 10 * digit(tens ?? '', 1) + digit(ones ?? '', 0);
}

interface Candidate extends Dated {
  readonly time: TimeExpression;
}

/** The periods named before the number, in text order, each resolved by the year spoken of until then. */
function resolved(mention: Mention, subject: Subject, frame: Frame): readonly Candidate[] {
  const { text } = frame.document.cleaned;
  let context = frame.topic?.year ?? frame.section.period?.year ?? null;
  const found: Candidate[] = [];
  const clause = clauseOf(text, mention, frame);
  for (const time of frame.times) {
    if (time.start >= mention.end && !isInBracketBehind(text, mention, time)) break;
    const inClause = time.start >= clause;
    if (!dates(time, mention, subject, frame) || (!inClause && !governs(text, time, frame))) continue;
    const period = resolve(time.when, reportAnchor(frame.document, context));
    if (period === null) continue;
    if (opensClause(text, time)) context = period.year;
    found.push({ time, period, source: inClause ? 'clause' : 'sentence' });
  }
  return found;
}

/** Whether an expression can say when the number was. */
function dates(time: TimeExpression, mention: Mention, subject: Subject, frame: Frame): boolean {
  const { text } = frame.document.cleaned;
  return (
    isPeriod(text, time, frame.frames) && !isAside(text, time, mention) && !isOfOrigin(time, subject, frame)
  );
}

function opensClause(text: string, time: TimeExpression): boolean {
  // 到2015年, and 从今年起 open a clause as well.
  const start = /[从自到至在]/.test(text[time.start - 1] ?? '') ? time.start - 1 : time.start;
  return !/[\p{Script=Han}]/u.test(text[start - 1] ?? '');
}

/** A time goes on for later clauses if it opens its own, or if its clause has a number that it dates. */
function governs(text: string, time: TimeExpression, frame: Frame): boolean {
  if (opensClause(text, time)) return true;
  const rest = text.slice(time.end, Math.min(frame.sentence.end, time.end + 40));
  const clause = /^[^，。；：]*/.exec(rest)?.[0].length ?? 0;
  return frame.starts.some((start) => start >= time.end && start < time.end + clause);
}

/** Clauses end at commas as well; the time at the head of the clause is the clause's. */
function clauseOf(text: string, mention: Mention, frame: Frame): number {
  for (let at = mention.start - 1; at >= frame.sentence.start; at--)
    if (CLAUSE_MARKS.has(text.charCodeAt(at))) return at + 1;
  return frame.sentence.start;
}

const CLAUSE_MARKS = new Set([...'，；：:;。'].map((mark) => mark.charCodeAt(0)));

/** 128人（2001年）: the year in the bracket directly behind. */
function isInBracketBehind(text: string, mention: Mention, time: TimeExpression): boolean {
  return (
    time.start === mention.end + 1 &&
    /[（(]/.test(text[mention.end] ?? '') &&
    /[）)]/.test(text[time.end] ?? '')
  );
}

/** A time inside a bracket or title that is closed before the number says nothing about it. */
function isAside(text: string, time: TimeExpression, mention: Mention): boolean {
  if (time.start >= mention.end) return false;
  const between = text.slice(time.end, Math.min(mention.start, time.end + 40));
  const close = between.search(/[）)》]/);
  return close >= 0 && !/[（(《]/.test(between.slice(0, close));
}

/** 由2015年的67.9%上升到87.9%: 2015 belongs to the first number alone. */
function isOfOrigin(time: TimeExpression, subject: Subject, frame: Frame): boolean {
  return frame.origins.some(
    (origin) => origin.start !== subject.origin && time.start >= origin.start && time.end <= origin.end,
  );
}

/** 年均 and 累计 ask for several years: the nearest expression that has them. */
function longest(candidates: readonly Candidate[], nearest: Dated, implied: Dated, wide: Dated): Dated {
  const spans = ({ period }: Dated) => period !== null && isSeveralYears(period);
  return candidates.findLast(spans) ?? [implied, wide].find(spans) ?? nearest;
}
