import { describe, expect, it } from 'vitest';
import { find } from './find.js';

/** Code, quote and correction of every note. */
const noted = (text: string, year: number | null = 2024) =>
  find(text, { year, reviewYear: year }).notes.map(
    ({ code, values }) => `${code} ${values.quote} > ${values.correction}`,
  );

describe('slips', () => {
  it.each([
    ['深入一线，铺下身子，真抓实干', 'slogan-sound 铺下身子 > 扑下身子'],
    ['落实就业尤先政策', 'slogan-sound 就业尤先政策 > 就业优先政策'],
    ['抓好中央环保督查整改', 'slogan-sound 中央环保督查 > 中央环保督察'],
    ['深刻领悟“两个确定”的决定性意义', 'slogan-slip 两个确定 > 两个确立'],
    ['增强“四个自信”、坚定“四个自信”、做到“两个维护”', 'slogan-slip 四个自信 > 四个意识'],
    ['落实党风廉洁建设责任制', 'slogan-slip 党风廉洁建设责任制 > 党风廉政建设责任制'],
    ['贯彻中国人民共和国国家通用语言文字法', 'slogan-name'],
    ['学习习近平新世代中国特色社会主义思想', 'slogan-near'],
  ])('are noted with what should stand there: %s', (text, expected) => {
    expect(noted(text).some((line) => line.startsWith(expected))).toBe(true);
  });

  it.each([
    '新时代新任务，新征程新作为',
    '加强法制宣传教育，推进民主法治建设',
    '一湖一策、一户一策',
    '引进亿元以上招商项目',
    '“多中心、生态型”市域空间',
    '坚持以法治理念办事',
  ])('are not heard in words that only sound alike: %s', (text) => {
    expect(noted(text)).toEqual([]);
  });

  it('are no slips in a report older than the slogan', () => {
    expect(noted('依法治国，建设社会主义法制国家', 1996)).toEqual([]);
    expect(noted('依法治国，建设社会主义法制国家', 2003)).toHaveLength(1);
  });

  it('make misquotes, of the name with and without its tail', () => {
    const { mentions } = find('深入学习党的十二大精神', { year: 2023, reviewYear: 2023 });
    expect(mentions.map(({ quote, slogan, variant }) => [quote, slogan, variant])).toEqual([
      ['党的十二大精神', '党的二十大精神', 'misquote'],
      ['党的十二大', '党的二十大', 'misquote'],
    ]);
  });
});

describe('anachronisms', () => {
  it('are noted where a report holds what came later', () => {
    expect(noted('在以习近平同志为核心的党中央领导下', 2013)).toHaveLength(1);
    expect(noted('贯彻党的二十大精神', 2021)).toHaveLength(1);
  });

  it('are none where a meeting is awaited', () => {
    expect(noted('以优异成绩迎接党的二十大胜利召开', 2021)).toEqual([]);
    expect(noted('今年将召开党的十九大', 2016)).toEqual([]);
    expect(noted('喜迎党的二十大', 2019)).toHaveLength(1);
  });
});
