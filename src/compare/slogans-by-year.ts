import type { Row, RowOf, RowStream } from '../model/index.js';
import { ALL_GENRES, type Coverage, coverages, type DatedReport, per10k } from './coverage.js';
import type { Carried } from './reuse.js';
import { type Mentions, mentionsOf, NONE, type Tally, tallyOf } from './slogan-mentions.js';
import { slogansByYearTable } from './slogans-by-year-table.js';
import { trendOf } from './trend.js';

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
  const covered = coverages(reports).map((years) => years.map((coverage) => denominators(coverage, carried)));
  const known = new Map(reports.map((report) => [report.id, report]));
  const rows = function* () {
    for (const [slogan, counted] of mentions) {
      const tally = tallyOf(counted.byReport, known);
      const keepsZeros = counted.byReport.size >= (counted.listed ? reports.length / ONE_IN : FEWEST_REPORTS);
      for (const years of covered)
        for (const row of rowsOf({ slogan, kind: counted.kind, tally, keepsZeros }, years)) yield row;
    }
  };
  return { spec: slogansByYearTable, rows: rows() };
}

/** What the rates of a genre and year are taken of. */
interface Denominators {
  readonly coverage: Coverage;
  readonly reports: number;
  /** Han characters outside paragraphs carried over. */
  readonly hanFresh: number;
}

function denominators(coverage: Coverage, carried: ReadonlyMap<string, Carried>): Denominators {
  const { reports, hanCharacters } = coverage;
  const hanCarried = reports.reduce((sum, { id }) => sum + (carried.get(id)?.hanCharacters ?? 0), 0);
  return { coverage, reports: reports.length, hanFresh: hanCharacters - hanCarried };
}

/** What the rows of a slogan are made from. */
interface Counted extends Pick<Mentions, 'kind'> {
  readonly slogan: string;
  readonly tally: Tally;
  readonly keepsZeros: boolean;
}

/** The rows of one genre. */
function rowsOf(
  { slogan, kind, tally, keepsZeros }: Counted,
  years: readonly Denominators[],
): readonly SloganRow[] {
  const genre = years[0]?.coverage.genre ?? '';
  const own = tally.get(genre);
  if (own === undefined) return [];
  const said = [...own.keys()].sort((a, b) => a - b);
  const keepsZero = (of: number) =>
    keepsZeros && (genre === ALL_GENRES || tally.get(ALL_GENRES)?.has(of) === true);
  const [first, last] = [said[0] ?? null, said.at(-1) ?? null];
  const trend = trendOf(
    years.map(({ coverage: { year, hanCharacters } }) => {
      const hits = own.get(year)?.hits ?? 0;
      return { hits, rate: hanCharacters === 0 ? 0 : hits / hanCharacters };
    }),
  );
  return years
    .filter(({ coverage: { year } }) => own.has(year) || keepsZero(year))
    .map(({ coverage: { year, hanCharacters }, reports, hanFresh }): SloganRow => {
      const { hits, carried, reportsWith } = own.get(year) ?? NONE;
      return {
        slogan,
        kind,
        genre,
        year,
        hits,
        reports,
        reports_with: reportsWith,
        share: (reportsWith / reports).toFixed(4),
        han_characters: hanCharacters,
        per_10k: per10k(hits, hanCharacters),
        hits_carried: carried,
        per_10k_fresh: per10k(hits - carried, hanFresh),
        first_year: first,
        last_year: last,
        trend,
      };
    });
}
