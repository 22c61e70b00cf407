import { describe, expect, it } from 'vitest';
import { carriedOver } from '../../src/compare/index.js';

const OLD = '加强农村道路养护，落实河长巡查制度，抓好秸秆综合利用和林地管护工作。';
const NEW = '新建两所幼儿园并投入使用，聘任教师十二名，解决城区入园难的问题。';
const text = (id: string, year: number | null, words: string, series = '青禾县·政府工作报告') => ({
  id,
  series,
  year,
  text: words,
});

describe('paragraphs carried over', () => {
  it('are those of which half stands in the report of the year before', () => {
    const edited = OLD.replace('河长巡查制度', '林长巡查办法');
    const carried = carriedOver([
      text('a', 2020, `一、工作\n${OLD}`),
      text('b', 2021, `一、工作\n${NEW}\n${edited}`),
    ]);
    const start = 6 + NEW.length;
    expect(carried.get('b')).toEqual({
      spans: [{ start, end: start + edited.length }],
      hanCharacters: edited.replace(/[，。]/g, '').length,
    });
    expect(carried.has('a')).toBe(false);
  });

  it.each([
    ['of another series', text('b', 2021, OLD, '青禾县·工作总结')],
    ['two years later', text('b', 2022, OLD)],
    ['without a year', text('b', null, OLD)],
  ])('are none %s', (_, later) => {
    expect(carriedOver([text('a', 2020, OLD), later]).has('b')).toBe(false);
  });

  it('are none too short to tell', () => {
    expect(
      carriedOver([text('a', 2020, '抓好落实。'), text('b', 2021, '抓好落实。')]).get('b')?.spans,
    ).toEqual([]);
  });
});
