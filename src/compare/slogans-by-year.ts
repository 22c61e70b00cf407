import {
  choice,
  decimal,
  defineTable,
  integer,
  type Row,
  type RowOf,
  spanAt,
  type Table,
  text,
  year,
} from '../model/index.js';
import { ALL_GENRES, type Coverage, coverages, type DatedReport, per10k } from './coverage.js';
import type { Carried } from './reuse.js';
import { TRENDS, trendOf } from './trend.js';

/** How often each slogan was said in each year, years without a hit included. */
const slogansByYearTable = defineTable({
  name: 'slogans_by_year',
  title: { zh: '提法逐年', en: 'Slogans by year' },
  about: {
    zh: '每个提法、每年一行。词库所列且每二百份报告至少有一份说到的，或至少三份报告说到的，零次之年也列（文种为 all）；某文种之下只列该年有报告说到的年份，all 为零则各文种皆为零',
    en: 'a row for each slogan and year; years without a hit too (genre all) where the lexicon lists it and one report in 200 says it, or three reports do; under a genre only years in which some report says it, for where all is zero so is every genre',
  },
  key: ['slogan', 'genre', 'year'],
  columns: {
    slogan: text('提法', 'slogan', '提法的规范形式', 'canonical form'),
    kind: text('种类', 'kind', '提法的种类', 'kind of slogan'),
    genre: text('文种', 'genre', '文种；all 为全部', 'genre of the reports; all for every genre'),
    year: year('年份', 'year', '报告年份', 'year of the reports'),
    hits: integer('次数', 'hits', '出现次数', 'number of mentions'),
    reports: integer(
      '报告数',
      'reports',
      '该年报告数（分母）',
      'reports of that year, the denominator of share',
    ),
    reports_with: integer('出现的报告数', 'reports with', '含该提法的报告数', 'reports that mention it'),
    share: decimal('报告占比', 'share', '含该提法的报告占比', 'reports_with / reports'),
    han_characters: integer(
      '汉字数',
      'Han characters',
      '该年汉字总数（分母）',
      'Han characters of that year, the denominator of per_10k',
    ),
    per_10k: decimal('每万字次数', 'per 10,000', '每万汉字次数', 'hits per 10,000 Han characters'),
    hits_carried: integer(
      '沿用次数',
      'hits carried over',
      '出现在沿用段落中的次数；沿用段落指与本系列上一年报告共有半数以上五字串的段落',
      "hits in paragraphs carried over: at least half of whose 5-grams stand in the series' report of the year before",
    ),
    per_10k_fresh: decimal(
      '新写部分每万字次数',
      'per 10,000, fresh text',
      '除去沿用段落后的每万汉字次数',
      'hits per 10,000 Han characters outside paragraphs carried over',
    ),
    first_year: year('本库首见', 'first year', '在本资料库首次出现的年份', 'first seen in this archive'),
    last_year: year('本库末见', 'last year', '在本资料库最后出现的年份', 'last seen in this archive'),
    trend: choice(
      TRENDS,
      '走势',
      'trend',
      '有报告的年份不足五年或总共不足三次为 too_few；最近三年无为 vanished；最近三年才有为 new；中断五年以上后又有为 revived；其余按每万字次数的 Kendall tau 在 5% 水平上分 rising、fading、steady',
      'fewer than five covered years or three hits: too_few; none in the last three: vanished; only in them: new; back in them after more than five silent years: revived; else rising, fading or steady by Kendall tau of the rates at 5 %',
    ),
  },
});

/** What is counted of a slogan: hits by report. */
interface Mentions {
  readonly kind: string;
  /** Whether the lexicon knows it: its silence is then a finding even where one report alone says it. */
  readonly listed: boolean;
  readonly byReport: ReadonlyMap<string, Hits>;
}

/** Mentions in a report, and how many of them in paragraphs carried over. */
interface Hits {
  readonly all: number;
  readonly carried: number;
}

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
  slogans: readonly Row[],
  carried: ReadonlyMap<string, Carried>,
): Table<typeof slogansByYearTable.columns> {
  const mentions = [...mentionsOf(slogans, carried)].sort(([a], [b]) => (a < b ? -1 : 1));
  const covered = coverages(reports);
  const known = new Map(reports.map((report) => [report.id, report]));
  const rows = mentions.flatMap(([slogan, counted]) => {
    const tally = tallyOf(counted.byReport, known);
    return covered.flatMap((years) =>
      rowsOf(slogan, counted, years, { tally, carried, reports: reports.length }),
    );
  });
  return { spec: slogansByYearTable, rows };
}

/** Hits, and reports with any, of a slogan: by genre, then by year. */
type Tally = ReadonlyMap<string, ReadonlyMap<number, Tallied>>;

interface Tallied {
  readonly hits: number;
  readonly carried: number;
  readonly reportsWith: number;
}

const NONE: Tallied = { hits: 0, carried: 0, reportsWith: 0 };

function tallyOf(byReport: Mentions['byReport'], known: ReadonlyMap<string, DatedReport>): Tally {
  const tally = new Map<string, Map<number, Tallied>>();
  for (const [id, hits] of byReport) {
    const report = known.get(id);
    if (report === undefined) continue;
    for (const genre of [ALL_GENRES, report.genre]) {
      const years = tally.get(genre) ?? new Map<number, Tallied>();
      const before = years.get(report.year) ?? NONE;
      years.set(report.year, {
        hits: before.hits + hits.all,
        carried: before.carried + hits.carried,
        reportsWith: before.reportsWith + 1,
      });
      tally.set(genre, years);
    }
  }
  return tally;
}

function mentionsOf(
  slogans: readonly Row[],
  carried: ReadonlyMap<string, Carried>,
): ReadonlyMap<string, Mentions> {
  const found = new Map<string, { kind: string; listed: boolean; byReport: Map<string, Hits> }>();
  const isCarried = carriedPlaces(carried);
  for (const row of slogans) {
    const slogan = String(row.slogan);
    const counted = found.get(slogan) ?? { kind: String(row.kind), listed: false, byReport: new Map() };
    counted.listed ||= row.origin === 'lexicon';
    const report = String(row.report_id);
    const before = counted.byReport.get(report) ?? { all: 0, carried: 0 };
    const again = isCarried(report, Number(row.start)) ? 1 : 0;
    counted.byReport.set(report, { all: before.all + 1, carried: before.carried + again });
    found.set(slogan, counted);
  }
  return found;
}

/** Whether a place of a report lies in a paragraph carried over. */
function carriedPlaces(carried: ReadonlyMap<string, Carried>): (report: string, offset: number) => boolean {
  return (report, offset) => {
    const spans = carried.get(report)?.spans;
    return spans !== undefined && spanAt(spans, offset) !== undefined;
  };
}

/** What the rows of a slogan are made from. */
interface Counted {
  readonly tally: Tally;
  readonly carried: ReadonlyMap<string, Carried>;
  /** Dated reports of the archive. */
  readonly reports: number;
}

function rowsOf(
  slogan: string,
  { kind, listed, byReport }: Mentions,
  years: readonly Coverage[],
  { tally, carried, reports }: Counted,
): readonly RowOf<typeof slogansByYearTable.columns>[] {
  const genre = years[0]?.genre ?? '';
  const own = tally.get(genre);
  if (own === undefined) return [];
  const said = [...own.keys()].sort((a, b) => a - b);
  const keepsZeros = byReport.size >= (listed ? reports / ONE_IN : FEWEST_REPORTS);
  const keepsZero = (of: number) =>
    keepsZeros && (genre === ALL_GENRES || tally.get(ALL_GENRES)?.has(of) === true);
  const trend = trendOf(
    years.map(({ year: of, hanCharacters }) => {
      const { hits } = own.get(of) ?? NONE;
      return { hits, rate: hanCharacters === 0 ? 0 : hits / hanCharacters };
    }),
  );
  const whole = { slogan, kind, genre, first_year: said[0] ?? null, last_year: said.at(-1) ?? null, trend };
  return years
    .filter((coverage) => own.has(coverage.year) || keepsZero(coverage.year))
    .map((coverage) => ({ ...whole, ...countsIn(coverage, own.get(coverage.year) ?? NONE, carried) }));
}

/** The counts of one year with their denominators. */
function countsIn(
  { year: of, reports, hanCharacters }: Coverage,
  { hits, carried: again, reportsWith }: Tallied,
  carried: ReadonlyMap<string, Carried>,
) {
  const hanCarried = reports.reduce((sum, { id }) => sum + (carried.get(id)?.hanCharacters ?? 0), 0);
  return {
    year: of,
    hits,
    reports: reports.length,
    reports_with: reportsWith,
    share: (reportsWith / reports.length).toFixed(4),
    han_characters: hanCharacters,
    per_10k: per10k(hits, hanCharacters),
    hits_carried: again,
    per_10k_fresh: per10k(hits - again, hanCharacters - hanCarried),
  };
}
