import { describe, expect, it } from 'vitest';
import { edits, words } from './support.js';

const TAIL = '，全县上下齐心协力，各项工作取得新的成效。';

describe('blanks inside lines', () => {
  it.each([
    [
      'between Han characters of running text',
      `我们积极化解债务，防止盲 目求快${TAIL}`,
      `我们积极化解债务，防止盲目求快${TAIL}`,
    ],
    [
      'after and before punctuation',
      `项目开工， 投产 ，见效。 全面完成${TAIL}`,
      `项目开工，投产，见效。全面完成${TAIL}`,
    ],
    [
      'inside brackets and quotes',
      `提请审议规划（ 草案 ），推进“ 双百 ”行动${TAIL}`,
      `提请审议规划（草案），推进“双百”行动${TAIL}`,
    ],
    [
      'around figures',
      `完成投资 39.8 亿元，增长 12 %，新增企业 30 家${TAIL}`,
      `完成投资39.8亿元，增长12%，新增企业30家${TAIL}`,
    ],
    [
      'between all characters of a sentence',
      `一 年 来，我 们 把 安 危 放 在 心 头${TAIL}`,
      `一年来，我们把安危放在心头${TAIL}`,
    ],
    ['around letters', `推广 PPP 模式，启动 5G 网络建设${TAIL}`, `推广PPP模式，启动5G网络建设${TAIL}`],
    ['before a decimal point', `完成1 .66亿元，增长11. 79%${TAIL}`, `完成1.66亿元，增长11.79%${TAIL}`],
    [
      'in figures set one by one',
      `从1 9 9 3 年起，收入达到1 6 5 4元${TAIL}`,
      `从1993年起，收入达到1654元${TAIL}`,
    ],
    ['in groups of three', `改造住房43 579户，收入37 511元${TAIL}`, `改造住房43579户，收入37511元${TAIL}`],
    ['in a year in two halves', `力争到20 26年，总量翻一番${TAIL}`, `力争到2026年，总量翻一番${TAIL}`],
    ['in abbreviations', `单位G DP能耗下降，C EO来访增多${TAIL}`, `单位GDP能耗下降，CEO来访增多${TAIL}`],
    [
      'around ranges and sums',
      `建设10 —15个社区，推进“5+ 1 ”行动${TAIL}`,
      `建设10—15个社区，推进“5+1”行动${TAIL}`,
    ],
    ['before a word that ties, in a heading', '二、存在的困难 和问题', '二、存在的困难和问题'],
    ['before 的, in a heading', '（二）下一步 的打算', '（二）下一步的打算'],
    ['behind an ordinal', '一、 2023年工作回顾', '一、2023年工作回顾'],
    [
      'in a date',
      '（2010 年2 月3 日在青禾县第十届人民代表大会上）',
      '（2010年2月3日在青禾县第十届人民代表大会上）',
    ],
  ])('go: %s', (_, raw, wanted) => {
    expect(words(raw)).toBe(wanted);
  });

  it.each([
    ['a name of two characters', '县长　李　强'],
    ['a name behind its office', '青禾县人民政府县长 王小禾'],
    ['a name behind its office in running text', `会议由县委书记 王小禾主持，听取了汇报${TAIL}`],
    ['names whose second begins with a word that ties', '王小禾 和平 李溪'],
    ['a name of two characters that begins so', '县长 和平'],
    ['columns', '困难\u3000和问题'],
    ['spaced names in a list', `出席会议的：赵 云、李 溪、王小禾${TAIL}`],
    ['a title and its sign', '附件 《政府工作报告》名词解释'],
    ['the parts of a slogan', `叫响“禾香满仓 溪水长流”品牌，办好“好客青禾 好物青禾”活动${TAIL}`],
    ['a term and what is said of it', '数字养老 指利用数字技术，为居家老人提供服务。'],
    ['English words', `实施“Amazing Qinghe”全球推广计划（Green Valley Plan）${TAIL}`],
    ['figures that may be several', `投入分别为12 34 5678万元${TAIL}`],
    ['an ordinal before a year', `要点如下：1. 2023年的工作${TAIL}`],
  ])('stay: %s', (_, raw) => {
    expect(words(raw)).toBe(raw);
  });

  it('keeps the columns of a table apart, with one blank each', () => {
    expect(words('一、本年新收申请数量    95    0')).toBe('一、本年新收申请数量 95 0');
    expect(words('项目\t  2022\t2023')).toBe('项目\t2022\t2023');
    expect(words('|项 目| 95 |')).toBe('|项 目| 95 |');
  });

  it('makes runs alike: one ideographic or one plain space', () => {
    expect(words('县长\u3000\u3000王小禾')).toBe('县长\u3000王小禾');
    expect(words('县长\u00a0\u00a0王 禾')).toBe('县长 王 禾');
  });

  it('takes away what stands around a line', () => {
    expect(words('\u3000\u3000成绩很好。 \t\n\n\n  问题不少。')).toBe('成绩很好。\n问题不少。');
  });

  it('counts blanks inside numbers apart', () => {
    expect(edits(`改造住房43 579户，收入 37 511元${TAIL}`, 'number_space')).toBe(2);
    expect(edits(`改造住房43 579户，收入 37 511元${TAIL}`, 'space')).toBe(1);
  });
});
