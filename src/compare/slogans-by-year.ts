import { choice, decimal, defineTable, integer, type Row, type Table, text, year } from '../model/index.js';
import { type Coverage, coverages, type DatedReport, per10k } from './coverage.js';
import { TRENDS, trendOf } from './trend.js';

/** How often each slogan was said in each year, years without a hit included. */
export const slogansByYearTable = defineTable({
  name: 'slogans_by_year',
  title: { zh: '提法逐年', en: 'Slogans by year' },
  about: { zh: '每个提法、每年一行，零次也列', en: 'a row for each slogan and year, zero hits included' },
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
    first_year: year('本库首见', 'first year', '在本资料库首次出现的年份', 'first seen in this archive'),
    last_year: year('本库末见', 'last year', '在本资料库最后出现的年份', 'last seen in this archive'),
    trend: choice(
      TRENDS,
      '走势',
      'trend',
      '走势，规则见文档',
      'what became of it; see the documentation for the rule',
    ),
  },
});

/** What is counted of a slogan: hits by report. */
interface Mentions {
  readonly kind: string;
  /** Whether the lexicon knows it: its silence is then a finding even where one report alone says it. */
  readonly listed: boolean;
  readonly byReport: ReadonlyMap<string, number>;
}

/**
 * Counts mentions over the years; nested mentions count, as the rows of `slogans.csv` do. Years without a
 * hit have a row where the slogan is listed or at least two reports say it: a phrase that one report alone
 * puts in quotation marks is silent everywhere else as a matter of course.
 */
export function slogansByYear(
  reports: readonly DatedReport[],
  slogans: readonly Row[],
): Table<typeof slogansByYearTable.columns> {
  const mentions = [...mentionsOf(slogans)].sort(([a], [b]) => (a < b ? -1 : 1));
  const covered = coverages(reports);
  const rows = mentions.flatMap(([slogan, counted]) =>
    covered.flatMap((years) => rowsOf(slogan, counted, years)),
  );
  return { spec: slogansByYearTable, rows };
}

function mentionsOf(slogans: readonly Row[]): ReadonlyMap<string, Mentions> {
  const found = new Map<string, { kind: string; listed: boolean; byReport: Map<string, number> }>();
  for (const row of slogans) {
    const slogan = String(row.slogan);
    const counted = found.get(slogan) ?? { kind: String(row.kind), listed: false, byReport: new Map() };
    counted.listed ||= row.origin === 'lexicon';
    const report = String(row.report_id);
    counted.byReport.set(report, (counted.byReport.get(report) ?? 0) + 1);
    found.set(slogan, counted);
  }
  return found;
}

function rowsOf(slogan: string, { kind, listed, byReport }: Mentions, years: readonly Coverage[]) {
  const keepsZeros = listed || byReport.size > 1;
  const counts = years.map(({ reports, hanCharacters }) => {
    const hits = reports.reduce((sum, report) => sum + (byReport.get(report.id) ?? 0), 0);
    const reportsWith = reports.filter((report) => byReport.has(report.id)).length;
    return { hits, reportsWith, rate: hanCharacters === 0 ? 0 : hits / hanCharacters };
  });
  const seen = years.filter((_, index) => (counts[index]?.hits ?? 0) > 0).map((coverage) => coverage.year);
  if (seen.length === 0) return [];
  const trend = trendOf(counts);
  return years.flatMap((coverage, index) => {
    const { hits, reportsWith } = counts[index] ?? { hits: 0, reportsWith: 0 };
    if (hits === 0 && !keepsZeros) return [];
    return {
      slogan,
      kind,
      genre: coverage.genre,
      year: coverage.year,
      hits,
      reports: coverage.reports.length,
      reports_with: reportsWith,
      share: (reportsWith / coverage.reports.length).toFixed(4),
      han_characters: coverage.hanCharacters,
      per_10k: per10k(hits, coverage.hanCharacters),
      first_year: seen[0] ?? null,
      last_year: seen.at(-1) ?? null,
      trend,
    };
  });
}
