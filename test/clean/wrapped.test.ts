import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, PARAGRAPHS, words } from './support.js';

/** Breaks a paragraph after every `size` characters, as a page does; closing signs hang over. */
function wrap(paragraph: string, size: number, indent = ''): string[] {
  const lines: string[] = [];
  let rest = indent + paragraph;
  while (rest.length > size) {
    const cut = /^[，。、；：！？）”]/.test(rest.slice(size)) ? size + 1 : size;
    lines.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return rest === '' ? lines : [...lines, rest];
}

const WANTED = PARAGRAPHS.join('\n');

describe('a wrapped page', () => {
  it('is joined where every wrapped line is followed by an empty one', () => {
    expect(words(PARAGRAPHS.flatMap((p) => wrap(p, 28)).join('\n\n'))).toBe(WANTED);
  });

  it('is joined where paragraphs are parted by empty lines', () => {
    expect(words(PARAGRAPHS.map((p) => wrap(p, 28).join('\n')).join('\n\n'))).toBe(WANTED);
  });

  it('is joined at any width, by the indents of its paragraphs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 40 }), (size) => {
        expect(words(PARAGRAPHS.flatMap((p) => wrap(p, size, '\u3000\u3000')).join('\n'))).toBe(WANTED);
      }),
    );
  });

  it('is joined across page numbers in the middle of a sentence', () => {
    const lines = PARAGRAPHS.flatMap((p) => wrap(p, 26, '\u3000\u3000'));
    const pages = lines.flatMap((line, at) =>
      at % 6 === 5 ? [line, '', `— ${(at + 1) / 6} —`, ''] : [line],
    );
    expect(words(pages.join('\n'))).toBe(WANTED);
    expect(edits(pages.join('\n'), 'page_number')).toBeGreaterThan(1);
  });

  it('is joined where blanks stand for the line breaks and the whole report is one line', () => {
    const long = [...PARAGRAPHS, ...PARAGRAPHS.slice(3), ...PARAGRAPHS.slice(3)];
    const line = long
      .flatMap((p) => wrap(p, 27, '\u3000\u3000'))
      .map((l) => l.trim())
      .join(' ');
    expect(words(line)).toBe(long.join('\n'));
  });

  it('keeps headings and list items on lines of their own', () => {
    const page = [
      '一、存在的主要问题',
      '（一）在理论学习方面',
      ...PARAGRAPHS.slice(3).flatMap((p) => wrap(p, 24, '　　')),
    ];
    expect(words(page.join('\n')).split('\n').slice(0, 2)).toEqual([
      '一、存在的主要问题',
      '（一）在理论学习方面',
    ]);
  });

  it('gets words of letters joined with a blank', () => {
    const lines = PARAGRAPHS.flatMap((p) => wrap(p, 24)).slice(0, 14);
    const page = [
      ...lines,
      '（二）对外开放持续扩大，举办青禾推介活动，推广计划名为 Green',
      'Valley，得到广泛响应。',
    ];
    expect(words(page.join('\n'))).toContain('Green Valley');
  });
});

describe('broken lines in a text that is not wrapped', () => {
  const BODY = `${PARAGRAPHS[3]}\n\n${PARAGRAPHS[4]}\n\n${PARAGRAPHS[5]}`;
  it.each([
    ['an ordinal alone on its line', '一、\n认真总结经验。', '一、认真总结经验。'],
    ['一是 alone on its line', '一是\n认真完善监管。', '一是认真完善监管。'],
    ['a chapter alone on its line', '第一章\n总体要求', '第一章 总体要求'],
    ['a bracketed ordinal', '（三）\n深化改革。', '（三）深化改革。'],
    [
      'a number cut at its point',
      '全县居民人均可支配收入预计分别增长2.\n5%和3%。',
      '全县居民人均可支配收入预计分别增长2.5%和3%。',
    ],
    [
      'a date',
      '2006年1月\n6日在青禾县第十届人民代表大会第四次会议上',
      '2006年1月6日在青禾县第十届人民代表大会第四次会议上',
    ],
    [
      'a sentence after a comma',
      '坚持把项目建设摆在首位，\n\n加快建设一批园区。',
      '坚持把项目建设摆在首位，加快建设一批园区。',
    ],
    [
      'a figure before what is said of it in brackets',
      '全县工业总产值预计达到三千五百九十三亿元\n\n（按不变价格计算），增长16%。',
      '全县工业总产值预计达到三千五百九十三亿元（按不变价格计算），增长16%。',
    ],
    [
      'a sentence before a closing sign',
      '果品、蔬菜、畜牧\n\n、药材产值增长。',
      '果品、蔬菜、畜牧、药材产值增长。',
    ],
  ])('are joined: %s', (_, raw, wanted) => {
    expect(words(`${BODY}\n\n${raw}\n\n${BODY}`)).toContain(`\n${wanted}\n`);
  });

  it.each([
    ['a title', '政府工作报\n告\n各位代表：', '政府工作报告\n各位代表：'],
    [
      'a long title',
      '关于青禾县2020年度预算执行\n和其他财政收支的审计工作报告\n各位代表：',
      '关于青禾县2020年度预算执行和其他财政收支的审计工作报告\n各位代表：',
    ],
    [
      'a date line',
      '——2020年1月8日在青禾县第十届人民代表大会\n\n常务委员会第四次会议上',
      '——2020年1月8日在青禾县第十届人民代表大会常务委员会第四次会议上',
    ],
    ['an office and its name', '青禾县县长　\n李　强\n各位代表：', '青禾县县长 李　强\n各位代表：'],
  ])('are joined at the head: %s', (_, raw, wanted) => {
    expect(words(raw)).toBe(wanted);
  });

  it('are joined where the report itself has the characters together that the break parts', () => {
    const raw = `${BODY}\n\n今年以来，经济运行稳中向好。全县主要经\n\n济指标好于预期。\n\n${BODY}`;
    expect(words(raw)).toContain('全县主要经济指标好于预期。');
  });

  it('are joined where only a link broke a sentence of paragraphs parted by empty lines', () => {
    const many = Array.from({ length: 4 }, () => BODY).join('\n\n');
    const raw = `${many}\n\n会议听取了关于\n青禾县发展规划草案的报告\n并进行了三天的讨论，一致同意这个草案。`;
    expect(words(raw)).toMatch(/关于青禾县发展规划草案的报告并进行了三天/);
  });

  it.each([
    ['a heading and its body', '过去五年的回顾\n五年来，全县上下团结奋斗。'],
    ['a heading with a comma', '（二）加快改革步伐，扩大对外开放\n改革不断深化，开放持续扩大。'],
    ['a salutation', '各位代表，\n过去一年成绩不小。'],
    ['two list items', '1.建设公路。\n2.建设学校。'],
    ['the rows of a table', '项目 | 数量\n公路 | 3'],
    [
      'a line that has lost its full stop',
      '全县经济发展稳定，人民生活改善，社会大局和谐\n在具体工作中，重点抓好以下几个方面。',
    ],
  ])('stay apart: %s', (_, raw) => {
    expect(words(`${BODY}\n\n${raw}\n\n${BODY}`)).toContain(`\n${raw}\n`);
  });
});
