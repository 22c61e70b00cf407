import { describe, expect, test } from 'vitest';
import {
  carryoverCells,
  carryoverSummary,
  carryoverTable,
  nearDuplicates,
  neighboursOf,
  openTextComparer,
  sentenceHashes,
} from '../../src/compare/index.js';
import { ROLES, rowOf } from '../../src/model/index.js';
import { growth, STEEP } from '../support/growth.js';

/** A report of review sentences, one a line. */
function report(id: string, year: number, lines: readonly string[], series = '青禾县·政府工作报告') {
  let at = 0;
  const marks = lines.flatMap((line) => {
    const start = at;
    at += line.length + 1;
    return [start, start + line.length, ROLES.indexOf('review')];
  });
  return { id, series, year, text: lines.join('\n'), sentences: Int32Array.from(marks) };
}

const compared = (previous: readonly string[], current: readonly string[]) => {
  const { prepare, compare } = openTextComparer();
  return compare(prepare(report('a.txt', 2021, previous)), prepare(report('b.txt', 2022, current)));
};

const rowsOf = (previous: readonly string[], current: readonly string[]) =>
  carryoverCells(compared(previous, current)).map((cells) =>
    rowOf(Object.keys(carryoverTable.columns), cells),
  );

const statuses = (previous: readonly string[], current: readonly string[]) =>
  rowsOf(previous, current).map(({ status }) => status);

const FARMS = '持续推进高标准农田建设，新建和改造三万亩。';
const SCHOOLS = '新建公办幼儿园六所，新增学位一千八百个。';
const ROADS = '农村公路安全隐患路段全部完成整治。';

describe('a sentence is', () => {
  test.each([
    ['kept where it stands word for word', FARMS, FARMS, ['kept']],
    ['kept where only punctuation and blanks differ', FARMS, FARMS.replace('，', '； '), ['kept']],
    [
      'edited where a number changed',
      '地区生产总值增长6.1%，财政收入平稳。',
      '地区生产总值增长5.8%，财政收入平稳。',
      ['edited'],
    ],
    [
      'edited where a point moved',
      '研发投入强度提高到2.15%左右。',
      '研发投入强度提高到21.5%左右。',
      ['edited'],
    ],
    [
      'edited where words were put in',
      FARMS,
      '我们将持续推进高标准农田建设，年内新建和改造三万亩。',
      ['edited'],
    ],
    [
      'edited where it went whole into a longer one',
      '巩固脱贫攻坚成果。',
      '守住粮食安全底线，巩固脱贫攻坚成果，不让一户返贫。',
      ['edited'],
    ],
    [
      'new, and the old one dropped, where only set words are shared',
      '进一步做好退役军人工作。',
      '进一步做好气象服务工作。',
      ['new', 'dropped'],
    ],
    ['left out where it is shorter than eight characters', '各位代表：', '各位代表：', []],
  ])('%s', (_, previous, current, expected) => {
    const around = [SCHOOLS, ROADS];
    const rows = rowsOf([...around, previous], [...around, current]);
    const own = rows.filter(({ text, previous_text }) => text === current || previous_text === previous);
    expect(own.map(({ status }) => status)).toEqual(expected);
  });
});

describe('two reports are aligned', () => {
  test('by content wherever it stands', () => {
    expect(statuses([FARMS, SCHOOLS, ROADS], [ROADS, FARMS, SCHOOLS])).toEqual(['kept', 'kept', 'kept']);
  });
  test('with each sentence once: a second copy is new', () => {
    expect(statuses([FARMS, SCHOOLS], [FARMS, FARMS, SCHOOLS])).toEqual(['kept', 'new', 'kept']);
  });
  test('with the places of both texts', () => {
    for (const row of rowsOf([SCHOOLS, FARMS], [FARMS, ROADS])) {
      if (row.text !== '')
        expect([FARMS, ROADS].join('\n').slice(Number(row.start), Number(row.end))).toBe(row.text);
      if (row.previous_text !== '')
        expect([SCHOOLS, FARMS].join('\n').slice(Number(row.previous_start), Number(row.previous_end))).toBe(
          row.previous_text,
        );
    }
  });
  test('never shows an edited pair as wholly alike', () => {
    const long = '推'.repeat(9000);
    expect(rowsOf([`${long}1`], [`${long}2`])[0]).toMatchObject({ status: 'edited', similarity: '0.9998' });
  });
  /** A list of sentences that differ by their numbers alone. */
  const lines = (count: number, year: number) =>
    Array.from(
      { length: count },
      (_, index) => `完成第${index * 7919}号水库除险加固工程，${year}年汛期安全。`,
    );
  test('place by place where they hold the same sentence many times with other numbers', () => {
    const rows = rowsOf(lines(300, 2021), lines(300, 2022));
    expect(rows.map(({ status }) => status)).toEqual(new Array(300).fill('edited'));
    expect(rows.filter(({ start, previous_start }) => start !== previous_start)).toEqual([]);
  });
  test('in time that grows with their length', () => {
    const compareAll = (times: number) => compared(lines(1600 * times, 2021), lines(1600 * times, 2022));
    expect(growth(compareAll)).toBeLessThan(STEEP);
  });
});

describe('the summary of two reports', () => {
  const summary = carryoverSummary(
    compared([FARMS, SCHOOLS, '地区生产总值增长6.1%左右。'], [FARMS, ROADS, '地区生产总值增长5.8%左右。']),
  );
  test('counts sentences and characters by status, for the whole text and by role', () => {
    expect(summary.map(({ section_role }) => section_role)).toEqual(['all', 'review']);
    expect(summary[0]).toMatchObject({ sentences: 3, kept: 1, edited: 1, new: 1, dropped: 1 });
  });
  test('has shares of its denominator that sum to one', () => {
    for (const row of summary) {
      const { characters, kept_characters, edited_characters, new_characters } = row;
      expect(Number(kept_characters) + Number(edited_characters) + Number(new_characters)).toBe(characters);
      expect(Number(row.share_kept) + Number(row.share_edited) + Number(row.share_new)).toBeCloseTo(1, 3);
    }
  });
  test('marks a text of which nine tenths were kept', () => {
    expect(summary[0]).toMatchObject({ near_duplicate: false });
    const lines = [FARMS, SCHOOLS, ROADS];
    expect(carryoverSummary(compared(lines, lines))[0]).toMatchObject({ near_duplicate: true });
  });
});

describe('neighbouring reports', () => {
  const link = (id: string, year: number | null, series = '甲', hanCharacters = 100) => ({
    id,
    year,
    series,
    hanCharacters,
  });
  const pairs = (...links: readonly ReturnType<typeof link>[]) =>
    neighboursOf(links).map((own) => own.map(({ previous, current }) => `${previous.id}-${current.id}`));

  test.each([
    [
      'of one series in order of years',
      [link('b', 2022), link('a', 2021), link('c', 2023)],
      [['a-b', 'b-c']],
    ],
    ['across a gap', [link('a', 2018), link('b', 2022)], [['a-b']]],
    [
      'of each series apart',
      [link('a', 2021), link('b', 2022, '乙'), link('c', 2022), link('d', 2023, '乙')],
      [['b-d'], ['a-c']],
    ],
    [
      'with the longest of several of a year',
      [link('a', 2021), link('b', 2021, '甲', 900), link('c', 2022)],
      [['b-c']],
    ],
    [
      'of one year each with the year before',
      [link('a', 2021), link('b', 2022), link('c', 2022)],
      [['a-b', 'a-c']],
    ],
    ['but not without year or series', [link('a', 2021), link('b', null), link('c', 2022, '')], [[]]],
  ])('are paired %s', (_, links, expected) => expect(pairs(...links).sort()).toEqual([...expected].sort()));
});

describe('near duplicates', () => {
  const fingerprint = (id: string, year: number, lines: readonly string[], series?: string) => {
    const own = report(id, year, lines, series);
    return { id, series: own.series, year, hashes: sentenceHashes(own) };
  };
  const lines = Array.from({ length: 20 }, (_, index) => `${index}号泵站完成改造并投入运行。`);
  const other = Array.from({ length: 20 }, (_, index) => `${index}号学校完成扩建并开始招生。`);

  test.each([
    ['same_report', 2021, '青禾县·政府工作报告'],
    ['same_series', 2022, '青禾县·政府工作报告'],
    ['other_series', 2021, '松岭县·政府工作报告'],
  ])('are told as %s', (relation, year, series) => {
    const edited = [...lines.slice(0, 17), ...other.slice(0, 3)];
    const { rows } = nearDuplicates([
      fingerprint('x.txt', 2021, other, '乙'),
      fingerprint('a.txt', 2021, lines),
      fingerprint('b.txt', year, edited, series),
    ]);
    expect(rows).toEqual([
      expect.objectContaining({
        report_id: 'a.txt',
        other_report_id: 'b.txt',
        relation,
        sentences: 20,
        shared: 17,
        share: '0.8500',
      }),
    ]);
  });
  test('are none where a half is shared', () => {
    const half = [...lines.slice(0, 10), ...other.slice(0, 10)];
    expect(nearDuplicates([fingerprint('a', 2021, lines), fingerprint('b', 2022, half)]).rows).toEqual([]);
  });
});
