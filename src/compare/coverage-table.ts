import {
  boolean,
  defineTable,
  integer,
  type Row,
  type RowOf,
  type Table,
  text,
  year,
} from '../model/index.js';

/** What the archive holds of each series in each year. */
const coverageTable = defineTable({
  name: 'coverage',
  title: { zh: '覆盖', en: 'Coverage' },
  about: {
    zh: '每个系列从首年到末年每年一行，缺报告之年也列；年份不明的报告不在内',
    en: 'a row for each series and year from its first to its last, years without a report included; undated reports take no part',
  },
  key: ['series', 'year'],
  columns: {
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    org: text('单位', 'organisation', '报告所属单位', 'the body whose reports they are'),
    genre: text('文种', 'genre', '报告的文种', 'kind of report'),
    year: year('年份', 'year', '报告年份', 'year of the reports'),
    present: boolean('有报告', 'present', '该年是否有报告', 'whether there is a report of that year'),
    reports: integer('报告数', 'reports', '该年报告数', 'reports of that year'),
    report_ids: text('报告编号', 'report ids', '以竖线分列', 'parted by bars'),
    characters: integer(
      '字符数',
      'characters',
      '清洁文本的 UTF-16 单位数',
      'UTF-16 units of the clean texts',
    ),
    han_characters: integer(
      '汉字数',
      'Han characters',
      '清洁文本的汉字数',
      'Han characters of the clean texts',
    ),
    sentences: integer('句数', 'sentences', '句子数', 'number of sentences'),
    sections: integer('章节数', 'sections', '章节数', 'number of sections'),
    numbers: integer('数字数', 'numbers', 'numbers.csv 中的行数', 'rows in numbers.csv'),
    slogans: integer('提法数', 'slogans', 'slogans.csv 中的行数', 'rows in slogans.csv'),
    problems: integer('问题数', 'problems', 'problems.csv 中的问题行数', 'problem rows in problems.csv'),
    measures: integer('措施数', 'measures', 'problems.csv 中的措施行数', 'measure rows in problems.csv'),
  },
});

type CoverageRow = RowOf<typeof coverageTable.columns>;

/** Lists the years of every series, gaps included, from the rows of `reports.csv`. */
export function coverageOf(reports: readonly Row[]): Table<typeof coverageTable.columns> {
  const bySeries = new Map<string, Row[]>();
  for (const row of reports) {
    if (row.series === '' || typeof row.year !== 'number') continue;
    const own = bySeries.get(String(row.series));
    if (own === undefined) bySeries.set(String(row.series), [row]);
    else own.push(row);
  }
  const rows = [...bySeries].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, own]) => yearsOf(own));
  return { spec: coverageTable, rows };
}

function yearsOf(reports: readonly Row[]): readonly CoverageRow[] {
  const years = reports.map((row) => Number(row.year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => rowOf(reports, first + at));
}

function rowOf(reports: readonly Row[], of: number): CoverageRow {
  const own = reports.filter((row) => row.year === of);
  const sum = (column: string) => own.reduce((total, row) => total + Number(row[column]), 0);
  return {
    series: String(reports[0]?.series),
    org: String(reports[0]?.org),
    genre: String(reports[0]?.genre),
    year: of,
    present: own.length > 0,
    reports: own.length,
    report_ids: own.map((row) => String(row.report_id)).join('|'),
    characters: sum('characters'),
    han_characters: sum('han_characters'),
    sentences: sum('sentences'),
    sections: sum('sections'),
    numbers: sum('numbers'),
    slogans: sum('slogans'),
    problems: sum('problems'),
    measures: sum('measures'),
  };
}
