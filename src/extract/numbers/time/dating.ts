import type { Document, Span } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { Mention } from '../measure/mention.js';
import type { Subject } from '../naming/subject.js';
import { isPeriod, type PeriodSource, reportAnchor, type SectionPeriod } from './periods.js';
import type { TimeExpression } from './times.js';
import { type Period, resolve } from './when.js';

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
  /** The report states aims as such. */
  readonly statesGoals: boolean;
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
  if (subject.origin >= 0) return candidates.findLast((one) => one.time.start >= subject.origin) ?? NONE;
  const implied: Dated = frame.topic === null ? frame.section : { period: frame.topic, source: 'section' };
  const nearest: Dated = candidates.at(-1) ?? implied;
  if (subject.basis !== '年均' && !subject.indicator.includes('年均')) return nearest;
  return longest(candidates, nearest, implied);
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
    if (
      !isPeriod(text, time, frame.frames) ||
      isAside(text, time, mention) ||
      isOfOrigin(time, subject, frame)
    )
      continue;
    const inClause = time.start >= clause;
    if (!inClause && !governs(text, time, frame)) continue;
    const period = resolve(time.when, reportAnchor(frame.document, context));
    if (period === null) continue;
    if (opensClause(text, time)) context = period.year;
    found.push({ time, period, source: inClause ? 'clause' : 'sentence' });
  }
  return found;
}

function opensClause(text: string, time: TimeExpression): boolean {
  return !/[\p{Script=Han}]/u.test(text[time.start - 1] ?? '');
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
  const stretch = text.slice(frame.sentence.start, mention.start);
  const comma = Math.max(...['，', '；', '：', ':', ';', '。'].map((mark) => stretch.lastIndexOf(mark)));
  return frame.sentence.start + comma + 1;
}

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

/** 年均 asks for several years: the nearest expression that has them. */
function longest(candidates: readonly Candidate[], nearest: Dated, implied: Dated): Dated {
  const spans = (dated: Dated) => dated.period !== null && dated.period.firstYear < dated.period.year;
  return candidates.findLast(spans) ?? (spans(implied) ? implied : nearest);
}
