import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLives } from '../../src/compare/lives.js';
import { markRepeats } from '../../src/compare/repeats.js';
import { codeThemes } from '../../src/extract/problems/code-themes.js';
import { contentWords } from '../../src/extract/problems/content.js';
import { gistOf } from '../../src/extract/problems/gist.js';
import { openReading } from '../../src/extract/problems/reading.js';
import { openEngine, readDictionary, tokensOf } from '../../src/segment/index.js';
import { rules } from '../extract/problems/reports.js';
import { plainDocument } from '../support/plain.js';
import { problem } from './problems.js';

/** How the statement of the second report repeats the one of the first. */
function repeated(before: readonly [string, string], after: readonly [string, string], more = {}) {
  const [, last] = markRepeats([problem(2020, ...before), problem(2021, ...after, more)]);
  return last?.repeat_kind ?? null;
}

describe('a statement', () => {
  test.each([
    ['copied', ['甲镇道路破损严重', '甲镇;道路'], ['甲镇道路破损严重', '甲镇;道路'], 'verbatim'],
    [
      'with a word changed',
      ['农村道路和桥梁破损严重', '农村;道路;桥梁'],
      ['农村道路和桥梁破损较重', '农村;道路;桥梁'],
      'verbatim',
    ],
    [
      'most of which is copied, with something added before',
      ['财源单一，道路破损，学位紧张，医院缺人', '财源;道路;学位;医院'],
      ['道路破损，学位紧张，医院缺人', '道路;学位;医院'],
      'verbatim',
    ],
    [
      'told anew',
      ['城区学位供给不足，大班额问题突出', '城区;学位;大班额'],
      ['城区学位依然紧张，大班额仍未消除', '城区;学位;大班额'],
      'continued',
    ],
    [
      'that shares but the words that blame',
      ['社会治安不尽如人意', '社会治安'],
      ['城市建设不尽如人意', '城市;建设'],
      null,
    ],
    ['about something else', ['道路破损', '道路'], ['医院缺人', '医院'], null],
  ] as const)('%s', (_what, before, after, kind) => {
    expect(repeated(before, after)).toBe(kind);
  });
  test('told in other words continues the one that shares its theme and a telling word', () => {
    const theme = (themes: string) => ({ themes });
    const tie = (before: string, after: string, themes = 'T') => {
      const [, last] = markRepeats([
        problem(2020, '县城道路建设管理跟不上人口增长', '县城;道路;人口', theme(before)),
        problem(2021, '道路建设同群众的期望相去甚远', after, theme(themes)),
      ]);
      return last?.repeat_kind ?? null;
    };
    expect(tie('T', '道路;群众')).toBe('continued');
    expect(tie('L', '道路;群众')).toBeNull();
    expect(tie('T', '群众')).toBeNull();
  });
  test('is not tied so loosely to one that another statement copies', () => {
    const [, , loose] = markRepeats([
      problem(2020, '城区学位紧张', '城区;学位', { themes: 'L' }),
      problem(2021, '城区学位紧张', '城区;学位', { themes: 'L' }),
      problem(2021, '学位不足', '学位', { themes: 'L' }),
    ]);
    expect(loose?.repeat_kind).toBeNull();
  });
  test('of another series or another kind is not the same', () => {
    const words = ['甲镇道路破损严重', '甲镇;道路'] as const;
    expect(repeated(words, words, { series: '云溪市·政府工作报告' })).toBeNull();
    expect(repeated(words, words, { kind: 'cause' })).toBeNull();
    expect(repeated(words, words, { series: '' })).toBeNull();
  });
  test('names the report before, not an earlier one, and says what came back', () => {
    const words = ['甲镇道路破损严重', '甲镇;道路'] as const;
    const [first, second, , fourth] = markRepeats([
      problem(2018, ...words, { item_id: 'a' }),
      problem(2019, ...words, { item_id: 'b' }),
      problem(2020, '医院缺人', '医院', { item_id: 'c' }),
      problem(2021, ...words, { item_id: 'd' }),
    ]);
    expect(first).toMatchObject({ repeats_item: null, returns_item: null });
    expect(second).toMatchObject({ repeats_item: '2018.txt#a', repeats_similarity: '1.00' });
    expect(fourth).toMatchObject({ repeats_item: null, repeat_kind: null, returns_item: '2019.txt#b' });
  });
  test('says the same of a year whatever comes after it or in which order the rows come', () => {
    const rows = [2018, 2019, 2020].flatMap((year) => [
      problem(year, '甲镇道路破损严重', '甲镇;道路', { item_id: 'a' }),
      problem(year, `学位紧张${'，班额过大'.repeat(year - 2018)}`, '学位;班额', { item_id: 'b' }),
    ]);
    const byItem = (marked: ReturnType<typeof markRepeats>) =>
      new Map(marked.map((row) => [`${row.report_id}#${row.item_id}`, row]));
    const all = byItem(markRepeats(rows));
    expect(byItem(markRepeats([...rows].reverse()))).toEqual(all);
    for (const row of markRepeats(rows.filter(({ year }) => year !== 2020)))
      expect(all.get(`${row.report_id}#${row.item_id}`)).toEqual(row);
  });
});

test('lives tell how long a problem was stated, and whether it still is', () => {
  const road = ['甲镇道路破损严重', '甲镇;道路'] as const;
  const school = ['城区学位紧张', '城区;学位'] as const;
  const rows = markRepeats([
    problem(2018, ...road, { item_id: 'a' }),
    problem(2018, ...school, { item_id: 'b' }),
    problem(2019, ...road, { item_id: 'c' }),
    problem(2020, ...road, { item_id: 'd' }),
    problem(2020, ...school, { item_id: 'e' }),
    problem(2021, ...school, { item_id: 'f' }),
    problem(2021, '医院缺人', '医院', { item_id: 'g' }),
  ]);
  expect(problemLives(rows).rows).toEqual([
    expect.objectContaining({
      life_id: '2018.txt#a',
      first_year: 2018,
      last_year: 2020,
      years: 3,
      verbatim: 2,
      state: 'resolved',
    }),
    expect.objectContaining({
      life_id: '2018.txt#b',
      first_year: 2018,
      last_year: 2021,
      years: 3,
      verbatim: 1,
      state: 'standing',
    }),
    expect.objectContaining({
      life_id: '2021.txt#g',
      first_year: 2021,
      last_year: 2021,
      years: 1,
      state: 'standing',
    }),
  ]);
});

const CASE = join(process.env.NIANLUN_MATERIAL ?? '', 'cases/problems/consecutive_year_pairs.jsonl');

interface Pair {
  readonly cur: string;
  readonly prev: string;
  readonly label: string;
}

test.skipIf(process.env.NIANLUN_MATERIAL === undefined || !existsSync(CASE))(
  'labelled pairs of consecutive years: at least 90 % are told apart as labelled',
  () => {
    const engine = openEngine(readDictionary());
    const row = (year: number, text: string) => {
      const reading = openReading(plainDocument(text, { genre: '政府工作报告' }), rules);
      const span = { start: 0, end: text.length };
      const words = contentWords(reading, tokensOf(text, engine), span).join(';');
      const themes = codeThemes(text, span, 'government', rules.taxonomy).map(({ id }) => id);
      return problem(year, text, words, {
        gist: gistOf(text, span, rules.fillers),
        themes: themes.join(';'),
      });
    };
    const kinds: Readonly<Record<string, string | null>> = {
      verbatim: 'verbatim',
      same_reworded: 'continued',
      different: null,
    };
    const pairs = readFileSync(CASE, 'utf8')
      .trim()
      .split('\n')
      .map((line): Pair => JSON.parse(line));
    const wrong = pairs.filter(({ cur, prev, label }) => {
      const [, last] = markRepeats([row(2020, prev), row(2021, cur)]);
      return (last?.repeat_kind ?? null) !== kinds[label];
    });
    expect(1 - wrong.length / pairs.length, JSON.stringify(wrong, null, 1)).toBeGreaterThanOrEqual(0.9);
  },
);
