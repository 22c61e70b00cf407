import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainDocument } from '../../support/plain.js';
import { itemsOf, report } from './reports.js';

const guessed = (document: Parameters<typeof itemsOf>[0]) =>
  itemsOf(document)
    .filter(({ origin }) => origin === 'cue')
    .map(({ quote }) => quote);

describe('outside the passages for problems a clause is a guess', () => {
  test.each([
    ['a state', '全县产业结构仍然单一，还要继续调整。', ['全县产业结构仍然单一']],
    ['a state and its degree', '当前，乡镇财力还不够充裕，收支基本平衡。', ['乡镇财力还不够充裕']],
    ['what has yet to come', '山区教学条件有待进一步改善。', ['山区教学条件有待进一步改善']],
    ['a state, behind an ordinal', '二是全县产业结构仍然单一，还要继续调整。', ['全县产业结构仍然单一']],
    ['a noun that something is', '水利设施是我县农业的短板，也是投资的重点。', ['水利设施是我县农业的短板']],
  ])('when it ends with %s', (_what, text, quotes) => {
    expect(guessed(plainDocument(`${text}\n`))).toEqual(quotes);
  });
  test.each([
    ['what is dealt with', '加快补齐农村供水短板，办好民生实事。'],
    ['what must not be', '重点项目不能搞得过多，要量力而行。'],
    ['what was', '过去县城道路设施落后，如今焕然一新。'],
    ['what is elsewhere', '世界经济复苏动力不足，我县出口仍增长一成。'],
    ['what may be', '今年降水可能继续偏少，各乡镇早作准备。'],
    ['an answer', '对此，我们将下大力气解决财力不足。'],
    ['a word before what it describes', '帮扶基础薄弱学校改善条件。'],
    ['what a word means', '塌方式衰退：指一地产业结构单一，难以为继的状态。'],
    ['a heading', '水利基础薄弱'],
  ])('but not when it tells %s', (_what, text) => {
    expect(guessed(plainDocument(`${text}\n`))).toEqual([]);
  });
  test('but not in an annex, nor where problems are told anyway', () => {
    expect(guessed(report([['annex', '名词解释\n短板地区：全县产业结构仍然单一，人口不多。']]))).toEqual([]);
    const told = report([['problem', '二、存在问题\n一是产业结构仍然单一，人口不多。']]);
    expect(guessed(told)).toEqual([]);
  });
  test('of low confidence, with a number apart, without themes and answers', () => {
    const document = report([
      ['review', '一、工作回顾\n乡镇学校师资力量仍然薄弱，招聘了二十名教师。'],
      ['problem', '二、存在问题\n一是学位不足。'],
      ['plan', '三、打算\n一是新增学位，充实师资力量。'],
    ]);
    const items = itemsOf(document);
    expect(items.map(({ item_id, kind, confidence }) => [item_id, kind, confidence])).toEqual([
      ['c1', 'problem', 'low'],
      ['i1', 'problem', 'high'],
      ['i2', 'measure', 'high'],
    ]);
    expect(items[0]).toMatchObject({ themes: '', theme_words: '', answered: null, parent_item: null });
    expect(items[2]).toMatchObject({ answers: 'i1' });
  });
});

const CASE = join(process.env.NIANLUN_MATERIAL ?? '', 'cases/problems/cue_hits_labelled.json');

interface Hit {
  readonly text: string;
  /** T a problem, C background pressure, F none. */
  readonly label: 'T' | 'C' | 'F';
}

test.skipIf(process.env.NIANLUN_MATERIAL === undefined || !existsSync(CASE))(
  'of labelled sentences with a cue 18 of the 19 that are taken state a problem, and 18 of the 32 that do are taken',
  () => {
    const hits: readonly Hit[] = JSON.parse(readFileSync(CASE, 'utf8'));
    const taken = hits.filter(({ text }) => guessed(plainDocument(`${text}\n`)).length > 0);
    const right = taken.filter(({ label }) => label === 'T');
    const wrong = taken.filter(({ label }) => label !== 'T').map(({ text }) => text);
    expect(right.length / taken.length, wrong.join('\n')).toBeGreaterThanOrEqual(18 / 19);
    expect(right.length / hits.filter(({ label }) => label === 'T').length).toBeGreaterThanOrEqual(18 / 32);
  },
);
