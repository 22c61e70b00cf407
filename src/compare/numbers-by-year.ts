import { type Columns, decimal, defineTable, integer, type Row, type Table, text } from '../model/index.js';

const leading = {
  series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
  org: text('单位', 'organisation', '报告所属单位', 'the body whose reports they are'),
  indicator: text(
    '指标',
    'indicator',
    '最近一份报告的说法',
    'the indicator in the words of the latest report',
  ),
  indicator_key: text('指标键', 'indicator key', '合并不同说法的键', 'the key that joins wordings'),
  change_kind: text('变化类型', 'kind of change', '水平、变化或差距', 'level, change or gap'),
  unit: text('单位（计量）', 'unit', '计量单位，同原文', 'unit as written'),
};
const trailing = {
  years: integer('有值年数', 'years', '有值的年数', 'number of years with a value'),
  statements: integer('陈述数', 'statements', '据以填表的数字行数', 'rows of numbers.csv behind this row'),
  conflicts: text(
    '冲突年份',
    'conflicts',
    '各处说法不一、因而留空的年份',
    'years left empty because the reports disagree',
  ),
};

/** What is kept of an indicator while its statements are gathered. */
interface Gathered {
  readonly first: Row;
  indicator: string;
  latest: number;
  statements: number;
  readonly byYear: Map<number, Set<string>>;
}

/**
 * One indicator of one series in one unit a row, one column a year that numbers speak of. Only exact
 * results of single years take part (status `done`, with a value); a year of which the reports give several values stays
 * empty and is named under `conflicts`.
 */
export function numbersByYear(numbers: readonly Row[]): Table {
  const gathered = new Map<string, Gathered>();
  for (const row of numbers) if (isExactResult(row)) gather(gathered, row);
  const years = [...new Set([...gathered.values()].flatMap((line) => [...line.byYear.keys()]))].sort(
    (a, b) => a - b,
  );
  const rows = [...gathered.values()].map((line) => rowOf(line, years)).sort(byCoverage);
  return { spec: specFor(years), rows };
}

function isExactResult(row: Row): boolean {
  const known =
    row.value !== null && row.value !== '' && row.period_year !== null && row.indicator_key !== '';
  return (
    known && row.approx === 'exact' && row.status === 'done' && row.series !== '' && speaksOfOneYear(row)
  );
}

/** A figure of five years together, or of half a year, has no place in a column of years. */
function speaksOfOneYear(row: Row): boolean {
  return row.period === String(row.period_year);
}

function gather(gathered: Map<string, Gathered>, row: Row): void {
  const key = JSON.stringify([row.series, row.indicator_key, row.change_kind, row.unit]);
  const line = gathered.get(key) ?? {
    first: row,
    indicator: '',
    latest: -1,
    statements: 0,
    byYear: new Map(),
  };
  gathered.set(key, line);
  const period = Number(row.period_year);
  const values = line.byYear.get(period) ?? new Set();
  line.byYear.set(period, values.add(signed(row)));
  line.statements += 1;
  if (Number(row.year) >= line.latest) {
    line.latest = Number(row.year);
    line.indicator = String(row.indicator);
  }
}

/** A fall is told as a positive number with a word; in a column of changes it must be negative. */
function signed(row: Row): string {
  const value = String(row.value);
  return row.direction === 'down' && row.change_kind === 'change' && !value.startsWith('-')
    ? `-${value}`
    : value;
}

function rowOf(line: Gathered, years: readonly number[]): Row {
  const agreed = (period: number) => {
    const values = line.byYear.get(period);
    return values?.size === 1 ? ([...values][0] ?? null) : null;
  };
  return {
    series: line.first.series ?? '',
    org: line.first.org ?? '',
    indicator: line.indicator,
    indicator_key: line.first.indicator_key ?? '',
    change_kind: line.first.change_kind ?? '',
    unit: line.first.unit ?? '',
    ...Object.fromEntries(years.map((period) => [String(period), agreed(period)])),
    years: years.filter((period) => agreed(period) !== null).length,
    statements: line.statements,
    conflicts: years.filter((period) => (line.byYear.get(period)?.size ?? 0) > 1).join(';'),
  };
}

/** The fullest rows first, so that a reader meets the series before the single mentions. */
function byCoverage(a: Row, b: Row): number {
  const text = (row: Row) => [row.series, row.indicator_key, row.change_kind, row.unit].join('\t');
  return Number(b.years) - Number(a.years) || (text(a) < text(b) ? -1 : 1);
}

function specFor(years: readonly number[]) {
  const yearColumns: Columns = Object.fromEntries(
    years.map((period) => [
      String(period),
      decimal(String(period), String(period), `${period} 年的值`, `value of ${period}`),
    ]),
  );
  return defineTable<Columns>({
    name: 'numbers_by_year',
    title: { zh: '数字逐年', en: 'Numbers by year' },
    about: {
      zh: '每个系列的每个指标一行，每年一列',
      en: "a row for each series' indicator and unit, a column for each year",
    },
    key: ['series', 'indicator_key', 'change_kind', 'unit'],
    columns: { ...leading, ...yearColumns, ...trailing },
  });
}
