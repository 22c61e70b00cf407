import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/index.js';
import { cleaned, PARAGRAPHS } from './support.js';

const BODY = PARAGRAPHS.join('\n\n');
const ITEMS = ['数字养老', '双百行动', '一村一品', '三社联动', '青禾号'].map(
  (term, at) => `${at + 1}.“${term}”：是指我县为方便群众生活而推出的一项便民利民措施。`,
);

function annexes(raw: string): readonly string[] {
  const { text } = cleaned(raw);
  return text.marks.filter(({ kind }) => kind === 'annex_start').map(({ span }) => textOf(text.text, span));
}

describe('annexes stay and are marked', () => {
  it.each([
    ['名词解释'],
    ['附件'],
    ['附：名词解释和说明'],
    ['【名词解释】'],
    ['《政府工作报告》有关术语的说明'],
    ['资料：《政府工作报告》名词解释（按出现顺序排列）'],
    ['用语解释：'],
    ['注释：'],
  ])('from the line %s', (line) => {
    expect(annexes([BODY, line, ...ITEMS].join('\n\n'))).toEqual([line]);
  });

  it('once where its word and its title stand on two lines, and once for each annex', () => {
    expect(
      annexes([BODY, '附件1', '十件民生实事', ITEMS[0], '附件2', '名词解释', ...ITEMS].join('\n\n')),
    ).toEqual(['附件1', '附件2']);
  });

  it('from the first item of a glossary without a heading', () => {
    expect(annexes([BODY, ...ITEMS].join('\n\n'))).toEqual([ITEMS[0]]);
  });

  it.each([
    [
      'a list of tasks',
      ['1.新建公路十公里。', '2.改造学校五所。', '3.新增床位百张。', '4.建设公园一座。', '5.改造老旧小区。'],
    ],
    ['a heading about an explanation', ['三、关于规划纲要草案的说明', PARAGRAPHS[5] ?? '']],
  ])('but not from %s', (_, lines) => {
    expect(annexes([BODY, ...lines].join('\n\n'))).toEqual([]);
  });

  it('but not before the report', () => {
    expect(annexes(['附件：', BODY].join('\n\n'))).toEqual([]);
  });
});
