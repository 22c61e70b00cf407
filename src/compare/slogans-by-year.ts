import type { Row, RowOf, RowStream } from '../model/index.js';
import { type BlockCells, type Body, blockCells, type DatedReport, per10k } from './coverage.js';
import type { Carried } from './reuse.js';
import { mentionsOf } from './slogan-mentions.js';
import { SloganTally, type SloganYear } from './slogan-tally.js';
import { slogansByYearTable } from './slogans-by-year-table.js';
import { type Trend, trendOf } from './trend.js';

type SloganColumns = ReturnType<typeof slogansByYearTable>['columns'];
type SloganRow = RowOf<SloganColumns>;

/** A phrase that fewer reports say is silent everywhere else as a matter of course. */
const FEWEST_REPORTS = 3;
/** So is, in a large archive, a listed slogan that fewer than one report in so many says. */
const ONE_IN = 200;

/**
 * Counts mentions over the years; nested mentions count, as the rows of `slogans.csv` do. Silent years have
 * a row where the slogan is listed and at least one report in 200 says it, or three reports do; in a block only where
 * another one says it in that year, for where all reports together are silent so is each.
 * @param carried - what each report carries over from last year's, by report id
 * @param by - what the blocks are taken of
 */
export function slogansByYear(
  reports: readonly DatedReport[],
  slogans: Iterable<Row>,
  carried: ReadonlyMap<string, Carried>,
  by: Body,
): RowStream<SloganColumns> {
  const mentions = [...mentionsOf(slogans, carried)].sort(([a], [b]) => (a < b ? -1 : 1));
  const tally = new SloganTally(reports, carried, by);
  const rows = function* () {
    for (const [slogan, { kind, listed, byReport }] of mentions) {
      tally.count(byReport);
      const keepsZeros = byReport.size >= (listed ? reports.length / ONE_IN : FEWEST_REPORTS);
      for (const { name, years } of tally.blocks)
        for (const row of rowsOf({ slogan, kind, keepsZeros, block: blockCells(by, name) }, years)) yield row;
    }
  };
  return { spec: slogansByYearTable(by), rows: rows() };
}

/** What all rows of a slogan in a block have in common. */
interface Counted {
  readonly slogan: string;
  readonly kind: string;
  readonly keepsZeros: boolean;
  readonly block: BlockCells;
}

/** The rows of one block. */
function rowsOf(counted: Counted, years: readonly SloganYear[]): readonly SloganRow[] {
  const first = years.find(({ hits }) => hits > 0);
  const last = years.findLast(({ hits }) => hits > 0);
  if (first === undefined || last === undefined) return [];
  const life = { first: first.coverage.year, last: last.coverage.year, trend: trendOf(years) };
  // All reports together are their own overall, and keep their zeros where any are kept.
  return years
    .filter(
      (year) => year.hits > 0 || (counted.keepsZeros && (year.overall === year || year.overall.hits > 0)),
    )
    .map((year) => rowOf(counted, life, year));
}

function rowOf(
  { slogan, kind, block }: Counted,
  life: { readonly first: number; readonly last: number; readonly trend: Trend },
  { coverage, hanFresh, hits, carried, reportsWith }: SloganYear,
): SloganRow {
  const { year, reports, hanCharacters } = coverage;
  return {
    slogan,
    kind,
    ...block,
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
