import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/index.js';
import { read, workReport } from './reading.js';

const DATE_LINE = '——2023年1月5日在青禾县第十八届人民代表大会第二次会议上';

const cases: readonly (readonly [string, string, string])[] = [
  ['stands alone on its line', workReport('政府工作报告', DATE_LINE, '县长 王明'), '政府工作报告'],
  ['has its date behind dashes', workReport(`政府工作报告 ${DATE_LINE}`), '政府工作报告'],
  [
    'has its date in brackets',
    workReport('政府工作报告（2023年1月5日在青禾县人民代表大会上 王明）'),
    '政府工作报告',
  ],
  ['keeps a bracket that is no date', workReport('政府工作报告（摘要）', DATE_LINE), '政府工作报告（摘要）'],
  [
    'keeps the year in brackets',
    workReport('青禾县政府工作报告（2023年）', DATE_LINE),
    '青禾县政府工作报告（2023年）',
  ],
  ['stands below the date line', workReport(DATE_LINE, '政府工作报告', DATE_LINE), '政府工作报告'],
  ['is not the greeting', workReport(), ''],
  ['is not the speaker', workReport('青禾县人民政府县长 王明', '（2023年1月5日）'), ''],
  ['is not a caption', workReport('县长王明作政府工作报告'), ''],
  ['is not the path through a web site', workReport('首页>政务公开>政府工作报告'), ''],
  ['is not a numbered heading', '一、2023年工作总结\n全年干了不少事。\n', ''],
  ['is not the line of a web page', workReport('来源：云溪日报政府工作报告'), ''],
  [
    'stands below the resolution that approves the report',
    workReport(
      '（2023年1月8日青禾县第十八届人民代表大会第二次会议通过）',
      `青禾县第十八届人民代表大会第二次会议听取和审议了县长王明所作的政府工作报告。${'会议同意这个报告，号召全县人民努力。'.repeat(8)}`,
      '政府工作报告',
      DATE_LINE,
    ),
    '政府工作报告',
  ],
  [
    'may be broken over two lines',
    '关于青禾县2022年度县级预算执行\n和其他财政收支的审计工作报告\n主任、各位副主任：\n现报告如下。',
    '关于青禾县2022年度县级预算执行和其他财政收支的审计工作报告',
  ],
  [
    'may lack 年 behind the year',
    '2018抓基层党建工作述职报告\n一、履职情况\n抓得紧。',
    '2018抓基层党建工作述职报告',
  ],
  ['is not a heading far below', `${workReport()}\n二、怎么办\n2024年工作安排\n各位代表！\n加油干。`, ''],
];

describe('the title', () => {
  test.each(cases)('%s', (_name, text, title) => {
    expect(read(text).identity.title).toBe(title);
  });

  test('has the span where it stands in the text', () => {
    const text = workReport('云溪日报', '青禾县政府工作报告', DATE_LINE);
    const { title, titleSpan } = read(text).identity;
    expect(titleSpan).not.toBeNull();
    expect(titleSpan && textOf(text, titleSpan)).toBe(title);
  });

  test.each([
    ['青禾县政府工作报告（2022年12月11日 王明）', '青禾县政府工作报告'],
    ['青禾县2023年政府工作报告_青禾县人民政府门户网站', '青禾县2023年政府工作报告'],
    ['青禾县政府工作报告（2023年）', '青禾县政府工作报告（2023年）'],
  ])('of the front matter %s is %s', (frontTitle, title) => {
    expect(read(workReport(), { frontTitle }).identity.title).toBe(title);
  });

  test('comes from the front matter where the text has none, and then has no span', () => {
    const { identity } = read(workReport(), { frontTitle: '青禾县2023年政府工作报告' });
    expect(identity).toMatchObject({ title: '青禾县2023年政府工作报告', titleSpan: null });
  });
});
