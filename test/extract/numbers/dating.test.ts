import { describe, expect, test } from 'vitest';
import { find } from './support.js';

/** A report of 2023 that reviews 2022. */
const REPORT = { year: 2023, reviewYear: 2022 };

/** A sentence of our own and the periods of its numbers. */
const PERIODS: readonly (readonly [string, readonly string[]])[] = [
  ['2020年产值8亿元。', ['2020']],
  ['去年产值8亿元。', ['2022']],
  ['产值8亿元。', ['2022']],
  ['上半年产值8亿元。', ['2022-01/2022-06']],
  ['前三季度产值8亿元。', ['2022-01/2022-09']],
  ['“十三五”期间投资80亿元。', ['2016/2020']],
  ['过去五年投资80亿元。', ['2018/2022']],
  ['五年累计投资80亿元。', ['2018/2022']],
  ['2019年以来投资80亿元。', ['2019/2022']],
  ['从2019年到2021年投资80亿元。', ['2019/2021']],
  ['从2018年到2021年，产值由5亿元增加到8亿元。', ['2018', '2018/2021']],
  ['这是人民得到实惠最多的五年。产值8亿元。', ['2018/2022']],
  ['这是难忘的五年。全市产值年均增长8%。', ['2018/2022']],
  ['投入最多的五年。产值8亿元。', ['2022']],
  ['2021年是“十四五”开局之年，产值8亿元。', ['2021']],
  ['“十四五”开局之年，产值8亿元。', ['2021']],
  ['“十三五”收官之年，产值8亿元。', ['2020']],
  ['“十四五”规划确定的项目8个。', ['2021/2025']],
  ['“十四五”规划印发后，新建公园8个。', ['2022']],
  ['产值由2018年的5亿元增加到8亿元。', ['2018', '2022']],
  ['产值由5亿元增加到8亿元。', ['2021', '2022']],
  ['同2015年相比，产值由5亿元增加到8亿元。', ['2015', '2022']],
  ['产值由2018年的5亿元增加到2021年的8亿元；税收由2亿元增加到3亿元。', ['2018', '2021', '2018', '2021']],
  ['项目提前3年建成，投资8亿元。', ['2022', '2022']],
  ['产量连续3年稳定在8万吨。', ['2020/2022', '2020/2022']],
  ['产量连续3年增加；投资8亿元。', ['2020/2022', '2022']],
  ['学前三年入园率达到90%。', ['2022']],
  ['1000万元以上年度项目8个。', ['2022', '2022']],
];

test.each(PERIODS)('%s', (text, periods) => {
  expect(find(text, REPORT).map((one) => one.period)).toEqual(periods);
});

describe('in a part about five years', () => {
  const FIVE: readonly (readonly [string, readonly string[]])[] = [
    ['产值8亿元。', ['2018/2022']],
    ['产值比上年增长8%，年均增长9%。', ['2022', '2018/2022']],
    ['去年产值8亿元。税收3亿元。', ['2022', '2018/2022']],
    ['刚刚过去的2022年，我们负重前行。税收增长3%。', ['2022']],
    ['2022年是收官之年。税收增长3%。', ['2022']],
    ['去年产值8亿元，累计引进项目9个。', ['2022', '2018/2022']],
  ];
  test.each(FIVE)('%s', (text, periods) => {
    const heading = '过去五年工作回顾';
    const section = {
      heading: { start: 0, end: heading.length },
      body: { start: heading.length + 1, end: heading.length + 1 + text.length },
    };
    expect(
      find(`${heading}\n${text}`, REPORT, section)
        .slice(-periods.length)
        .map((one) => one.period),
    ).toEqual(periods);
  });
});

describe('done, plan and target', () => {
  test.each([
    ['review', '新建公园8个。', 'done'],
    ['plan', '新建公园8个。', 'plan'],
    ['plan', '力争新建公园8个。', 'target'],
    ['plan', '财政收入增长6%。', 'target'],
    ['plan', '水田面积达到8万亩。', 'target'],
    ['plan', '去年新建公园8个。', 'done'],
    ['review', '今年用于税改的资金将达3亿元。', 'plan'],
    ['plan', '规上工业营收5600亿元以上。', 'target'],
    ['plan', '安排资金3亿元以上。', 'plan'],
    ['plan', '培育产值超8亿元的企业5家。', 'plan'],
    ['plan', '力争每年培训8万人，输出5万人。', 'target'],
    ['plan', '力争新建公园8个；新建车站3个。', 'plan'],
    ['plan', '主要预期目标是：新增就业8万人。', 'target'],
    ['closing', '新建公园8个。', 'plan'],
    ['review', '今年的主要目标为：产值增长6%。税收增长5%。', 'target'],
  ] as const)('in a %s part: %s', (role, text, status) => {
    expect(find(text, REPORT, { role }).at(-1)?.status).toBe(status);
  });
});
