/** A year as a text names it, before it is known which year that is. */
export type YearRef =
  | { readonly of: 'absolute'; readonly year: number }
  /** So many years from the report's own year (今年, 去年). */
  | { readonly of: 'report'; readonly by: number }
  /** So many years from the year under review (一年来, 过去五年). */
  | { readonly of: 'review'; readonly by: number }
  /** So many years from the year that is being spoken of (全年, 上半年). */
  | { readonly of: 'context' };

/** The kinds of time expression. */
export const WHEN_KINDS = ['point', 'span', 'since', 'vague', 'each'] as const;

/** What a time expression means. */
export type When =
  | {
      readonly kind: 'point';
      readonly year: YearRef;
      readonly months: readonly [number, number] | null;
      readonly day: number | null;
    }
  | { readonly kind: 'span'; readonly from: YearRef; readonly to: YearRef }
  /** From a year on, up to the year under review. */
  | { readonly kind: 'since'; readonly from: YearRef }
  /** 近年来, 三年前: a time, but no certain one. */
  | { readonly kind: 'vague' }
  /** 每月: how often, not when. */
  | { readonly kind: 'each' };

/** A resolved period. `text` is a year, month, day or an interval of them (`2021/2025`), ISO 8601. */
export interface Period {
  readonly text: string;
  /** The year it speaks of, the last one of several. */
  readonly year: number;
  readonly firstYear: number;
}

/** The years that relative expressions are counted from; null where unknown. */
export interface Anchor {
  readonly report: number | null;
  readonly review: number | null;
  readonly context: number | null;
}

/** The period that an expression stands for, null where it cannot be told. */
export function resolve(when: When, anchor: Anchor): Period | null {
  if (when.kind === 'span') {
    const from = yearOf(when.from, anchor);
    const to = yearOf(when.to, anchor);
    return from === null || to === null || from > to ? null : spanOf(from, to);
  }
  if (when.kind === 'since') {
    const from = yearOf(when.from, anchor);
    return from === null ? null : spanOf(from, Math.max(from, anchor.review ?? from));
  }
  if (when.kind !== 'point') return null;
  const year = yearOf(when.year, anchor);
  if (year === null) return null;
  return { text: pointText(year, when.months, when.day), year, firstYear: year };
}

/** The period of whole years. */
export function spanOf(from: number, to: number): Period {
  return { text: from === to ? `${from}` : `${from}/${to}`, year: to, firstYear: from };
}

function yearOf(ref: YearRef, anchor: Anchor): number | null {
  switch (ref.of) {
    case 'absolute':
      return ref.year;
    case 'report':
      return anchor.report === null ? null : anchor.report + ref.by;
    case 'review':
      return anchor.review === null ? null : anchor.review + ref.by;
    case 'context':
      return anchor.context;
  }
}

function pointText(year: number, months: readonly [number, number] | null, day: number | null): string {
  if (months === null) return `${year}`;
  const [from, to] = months;
  if (from !== to) return `${month(year, from)}/${month(year, to)}`;
  return day === null ? month(year, from) : `${month(year, from)}-${pad(day)}`;
}

function month(year: number, number: number): string {
  return `${year}-${pad(number)}`;
}

function pad(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
