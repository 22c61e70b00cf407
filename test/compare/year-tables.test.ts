import { describe, expect, test } from 'vitest';
import {
  type Body,
  type DatedReport,
  datedReports,
  slogansByYear,
  type TermCounts,
  wordsByYear,
} from '../../src/compare/index.js';
import type { Row } from '../../src/model/index.js';
import { termCounts } from '../support/term-counts.js';

const report = (id: string, year: number, genre = '工作总结', org = '青禾县'): DatedReport => ({
  id,
  year,
  org,
  genre,
  series: org === '' ? '' : `${org}·${genre}`,
  hanCharacters: 2000,
});
const mention = (report_id: string, slogan: string, origin = 'lexicon') => ({
  report_id,
  start: 0,
  slogan,
  kind: 'numeric',
  origin,
});

/** The rows of `slogans_by_year.csv`. */
const sloganRows = (
  reports: readonly DatedReport[],
  slogans: readonly Row[],
  carried: Parameters<typeof slogansByYear>[2],
  by: Body = 'genre',
) => [...slogansByYear(reports, slogans, carried, by).rows];

describe('slogans by year', () => {
  const reports = [report('a', 2020), report('b', 2021), report('c', 2022), report('d', 2022, '述职报告')];
  const rows = sloganRows(
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
    const once = sloganRows(reports, [mention('b', '四学并重', 'quoted')], new Map());
    expect(once.map((each) => [each.genre, each.year])).toEqual([
      ['all', 2021],
      ['工作总结', 2021],
    ]);
  });
  test('keep the silent years of a phrase that three reports say, listed or not', () => {
    const some = [report('a', 2019), report('b', 2020), report('c', 2021), report('d', 2022)];
    const said = ['a', 'b', 'd'].map((id) => mention(id, '四学并重', 'quoted'));
    const silent = (mentions: typeof said) =>
      sloganRows(some, mentions, new Map()).filter((each) => each.hits === 0);
    expect(silent(said).map((each) => [each.genre, each.year])).toEqual([['all', 2021]]);
    expect(silent(said.slice(1))).toEqual([]);
  });
  test('leave out the silent years of a listed slogan that one report in a large archive says', () => {
    const many = Array.from({ length: 201 }, (_, index) => report(`r${index}`, 2000 + (index % 3)));
    expect(sloganRows(many, [mention('r0', '四个意识')], new Map()).map((each) => each.hits)).toEqual([1, 1]);
  });
  test('leave a genre out where every genre is silent, and keep it where only that one is', () => {
    expect(row('工作总结', 2021)).toBeUndefined();
    expect(row('工作总结', 2022)).toMatchObject({ hits: 0, reports: 1, share: '0.0000' });
  });
  test('tell hits in paragraphs carried over from those in fresh text', () => {
    const carried = new Map([['b', { spans: [{ start: 10, end: 40 }], hanCharacters: 500 }]]);
    const said = [mention('b', '四个意识'), { ...mention('b', '四个意识'), start: 12 }];
    const [only] = sloganRows([report('b', 2021)], said, carried);
    expect(only).toMatchObject({ hits: 2, hits_carried: 1, per_10k: '10.0000', per_10k_fresh: '6.6667' });
  });
  test('sum to the mentions of dated reports', () => {
    const sum = rows
      .filter((each) => each.genre === 'all')
      .reduce((total, each) => total + (each.hits ?? 0), 0);
    expect(sum).toBe(3);
  });
});

/** The rows of `words_by_year.csv`. */
const wordRows = (
  reports: readonly DatedReport[],
  words: TermCounts,
  tags: readonly string[],
  by: Body | null = null,
) => [...wordsByYear(reports, words, tags, by).rows];

describe('words by year', () => {
  test('count hits and reports beside their denominators, most frequent first', () => {
    const words = termCounts([
      [
        'a',
        [
          ['增长', 3],
          ['党员', 1],
        ],
      ],
      ['b', [['增长', 1]]],
    ]);
    const rows = wordRows([report('a', 2020), report('b', 2020)], words, ['vn', '']);
    const denominators = { reports_in_year: 2, han_characters: 4000 };
    expect(rows).toEqual([
      { word: '增长', tag: 'vn', year: 2020, hits: 4, reports: 2, ...denominators, per_10k: '10.0000' },
      { word: '党员', tag: '', year: 2020, hits: 1, reports: 1, ...denominators, per_10k: '2.5000' },
    ]);
  });
  test.each([
    [49, ['增长', '青禾']],
    [50, ['增长']],
  ])('of %i reports list %j where one is said four times in all', (count, listed) => {
    const reports = Array.from({ length: count }, (_, index) => report(`r${index}`, 2000 + index));
    const said = [['增长', 9] as const, ['青禾', 1] as const];
    const words = termCounts(['r0', 'r1', 'r2', 'r3'].map((id) => [id, said]));
    const rows = wordRows(reports, words, []);
    expect([...new Set(rows.map(({ word }) => word))].sort()).toEqual([...listed].sort());
  });
});

describe('blocks', () => {
  const reports = [
    report('a', 2020),
    report('b', 2021, '述职报告'),
    report('c', 2020, '工作总结', '白塔县'),
    report('d', 2020, '工作总结', ''),
  ];
  const words = termCounts(reports.map(({ id }) => [id, [['增长', 1]]]));

  test('are taken of all reports together, then of each body; a report of no known body is in the first alone', () => {
    const rows = wordRows(reports, words, [], 'org');
    expect(rows.map((row) => [row.org, row.year, row.hits, row.reports_in_year, row.han_characters])).toEqual(
      [
        ['all', 2020, 3, 3, 6000],
        ['all', 2021, 1, 1, 2000],
        ['白塔县', 2020, 1, 1, 2000],
        ['青禾县', 2020, 1, 1, 2000],
        ['青禾县', 2021, 1, 1, 2000],
      ],
    );
  });
  test.each([
    ['genre', ['all', '工作总结', '述职报告']],
    ['series', ['all', '白塔县·工作总结', '青禾县·工作总结', '青禾县·述职报告']],
  ] as const)('are told by a column %s', (by, names) => {
    const said = sloganRows(
      reports,
      reports.map(({ id }) => mention(id, '四个意识')),
      new Map(),
      by,
    );
    for (const rows of [said, wordRows(reports, words, [], by)])
      expect([...new Set(rows.map((row) => row[by]))]).toEqual(names);
  });
  test('keep a word that is rare in each of them and not in the archive', () => {
    const many = Array.from({ length: 50 }, (_, index) =>
      report(`r${index}`, 2020, '工作总结', `${index}乡`),
    );
    const rare = termCounts(['r0', 'r1', 'r2', 'r3', 'r4'].map((id) => [id, [['青禾', 1]]]));
    expect(wordRows(many, rare, [], 'org').map((row) => [row.org, row.hits])).toEqual([
      ['all', 5],
      ...['0乡', '1乡', '2乡', '3乡', '4乡'].map((org) => [org, 1]),
    ]);
  });
});

test('reports without a year take no part', () => {
  expect(datedReports([{ report_id: 'a', year: null, genre: '', han_characters: 5 }])).toEqual([]);
});
