import { describe, expect, test } from 'vitest';
import { compareProblems } from '../../src/compare/index.js';
import type { Row } from '../../src/model/index.js';
import { problem, reportRow } from './problems.js';

const THEMES = [
  { id: 'L', zh: '民生', en: 'Livelihood', taxonomy: 'government' },
  { id: 'L.2', zh: '教育', en: 'Schooling', taxonomy: 'government' },
  { id: 'T', zh: '基础设施', en: 'Infrastructure', taxonomy: 'government' },
];

const school = { themes: 'L', theme_words: 'L=学位;L.2=学位' };
const road = { themes: 'T', theme_words: 'T=道路' };

const reports = [
  reportRow('2020.txt', 2020),
  reportRow('2021.txt', 2021),
  reportRow('other.txt', 2021, { org: '云溪市', genre: '工作总结' }),
  reportRow('2022.txt', 2022),
];

const problems = [
  problem(2020, '城区学位紧张', '城区;学位', { item_id: 'i1', ...school }),
  problem(2021, '城区学位紧张', '城区;学位', { item_id: 'i1', ...school }),
  problem(2021, '甲镇道路破损，学位不足', '甲镇;道路;学位', { item_id: 'i2', ...road }),
  problem(2021, '学位不足', '学位', { item_id: 'i3', parent_item: 'i2', ...school }),
  problem(2021, '道路狭窄', '道路', {
    item_id: 'i1',
    report_id: 'other.txt',
    org: '云溪市',
    series: '云溪市·工作总结',
    ...road,
  }),
];

function tableOf(name: string, rows: readonly Row[] = problems) {
  const { tables } = compareProblems(reports, rows, () => [], THEMES, [], 'genre');
  return [...tables].find(({ spec }) => spec.name === name)?.rows as readonly Row[];
}

test('items that were only guessed by a cue change no table and are given back as they were', () => {
  const guess = problem(2022, '城区学位紧张', '城区;学位', {
    item_id: 'c1',
    confidence: 'low',
    origin: 'cue',
  });
  const rows = [guess, ...problems, { ...guess, report_id: '2021.txt', year: 2021 }];
  const { problems: compared, tables } = compareProblems(reports, rows, () => [], THEMES, [], 'genre');
  const without = compareProblems(reports, problems, () => [], THEMES, [], 'genre');
  expect([...tables]).toEqual([...without.tables]);
  expect(compared).toEqual([guess, ...without.problems, rows.at(-1)]);
});

describe('themes by year', () => {
  const at = (theme: string, year: number, genre = 'all') =>
    tableOf('themes_by_year').find(
      (row) => row.theme_id === theme && row.year === year && row.genre === genre,
    );

  test('count reports, statements and bodies, a statement once however many details share the theme', () => {
    expect(at('L', 2021)).toMatchObject({
      reports: 2,
      reports_with_problems: 2,
      reports_with_theme: 1,
      share: '0.5000',
      statements: 2,
      orgs: 1,
      verbatim: 1,
      continued: 0,
    });
    expect(at('T', 2021)).toMatchObject({ reports_with_theme: 2, share: '1.0000', orgs: 2 });
  });
  test('keep years without a mention, and have no share where no report states problems', () => {
    expect(at('T', 2020)).toMatchObject({ reports_with_theme: 0, share: '0.0000', statements: 0 });
    expect(at('L', 2022)).toMatchObject({ reports: 1, reports_with_problems: 0, share: null });
  });
  test('are counted by genre, too', () => {
    expect(at('T', 2021, '工作总结')).toMatchObject({ reports: 1, reports_with_theme: 1 });
    expect(at('L', 2021, '工作总结')).toBeUndefined();
  });
  test('say when the set of bodies changed', () => {
    expect(at('L', 2020)).toMatchObject({ bodies: 1, bodies_joined: 0, bodies_left: 0, note: '' });
    expect(at('L', 2021)).toMatchObject({ bodies: 2, bodies_joined: 1, note: 'panel_changed' });
    expect(at('L', 2022)).toMatchObject({ bodies: 0, bodies_left: 2, note: 'panel_changed' });
  });
});

describe('themes', () => {
  test('are described by their words, an example and their years', () => {
    const [livelihood, schooling] = tableOf('themes');
    expect(livelihood).toMatchObject({
      theme_id: 'L',
      origin: 'seeded',
      keywords: expect.stringContaining('学位'),
      first_year: 2020,
      last_year: 2021,
      years: 2,
      reports: 2,
      statements: 3,
    });
    expect(schooling).toMatchObject({ theme_id: 'L.2', parent: 'L' });
  });
  test('stand in the table though nobody states them', () => {
    expect(tableOf('themes', []).map((row) => [row.theme_id, row.statements, row.first_year])).toEqual([
      ['L', 0, null],
      ['L.2', 0, null],
      ['T', 0, null],
    ]);
  });
});

test('themes of problems name the item, the theme and the words that gave it', () => {
  const rows = tableOf('problem_themes');
  expect(rows[0]).toMatchObject({
    report_id: '2020.txt',
    item_id: 'i1',
    theme_id: 'L',
    theme: '民生',
    matched_words: '学位',
  });
  expect(rows).toHaveLength(8);
});

test('measures are looked for in the next report, and so is the problem that they answer', () => {
  const measure = (quote: string, words: string, answers: string | null) =>
    problem(2020, quote, words, { item_id: `m${quote.length}`, kind: 'measure', answers });
  const rows = [
    ...problems,
    measure('在城东新建学校一所', '城东;新建;学校', 'i1'),
    measure('修复丙村桥梁', '修复;丙村;桥梁', null),
  ];
  const reviewed = new Map([
    [
      '2021.txt',
      [
        { start: 5, text: '全年新增岗位一千个。' },
        { start: 15, text: '城东新建学校开学招生。' },
      ],
    ],
  ]);
  const { tables } = compareProblems(reports, rows, (id) => reviewed.get(id) ?? [], THEMES, [], 'genre');
  const followed = [...tables].find(({ spec }) => spec.name === 'measures_followed')?.rows;
  expect(followed).toEqual([
    expect.objectContaining({
      next_report: '2021.txt',
      done_quote: '城东新建学校开学招生。',
      done_start: 15,
      done_score: '1.00',
      done_words: '城东;新建;学校',
      problem: '2020.txt#i1',
      problem_stands: 'verbatim',
      problem_again: '2021.txt#i1',
    }),
    expect.objectContaining({ done_quote: null, done_score: null, problem: null, problem_stands: null }),
  ]);
});
