import { describe, expect, test } from 'vitest';
import {
  type DatedReport,
  datedReports,
  numbersByYear,
  slogansByYear,
  wordsByYear,
} from '../../src/compare/index.js';

const report = (id: string, year: number, genre = '工作总结'): DatedReport => ({
  id,
  year,
  genre,
  hanCharacters: 2000,
});
const mention = (report_id: string, slogan: string, origin = 'lexicon') => ({
  report_id,
  start: 0,
  slogan,
  kind: 'numeric',
  origin,
});

describe('slogans by year', () => {
  const reports = [report('a', 2020), report('b', 2021), report('c', 2022), report('d', 2022, '述职报告')];
  const { rows } = slogansByYear(
    reports,
    [mention('a', '四个意识'), mention('a', '四个意识'), mention('d', '四个意识')],
    new Map(),
  );
  const row = (genre: string, year: number) =>
    rows.find((each) => each.genre === genre && each.year === year);

  test('keep zero rows with their denominators', () => {
    expect(row('all', 2021)).toMatchObject({
      hits: 0,
      reports: 1,
      reports_with: 0,
      han_characters: 2000,
      share: '0.0000',
    });
  });
  test('count hits, reports and rates', () => {
    expect(row('all', 2020)).toMatchObject({ hits: 2, reports_with: 1, per_10k: '10.0000' });
    expect(row('all', 2022)).toMatchObject({ hits: 1, reports: 2, share: '0.5000', per_10k: '2.5000' });
  });
  test('say the first and last year seen in each genre', () => {
    expect(row('all', 2021)).toMatchObject({ first_year: 2020, last_year: 2022 });
    expect(row('述职报告', 2022)).toMatchObject({ first_year: 2022, last_year: 2022 });
    expect(row('工作总结', 2022)).toMatchObject({ hits: 0, first_year: 2020, last_year: 2020 });
  });
  test('leave out the silent years of a phrase that one report alone quotes', () => {
    const once = slogansByYear(reports, [mention('b', '四学并重', 'quoted')], new Map()).rows;
    expect(once.map((each) => [each.genre, each.year])).toEqual([
      ['all', 2021],
      ['工作总结', 2021],
    ]);
  });
  test('keep the silent years of a phrase that three reports say, listed or not', () => {
    const some = [report('a', 2019), report('b', 2020), report('c', 2021), report('d', 2022)];
    const said = ['a', 'b', 'd'].map((id) => mention(id, '四学并重', 'quoted'));
    const silent = (mentions: typeof said) =>
      slogansByYear(some, mentions, new Map()).rows.filter((each) => each.hits === 0);
    expect(silent(said).map((each) => [each.genre, each.year])).toEqual([['all', 2021]]);
    expect(silent(said.slice(1))).toEqual([]);
  });
  test('leave out the silent years of a listed slogan that one report in a large archive says', () => {
    const many = Array.from({ length: 201 }, (_, index) => report(`r${index}`, 2000 + (index % 3)));
    expect(slogansByYear(many, [mention('r0', '四个意识')], new Map()).rows.map((each) => each.hits)).toEqual(
      [1, 1],
    );
  });
  test('leave a genre out where every genre is silent, and keep it where only that one is', () => {
    expect(row('工作总结', 2021)).toBeUndefined();
    expect(row('工作总结', 2022)).toMatchObject({ hits: 0, reports: 1, share: '0.0000' });
  });
  test('tell hits in paragraphs carried over from those in fresh text', () => {
    const carried = new Map([['b', { spans: [{ start: 10, end: 40 }], hanCharacters: 500 }]]);
    const said = [mention('b', '四个意识'), { ...mention('b', '四个意识'), start: 12 }];
    const [only] = slogansByYear([report('b', 2021)], said, carried).rows;
    expect(only).toMatchObject({ hits: 2, hits_carried: 1, per_10k: '10.0000', per_10k_fresh: '6.6667' });
  });
  test('sum to the mentions of dated reports', () => {
    const sum = rows
      .filter((each) => each.genre === 'all')
      .reduce((total, each) => total + (each.hits ?? 0), 0);
    expect(sum).toBe(3);
  });
});

test('words by year count hits and reports, most frequent first', () => {
  const words = new Map([
    ['a', [['增长', 3] as const, ['党员', 1] as const]],
    ['b', [['增长', 1] as const]],
  ]);
  const { rows } = wordsByYear(
    [report('a', 2020), report('b', 2020)],
    (id) => words.get(id) ?? [],
    (word) => (word === '增长' ? 'vn' : ''),
  );
  expect(rows).toEqual([
    { word: '增长', tag: 'vn', year: 2020, hits: 4, reports: 2, per_10k: '10.0000' },
    { word: '党员', tag: '', year: 2020, hits: 1, reports: 1, per_10k: '2.5000' },
  ]);
});

test('reports without a year take no part', () => {
  expect(datedReports([{ report_id: 'a', year: null, genre: '', han_characters: 5 }])).toEqual([]);
});

describe('numbers by year', () => {
  const number = (period_year: number, value: string, more = {}) => ({
    series: '青禾县·政府工作报告',
    org: '青禾县',
    year: period_year + 1,
    indicator: '地区生产总值',
    indicator_key: '地区生产总值',
    change_kind: 'level',
    direction: '',
    unit: '亿元',
    approx: 'exact',
    status: 'done',
    value,
    period: String(period_year),
    period_year,
    ...more,
  });

  test('give one row an indicator and unit with a column a year', () => {
    const { rows, spec } = numbersByYear([number(2020, '80.5'), number(2021, '88'), number(2022, '95')]);
    expect(Object.keys(spec.columns)).toEqual(expect.arrayContaining(['2020', '2021', '2022']));
    expect(rows).toEqual([
      expect.objectContaining({ '2020': '80.5', '2021': '88', '2022': '95', years: 3, statements: 3 }),
    ]);
  });
  test('leave a year empty where the reports disagree, and name it', () => {
    const { rows } = numbersByYear([number(2020, '80.5'), number(2020, '81'), number(2021, '88')]);
    expect(rows[0]).toMatchObject({ '2020': null, '2021': '88', conflicts: '2020', years: 1, statements: 3 });
  });
  test('take no plans, ranges, vague values, unknown periods or periods other than a year', () => {
    const left = [
      number(2020, '80', { status: 'target' }),
      number(2020, '80', { approx: 'about' }),
      number(2020, '80', { value: null }),
      number(2020, '80', { period_year: null }),
      number(2020, '80', { period: '2016/2020' }),
      number(2020, '80', { period: '2020-01/2020-06' }),
    ];
    expect(numbersByYear(left).rows).toEqual([]);
  });
  test('show a fall as a negative change', () => {
    const { rows } = numbersByYear([
      number(2020, '3.2', { change_kind: 'change', direction: 'down', unit: '%' }),
    ]);
    expect(rows[0]).toMatchObject({ '2020': '-3.2' });
  });
});
