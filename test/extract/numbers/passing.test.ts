import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Knowledge } from '../../../src/knowledge/index.js';
import { find } from './support.js';

/** What counts only in passing: words, value, bounds, unit and what it counts. */
const PASSING: readonly (readonly [string, string, string | null, string | null, string, string])[] = [
  ['这是一个开放的平台。', '一个', '1', null, '个', '开放平台'],
  ['走出一条不一样的路子。', '一条', '1', null, '条', '不一样路子'],
  ['推广另一种做法。', '一种', '1', null, '种', '做法'],
  ['任何一个乡镇都不落下。', '一个', '1', null, '个', '乡镇'],
  ['围绕这一主题，', '一', '1', null, '', '主题'],
  ['成为全省最大的园区之一。', '一', '1', null, '', ''],
  ['道路两侧绿树成荫。', '两', '2', null, '', '侧绿树成荫'],
  ['两县携手治水。', '两县', '2', null, '县', '携手治水'],
  ['打好三大战役。', '三', '3', null, '', '战役'],
  ['经过几任班子接力。', '几任', null, '2', '任', '班子接力'],
  ['选举产生一届班子。', '一届', '1', null, '届', '班子'],
  ['学校举行建校27周年演唱会。', '27周年', '27', null, '周年', '演唱会'],
  ['新旧二者并存。', '二', '2', null, '', '者并存'],
  ['手上有24师的兵力。', '24', '24', null, '', '师兵力'],
  ['用中、英两文刊印。', '两', '2', null, '', '文刊印'],
  ['课程分成八大部类。', '八', '8', null, '', '部类'],
  ['50人以上的企业全部参保。', '50人以上', '50', '50', '人', '企业'],
  ['没有一例病例。', '一例', '1', null, '例', '没有病例'],
  ['市县两级一起抓。', '两级', '2', null, '级', '一起抓'],
];

test.each(PASSING)('%s: %s in passing', (text, words, value, low, unit, indicator) => {
  const passing = find(text).filter(({ confidence }) => confidence === 'low');
  expect(passing.map((one) => [one.words, one.value, one.low, one.unit, one.indicator])).toEqual([
    [words, value, low, unit, indicator],
  ]);
});

test.each([
  '进一步统一思想',
  '如此一来，成本下降',
  '推进两化融合',
  '换届后新一届班子',
  '重点抓好以下几个方面',
  '另一方面',
  '党的八大',
  '这一带',
])('%s counts nothing', (text) => expect(find(text)).toEqual([]));

test('a figure is named and dated as if nothing were counted in passing before it', () => {
  const plain = find('粮食产量增长3%，达到50万吨。', { year: 2023, reviewYear: 2023 });
  const passing = find('粮食产量增长3%，跨上又一个台阶，达到50万吨。', { year: 2023, reviewYear: 2023 });
  const told = (found: typeof plain) =>
    found
      .filter(({ confidence }) => confidence === 'high')
      .map(({ value, indicator, period }) => [value, indicator, period]);
  expect(told(passing)).toEqual(told(plain));
});

describe('every word that tells a count in passing, by its own examples', () => {
  const schema = z.object({
    key: z.string(),
    word: z.string(),
    use: z.string(),
    yes: z.string(),
    no: z.string(),
  });
  const low = (text: string) => find(text).filter(({ confidence }) => confidence === 'low');
  test.each(new Knowledge().tsv('extract/numbers/passing_words.tsv', schema, 'key'))(
    '$key',
    ({ yes, no }) => {
      expect(low(yes), yes).toHaveLength(1);
      expect(low(no), no).toEqual([]);
    },
  );
});
