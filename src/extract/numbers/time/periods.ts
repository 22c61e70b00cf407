import type { Document, Role, Section } from '../../../model/index.js';
import type { FrameWords } from '../frames.js';
import type { TimeExpression } from './times.js';
import { type Anchor, type Period, resolve, spanOf } from './when.js';

/** Where a period was read. */
export const PERIOD_SOURCES = ['clause', 'sentence', 'section', 'report', ''] as const;
export type PeriodSource = (typeof PERIOD_SOURCES)[number];

/** What a section says about the period of its numbers. */
export interface SectionPeriod {
  readonly period: Period | null;
  /** The several years that a heading names beside one (2025年和“十四五”时期), else the period itself. */
  readonly wide: Period | null;
  readonly source: PeriodSource;
  readonly role: Role;
}

/** A time expression is no period where it is what something is compared with, or part of a name. */
export function isPeriod(text: string, time: TimeExpression, frames: FrameWords): boolean {
  if (time.when.kind === 'each' || time.when.kind === 'vague') return false;
  const before = text[time.start - 1] ?? '';
  if (/[比较与同]/.test(before) || (before === '于' && /[高低快慢多少好]/.test(text[time.start - 2] ?? '')))
    return false;
  // 是2010年的1.8倍 compares with that year.
  if (text[time.end] === '的' && TIMES_OF.test(text.slice(time.end, time.end + 9))) return false;
  const end = /["”」』]/.test(text[time.end] ?? '') ? time.end + 1 : time.end;
  const paper = frames.no_period.from(text, end);
  // “六五”计划安排的项目: what a plan sets is of the years of the plan.
  return paper === null || (time.when.kind === 'span' && frames.set_by.from(text, paper.end) !== null);
}

const TIMES_OF = /^的[近约]?[0-9０-９.．一二三四五六七八九十百]{1,6}倍/;

/** The periods of all sections: their heading's, else their parent's, else what the role implies. */
export function sectionPeriods(
  document: Document,
  times: readonly TimeExpression[],
  frames: FrameWords,
): ReadonlyMap<string, SectionPeriod> {
  const periods = new Map<string, SectionPeriod>();
  let next = 0;
  for (const section of document.sections) {
    while (next < times.length && (times[next] as TimeExpression).start < section.heading.start) next += 1;
    const parent = section.parent === null ? undefined : periods.get(section.parent);
    const own = headingPeriod(document, section, times.slice(next, next + LONGEST_HEADING), frames);
    const fallback =
      parent !== undefined && parent.source === 'section' ? parent : impliedPeriod(document, section.role);
    periods.set(section.id, { ...(own ?? fallback), role: section.role });
  }
  return periods;
}

/** No heading names more times than this. */
const LONGEST_HEADING = 8;

function headingPeriod(
  document: Document,
  section: Section,
  times: readonly TimeExpression[],
  frames: FrameWords,
): Omit<SectionPeriod, 'role'> | null {
  const anchor = reportAnchor(document, impliedPeriod(document, section.role).period?.year ?? null);
  const named = times
    .filter((time) => time.end <= section.heading.end)
    .filter((time) => isPeriod(document.cleaned.text, time, frames) || isReviewedPlan(section, time))
    .map((time) => resolve(time.when, anchor))
    .filter((period) => period !== null)
    .filter((period) => !isAheadOfReview(document, section, period));
  const period = named[0];
  if (period === undefined) return null;
  return { period, wide: named.find(isSeveralYears) ?? period, source: 'section' };
}

/** 2021/2025 is several years, 2023 and 2023-05 are one. */
export function isSeveralYears(period: Period): boolean {
  return period.firstYear < period.year;
}

/** “十五”计划确定的任务全面完成: what a review calls a plan is the time of the plan. */
function isReviewedPlan({ role }: Section, { when }: TimeExpression): boolean {
  return role === 'review' && when.kind === 'span' && when.from.of === 'absolute';
}

/** “十四五”开局之年工作回顾 reviews the one year and not the plan's five. */
function isAheadOfReview({ identity }: Document, { role }: Section, { year }: Period): boolean {
  if (role !== 'review' || identity.reviewYear === null) return false;
  return year > Math.max(identity.reviewYear, identity.year ?? 0);
}

/** Reviews speak of the year under review, plans of the report's year where that is a later one. */
export function impliedPeriod(document: Document, role: Role): SectionPeriod {
  const { year, reviewYear } = document.identity;
  const isAhead = role === 'plan' || role === 'closing';
  const known = isAhead ? (year !== null && year !== reviewYear ? year : null) : reviewYear;
  const period = known === null ? null : spanOf(known, known);
  return { period, wide: period, source: period === null ? '' : 'report', role };
}

/** The years that a report's relative expressions are counted from. */
export function reportAnchor(document: Document, context: number | null): Anchor {
  return { report: document.identity.year, review: document.identity.reviewYear, context };
}
