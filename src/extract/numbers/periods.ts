import type { Document, Role, Section } from '../../model/index.js';
import type { TimeExpression } from './times.js';
import { type Anchor, type Period, resolve, spanOf } from './when.js';

/** Where a period was read. */
export const PERIOD_SOURCES = ['clause', 'sentence', 'section', 'report', ''] as const;
export type PeriodSource = (typeof PERIOD_SOURCES)[number];

/** What a section says about the period of its numbers. */
export interface SectionPeriod {
  readonly period: Period | null;
  readonly source: PeriodSource;
  readonly role: Role;
}

/** A time expression is no period where it is what something is compared with, or part of a name. */
export function isPeriod(text: string, time: TimeExpression): boolean {
  if (time.when.kind === 'each' || time.when.kind === 'vague') return false;
  if (/(?:[比较与同]|[高低快慢多少好]于)$/.test(text.slice(Math.max(0, time.start - 2), time.start)))
    return false;
  // 是2010年的1.8倍 compares with that year.
  if (/^的[近约]?[0-9０-９.．一二三四五六七八九十百]{1,6}倍/.test(text.slice(time.end, time.end + 9))) return false;
  return !/^["”」』]?(?:规划|计划|纲要|工作报告|版)/.test(text.slice(time.end, time.end + 5));
}

/** The periods of all sections: their heading's, else their parent's, else what the role implies. */
export function sectionPeriods(
  document: Document,
  times: readonly TimeExpression[],
): ReadonlyMap<string, SectionPeriod> {
  const periods = new Map<string, SectionPeriod>();
  let next = 0;
  for (const section of document.sections) {
    while (next < times.length && (times[next] as TimeExpression).start < section.heading.start) next += 1;
    const parent = section.parent === null ? undefined : periods.get(section.parent);
    const own = headingPeriod(document, section, times, next);
    const fallback =
      parent !== undefined && parent.source === 'section' ? parent : impliedPeriod(document, section.role);
    periods.set(
      section.id,
      own === null
        ? { ...fallback, role: section.role }
        : { period: own, source: 'section', role: section.role },
    );
  }
  return periods;
}

function headingPeriod(
  document: Document,
  section: Section,
  times: readonly TimeExpression[],
  from: number,
): Period | null {
  const anchor = reportAnchor(document, impliedPeriod(document, section.role).period?.year ?? null);
  for (let index = from; index < times.length; index++) {
    const time = times[index] as TimeExpression;
    if (time.end > section.heading.end) return null;
    const period = isPeriod(document.cleaned.text, time) ? resolve(time.when, anchor) : null;
    if (period !== null) return period;
  }
  return null;
}

/** Reviews speak of the year under review, plans of the report's year where that is a later one. */
export function impliedPeriod(document: Document, role: Role): SectionPeriod {
  const { year, reviewYear } = document.identity;
  const isAhead = role === 'plan';
  const known = isAhead ? (year !== null && year !== reviewYear ? year : null) : reviewYear;
  return known === null
    ? { period: null, source: '', role }
    : { period: spanOf(known, known), source: 'report', role };
}

/** The years that a report's relative expressions are counted from. */
export function reportAnchor(document: Document, context: number | null): Anchor {
  return { report: document.identity.year, review: document.identity.reviewYear, context };
}
