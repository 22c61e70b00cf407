import type { DatedReport } from './coverage.js';

/** A year, or several in a row, by the name that it has in the tables. */
export interface Period {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Two periods to compare: what is new in the first against the second. */
export interface PeriodPair {
  readonly focus: Period;
  readonly reference: Period;
}

/**
 * The periods in a list such as `2013-2017,2018-2022` or `2015,2020`; null where it is none: a part that is
 * no year or pair of years in order, or fewer than two parts.
 */
export function parsePeriods(list: string): readonly Period[] | null {
  const periods = list.split(',').map((part) => {
    const [, from, to] = /^(\d{4})(?:[-–—](\d{4}))?$/.exec(part.trim()) ?? [];
    if (from === undefined) return null;
    const period = {
      name: to === undefined ? from : `${from}-${to}`,
      from: Number(from),
      to: Number(to ?? from),
    };
    return period.from <= period.to ? period : null;
  });
  const known = periods.filter((period) => period !== null);
  return known.length === periods.length && known.length > 1 ? known : null;
}

/** Every year that has reports against the one before it, then every named period against the one before it. */
export function periodPairs(
  reports: readonly DatedReport[],
  named: readonly Period[],
): readonly PeriodPair[] {
  const years = [...new Set(reports.map((report) => report.year))].sort((a, b) => a - b);
  const single = years.map((year) => ({ name: String(year), from: year, to: year }));
  return [...neighbours(single), ...neighbours(named)];
}

function neighbours(periods: readonly Period[]): readonly PeriodPair[] {
  return periods.flatMap((focus, index) => {
    const reference = periods[index - 1];
    return reference === undefined ? [] : [{ focus, reference }];
  });
}
