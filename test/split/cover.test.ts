import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './cover.js';
import { splitText } from './outline.js';

/** Lines as reports have them, and lines that look like them. */
const LINES = [
  '青禾县政府工作报告',
  '各位代表：',
  '现在，我代表县人民政府，向大会报告工作，请予审议。',
  '第一篇 发展环境',
  '第一章 发展基础',
  '2021年工作回顾',
  '**加快建设**',
  '## 今后五年的目标',
  '一、2021年工作回顾',
  '二、2022年工作安排',
  '三、加强自身建设',
  '（一）产业发展。农业增产，工业增效。',
  '（二）城乡建设',
  '（四）民生改善。',
  '1.做强农业。粮食丰收。',
  '2.做优工业',
  '（1）修渠。',
  '——综合实力增强。增产增收。',
  '第一，坚持规划先行。一张蓝图干到底。第二，坚持项目为王。',
  '一是抓学习。学得深。二是抓落实。落得细。三是抓作风。',
  '二是抓组织。',
  '一要抓投资，二要抓消费。①上项目②办展会',
  '在肯定成绩的同时，我们也清醒地看到，总量不大、结构不优等问题突出，不足不少：',
  '一、二、三产业协调发展。',
  '名词解释',
  '附件',
  '1.三个提升：提升产业。',
  '以上是我的述职报告，请批评指正。',
  '各位代表！让我们团结奋斗。',
  '',
  '   ',
  '𠮷\ud83d',
];

describe('sections cover the text in order, nested, without overlap', () => {
  it('whatever lines come in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 60 }), (lines) => {
        const { text, sections } = splitText(lines.join('\n'));
        expect(faultsOf(sections, text)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('whatever characters come in whatever order', () => {
    const pieces = [...'一二三十、（）1.第章是要，。：；！—\n 　①首先其“”*#各位代表我们也清醒地看到问题不足'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 200 }), (characters) => {
        const { text, sections } = splitText(characters.join(''));
        expect(faultsOf(sections, text)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('in a line of millions of units, and in as many short lines, without much ado', () => {
    const line =
      '一是抓学习。学得深，问题不少。我们也清醒地看到不足。二是抓落实，第一，落得细。（1）第二，落得实。';
    const lines =
      '一、工作回顾\n（一）产业发展。增产。\n一是抓农业。我们还存在不少困难和问题，不足较多。\n二是抓工业。\n各位代表：\n';
    for (const text of [
      line.repeat(30_000),
      lines.repeat(10_000),
      '一、'.repeat(300_000),
      '1.\n'.repeat(100_000),
      '第'.repeat(500_000),
    ]) {
      const before = process.cpuUsage();
      const { sections } = splitText(text);
      const { user } = process.cpuUsage(before);
      expect(faultsOf(sections, text)).toEqual([]);
      expect(user / 1e6).toBeLessThan(8);
    }
  });
});
