import { describe, expect, test } from 'vitest';
import { commonUnits, numberTables, unitFactors } from '../../src/compare/index.js';
import type { Row } from '../../src/model/index.js';
import { numberTablesOf } from '../support/number-tables.js';

const COMMON = commonUnits([
  { base: '千克', joined: '吨', factor: '0.001', reason: '' },
  { base: '米', joined: '公里', factor: '0.001', reason: '' },
]);

/** A row of numbers.csv: 青禾县's product in the report of the year after, unless told otherwise. */
function number(period_year: number, value: string, more: Readonly<Record<string, Row[string]>> = {}): Row {
  return {
    report_id: `${period_year + 1}.txt`,
    series: '青禾县·政府工作报告',
    org: '青禾县',
    year: period_year + 1,
    start: 10,
    quote: `${value}亿元`,
    indicator: '地区生产总值',
    indicator_key: '地区生产总值',
    change_kind: 'level',
    direction: '',
    basis: '',
    unit: '亿元',
    base_unit: '元',
    approx: 'exact',
    status: 'done',
    value,
    low: null,
    high: null,
    base_value: value === '' ? null : shifted(value, 8),
    period: String(period_year),
    period_year,
    ...more,
  };
}

/** A decimal times a power of ten. */
function shifted(value: string, power: number): string {
  const [whole = '', rest = ''] = value.split('.');
  return (whole + rest.padEnd(power, '0').slice(0, power)).replace(/^0+(?=\d)/, '');
}

const percent = { unit: '%', base_unit: '%', change_kind: 'change', direction: 'up' };
const rate = (year: number, value: string, more = {}) =>
  number(year, value, { ...percent, indicator_key: '地区生产总值增速', base_value: value, ...more });

function tables(numbers: readonly Row[]) {
  const reports = [...new Set(numbers.map((row) => String(row.report_id)))].map((report_id) => {
    const year = Number(report_id.slice(0, 4));
    return { report_id, year, review_year: year - 1, genre: '政府工作报告' };
  });
  const { long, wide } = numberTablesOf(reports, numbers, COMMON);
  return { wide: wide.rows, long: long.rows, columns: Object.keys(wide.spec.columns) };
}

describe('the series of an indicator', () => {
  test('computes change and per cent between exact levels of neighbouring years', () => {
    const { long } = tables([number(2020, '80.5'), number(2021, '88.55'), number(2023, '99')]);
    expect(long.map(({ period, change, change_percent }) => [period, change, change_percent])).toEqual([
      ['2020', null, null],
      ['2021', '8.05', '10'],
      ['2023', null, null],
    ]);
  });
  test.each([
    ['a vague level', number(2021, '88', { approx: 'about' })],
    ['a level that one report gives twice', number(2021, '88', { quote: '90亿元' })],
    ['a plan', number(2021, '88', { status: 'plan' })],
    ['half a year', number(2021, '88', { period: '2021-01/2021-06' })],
  ])('leaves the change empty behind or before %s', (_, row) => {
    const twice = row.quote === '90亿元' ? [number(2021, '90', { start: 90 })] : [];
    const { long } = tables([number(2020, '80'), row, ...twice, number(2022, '95')]);
    expect(long.map(({ change }) => change)).toEqual(long.map(() => null));
  });
  test('has no percentage of a percentage', () => {
    const level = { ...percent, change_kind: 'level', direction: '' };
    const { long } = tables([rate(2020, '3.2', level), rate(2021, '3', level)]);
    expect(long[1]).toMatchObject({ change: '-0.2', change_percent: null });
  });
  test('shows a fall as a negative change', () => {
    expect(tables([rate(2020, '3.2', { direction: 'down' })]).long[0]).toMatchObject({
      value: '-3.2',
      common_value: '-3.2',
    });
  });
  test('keeps figures that rounding alone tells apart as one', () => {
    const later = number(2020, '0.1', { report_id: '2022.txt', year: 2022, unit: '万亿元' });
    const rounded = { ...later, value: '0.12', base_value: '120000000000', quote: '0.12万亿元' };
    expect(tables([number(2020, '1203.4'), rounded]).long[0]).toMatchObject({
      value: '1203.4',
      conflict: '',
      statements: 2,
    });
  });
  test('lists a restated figure with its place, and shows the one of the report that reviews the year', () => {
    const restated = number(2020, '81.7', { report_id: '2023.txt', year: 2023, start: 55 });
    expect(tables([restated, number(2020, '80.5')]).long[0]).toMatchObject({
      value: '80.5',
      conflict: 'between_reports',
      reports: '2021.txt:10|2023.txt:55',
      quotes: '80.5亿元|81.7亿元',
    });
  });
  test('shows no value where one report gives two', () => {
    expect(tables([number(2020, '80.5'), number(2020, '66', { start: 99 })]).long[0]).toMatchObject({
      value: null,
      common_value: null,
      conflict: 'within_report',
      statements: 2,
    });
  });
  test('takes growth on two bases for two figures', () => {
    const real = rate(2020, '6.1', { basis: '实际', start: 40 });
    expect(tables([rate(2020, '8'), real]).long[0]).toMatchObject({ value: '8', conflict: '' });
  });
  test.each([
    ['more', '80', '83', ''],
    ['more', '80', '79', 'between_reports'],
    ['less', '80', '79', ''],
    ['at_least', '80', '80', ''],
    ['about', '80', '81.5', ''],
    ['about', '80', '95', 'between_reports'],
  ])('finds %s %s beside %s: %j', (approx, vague, exact, conflict) => {
    const later = number(2020, exact, { report_id: '2022.txt', year: 2022 });
    expect(tables([number(2020, vague, { approx }), later]).long[0]).toMatchObject({ conflict, approx });
  });
  test('takes a target from the report of its year, else from the first that states it', () => {
    const aim = (value: string, report: number) =>
      number(2025, value, { report_id: `${report}.txt`, year: report, status: 'target' });
    expect(tables([aim('120', 2023), aim('110', 2021)]).long[0]).toMatchObject({ value: '110' });
    expect(tables([aim('110', 2021), aim('130', 2025)]).long[0]).toMatchObject({ value: '130' });
  });
  test('takes no numbers without series, indicator, period or amount', () => {
    const left = [
      number(2020, '80', { series: '' }),
      number(2020, '80', { indicator_key: '' }),
      number(2020, '80', { period: '', period_year: null }),
      number(2020, ''),
    ];
    expect(tables(left).long).toEqual([]);
  });
});

describe('the wide table', () => {
  test('has no row that a report which contradicts itself leaves empty, and counts no such year', () => {
    const twice = (year: number, status = 'done') => [
      number(year, '80', { status }),
      number(year, '90', { status, start: 50 }),
    ];
    expect(tables([...twice(2020), ...twice(2021)]).wide).toEqual([]);
    expect(tables([...twice(2020), number(2021, '85')]).wide).toEqual([]);
    const { wide } = tables([...twice(2020), number(2021, '85'), number(2022, '88'), ...twice(2023, 'plan')]);
    expect(wide.map(({ status, years, conflicts }) => [status, years, conflicts])).toEqual([
      ['done', 2, '2020 within_report'],
    ]);
  });
  test('has a column for each year behind the names, and fills gaps with nothing', () => {
    const { wide, columns } = tables([number(2020, '80.5'), number(2022, '95')]);
    expect(columns.indexOf('y2020')).toBeGreaterThan(columns.indexOf('status'));
    expect(columns).not.toContain('y2021');
    expect(wide).toEqual([expect.objectContaining({ y2020: '80.5', y2022: '95', years: 2, statements: 2 })]);
  });
  test('fills every column that it has something for', () => {
    const [row] = tables([
      number(2020, '80.5', { approx: 'about', basis: '同比' }),
      number(2022, '95'),
      number(2022, '96', { report_id: '2023b.txt' }),
    ]).wide;
    expect(row).toEqual({
      series: '青禾县·政府工作报告',
      org: '青禾县',
      genre: '政府工作报告',
      indicator: '地区生产总值',
      indicator_key: '地区生产总值',
      change_kind: 'level',
      unit: '亿元',
      status: 'done',
      y2020: '80.5',
      y2022: '95',
      years: 2,
      statements: 3,
      approx: '2020 about',
      bases: '2020 同比',
      conflicts: '2022 between_reports',
      common_unit: '元',
    });
  });
  test('converts the years to the unit that most are written in', () => {
    const large = number(2022, '1.2', { unit: '万亿元', base_value: '1200000000000', quote: '1.2万亿元' });
    const { wide } = tables([number(2020, '9000'), number(2021, '9800.5'), large]);
    expect(wide[0]).toMatchObject({ unit: '亿元', y2021: '9800.5', y2022: '12000' });
  });
  test('joins base units of one measure', () => {
    const grain = { indicator_key: '粮食产量', base_unit: '吨', unit: '万吨' };
    const kilos = { ...grain, base_unit: '千克', unit: '亿公斤', base_value: '4350000000' };
    const rows = [number(2020, '43.5', kilos), number(2021, '440', { ...grain, base_value: '4400000' })];
    expect(tables(rows).wide[0]).toMatchObject({
      unit: '万吨',
      common_unit: '吨',
      y2020: '435',
      y2021: '440',
    });
  });
  test('keeps currencies apart', () => {
    const dollars = { unit: '亿美元', base_unit: '美元' };
    const { wide } = tables([
      number(2020, '80'),
      number(2021, '85'),
      number(2020, '12', dollars),
      number(2021, '13', dollars),
    ]);
    expect(wide.map(({ common_unit }) => common_unit).sort()).toEqual(['元', '美元']);
  });
  test('leaves out an indicator of one year, and five years together', () => {
    const plan = number(2025, '500', { period: '2021/2025' });
    expect(tables([number(2020, '80'), plan]).wide).toEqual([]);
  });
  test('puts the fullest indicator first and its targets below it', () => {
    const other = { indicator_key: '财政收入' };
    const { wide } = tables([
      number(2020, '8', other),
      number(2021, '9', other),
      number(2020, '80'),
      number(2021, '85'),
      number(2022, '90'),
      number(2022, '92', { status: 'target', report_id: '2022.txt', year: 2022 }),
    ]);
    expect(wide.map(({ indicator_key, status }) => [indicator_key, status])).toEqual([
      ['地区生产总值', 'done'],
      ['地区生产总值', 'target'],
      ['财政收入', 'done'],
    ]);
  });
  test('fills a vague year and names it, leaves a contradictory one empty and names it', () => {
    const { wide } = tables([
      number(2020, '80', { approx: 'more' }),
      number(2021, '85'),
      number(2022, '90'),
      number(2022, '99', { start: 70 }),
    ]);
    expect(wide[0]).toMatchObject({
      y2020: '80',
      y2022: null,
      approx: '2020 more',
      conflicts: '2022 within_report',
    });
  });
  test('is refused before the rows of the long one have been taken', () => {
    const numbers = [number(2020, '80.5')];
    const tables = numberTables([], [numbers], { common: COMMON, factorOf: unitFactors(numbers) });
    tables.next();
    expect(() => tables.next()).toThrow('the long one');
  });
});

describe('the size of a unit', () => {
  test('is told by the first number that shows it, and serves those that do not', () => {
    const factorOf = unitFactors([
      number(2020, ''),
      number(2021, '0', { base_value: '0' }),
      number(2022, '3'),
      number(2023, '4', { base_value: '4' }),
    ]);
    expect(factorOf(number(2024, ''))).toEqual({ units: 100_000_000n, scale: 0 });
    expect(factorOf(number(2024, '', { unit: '万吨', base_unit: '千克' }))).toBe(null);
  });
});
