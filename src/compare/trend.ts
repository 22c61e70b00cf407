/** What became of something over the covered years; the rule is in `trendOf`. */
export const TRENDS = ['too_few', 'new', 'vanished', 'revived', 'rising', 'fading', 'steady'] as const;
export type Trend = (typeof TRENDS)[number];

/** One covered year: how often it was said, and at which rate. */
export interface YearRate {
  readonly hits: number;
  readonly rate: number;
}

const FEWEST_YEARS = 5;
const FEWEST_HITS = 3;
const RECENT = 3;
const LONG_GAP = 5;
/** Two-sided 5 % of the normal distribution. */
const Z = 1.96;

/**
 * The trend over the covered years, oldest first. Fewer than five years or three hits: `too_few`. Silent in
 * the last three: `vanished`. Said in them and never before: `new`; after five or more silent years:
 * `revived`. Else the sign of Kendall's tau (Kendall 1938, variance with ties) where it is significant at
 * 5 %: `rising` or `fading`; otherwise `steady`.
 */
export function trendOf(years: readonly YearRate[]): Trend {
  const hits = years.reduce((sum, year) => sum + year.hits, 0);
  if (years.length < FEWEST_YEARS || hits < FEWEST_HITS) return 'too_few';
  const first = years.findIndex((year) => year.hits > 0);
  const recent = years.length - RECENT;
  if (years.slice(recent).every((year) => year.hits === 0)) return 'vanished';
  if (first >= recent) return 'new';
  const back = years.findIndex((year, index) => index >= recent && year.hits > 0);
  const before = years.findLastIndex((year, index) => index < back && year.hits > 0);
  if (back - before > LONG_GAP) return 'revived';
  const z = kendallZ(years.map((year) => year.rate));
  return z > Z ? 'rising' : z < -Z ? 'fading' : 'steady';
}

/** Kendall's S over its standard deviation (with the correction for ties in the values), 0 where all tie. */
export function kendallZ(values: readonly number[]): number {
  const n = values.length;
  let s = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) s += Math.sign((values[j] as number) - (values[i] as number));
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const spread = (t: number) => t * (t - 1) * (2 * t + 5);
  const ties = [...counts.values()].reduce((sum, t) => sum + spread(t), 0);
  const variance = (spread(n) - ties) / 18;
  return variance === 0 ? 0 : s / Math.sqrt(variance);
}
