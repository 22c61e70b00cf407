import type { Row, RowOf, RowStream } from '../model/index.js';
import { type DatedReport, per10k } from './coverage.js';
import type { Carried } from './reuse.js';
import { mentionsOf } from './slogan-mentions.js';
import { SloganTally, type SloganYear } from './slogan-tally.js';
import { slogansByYearTable } from './slogans-by-year-table.js';
import { type Trend, trendOf } from './trend.js';

type SloganRow = RowOf<typeof slogansByYearTable.columns>;

/** A phrase that fewer reports say is silent everywhere else as a matter of course. */
const FEWEST_REPORTS = 3;
/** So is, in a large archive, a listed slogan that fewer than one report in so many says. */
const ONE_IN = 200;

/**
 * Counts mentions over the years; nested mentions count, as the rows of `slogans.csv` do. Silent years have
 * a row where the slogan is listed and at least one report in 200 says it, or three reports do; in the block of a
 * genre only where another genre says it in that year, for where all genres together are silent so is each.
 * @param carried - what each report carries over from last year's, by report id
 */
export function slogansByYear(
  reports: readonly DatedReport[],
  slogans: Iterable<Row>,
  carried: ReadonlyMap<string, Carried>,
): RowStream<typeof slogansByYearTable.columns> {
  const mentions = [...mentionsOf(slogans, carried)].sort(([a], [b]) => (a < b ? -1 : 1));
  const tally = new SloganTally(reports, carried);
  const rows = function* () {
    for (const [slogan, { kind, listed, byReport }] of mentions) {
      tally.count(byReport);
      const keepsZeros = byReport.size >= (listed ? reports.length / ONE_IN : FEWEST_REPORTS);
      for (const years of tally.blocks)
        for (const row of rowsOf({ slogan, kind, keepsZeros }, years)) yield row;
    }
  };
  return { spec: slogansByYearTable, rows: rows() };
}

/** What all rows of a slogan have in common. */
interface Counted {
  readonly slogan: string;
  readonly kind: string;
  readonly keepsZeros: boolean;
}

/** The rows of one genre. */
function rowsOf(counted: Counted, years: readonly SloganYear[]): readonly SloganRow[] {
  const first = years.find(({ hits }) => hits > 0);
  const last = years.findLast(({ hits }) => hits > 0);
  if (first === undefined || last === undefined) return [];
  const life = { first: first.coverage.year, last: last.coverage.year, trend: trendOf(years) };
  // All genres together are their own overall, and keep their zeros where any are kept.
  return years
    .filter(
      (year) => year.hits > 0 || (counted.keepsZeros && (year.overall === year || year.overall.hits > 0)),
    )
    .map((year) => rowOf(counted, life, year));
}

function rowOf(
  { slogan, kind }: Counted,
  life: { readonly first: number; readonly last: number; readonly trend: Trend },
  { coverage, hanFresh, hits, carried, reportsWith }: SloganYear,
): SloganRow {
  const { genre, year, reports, hanCharacters } = coverage;
  return {
    slogan,
    kind,
    genre,
    year,
    hits,
    reports: reports.length,
    reports_with: reportsWith,
    share: share(reportsWith, reports.length),
    han_characters: hanCharacters,
    per_10k: per10k(hits, hanCharacters),
    hits_carried: carried,
    per_10k_fresh: per10k(hits - carried, hanFresh),
    first_year: life.first,
    last_year: life.last,
    trend: life.trend,
  };
}

function share(part: number, whole: number): string {
  // As with rates, most are zero.
  return part === 0 ? '0.0000' : (part / whole).toFixed(4);
}
