import { describe, expect, test } from 'vitest';
import { titledYears } from '../../src/identify/years.js';
import { codes, read, rules, workReport } from './reading.js';

const CONGRESS = '在青禾县第十八届人民代表大会第二次会议上';

describe('the years of a title', () => {
  const cases: readonly (readonly [string, readonly number[]])[] = [
    ['2023年青禾县政府工作报告', [2023]],
    ['2023年度工作总结', [2023]],
    ['二〇二三年政府工作报告', [2023]],
    ['二Ο二三年政府工作报告', [2023]],
    ['政府工作报告（2023年）', [2023]],
    ['政府工作报告（2023）', [2023]],
    ['2018抓基层党建工作述职报告', [2018]],
    ['2022年工作总结和2023年工作计划', [2022, 2023]],
    ['2022—2023学年度工作总结', [2023]],
    ['2022-2023学年第一学期工作总结', [2022]],
    ['2021年至2023年工作总结', [2023]],
    ['政府工作报告（2013年12月25日 王明）', []],
    ['关于“十四五”规划和2035年远景目标纲要的报告', []],
    ['青政发〔2023〕12号', []],
    ['政府工作报告', []],
    ['投资12023万元的总结', []],
  ];
  test.each(cases)('%s → %j', (title, years) => {
    expect(titledYears(title, rules.years)).toEqual(years);
  });
});

interface Case {
  readonly name: string;
  readonly text: string;
  readonly year: number | null;
  readonly source: string;
  readonly review: number | null;
}

const ofPlans: readonly Case[] = [
  {
    name: 'delivered in January belongs to its year',
    text: workReport('政府工作报告', `——2022年1月8日${CONGRESS}`),
    ...{ year: 2022, source: 'date_line', review: 2021 },
  },
  {
    name: 'delivered in December belongs to the next year',
    text: workReport('政府工作报告', `——2021年12月28日${CONGRESS}`),
    ...{ year: 2022, source: 'date_line', review: 2021 },
  },
  {
    name: 'delivered in May belongs to its year',
    text: workReport('政府工作报告', `——2020年5月9日${CONGRESS}`),
    ...{ year: 2020, source: 'date_line', review: 2019 },
  },
  {
    name: 'delivered in November for the next year is told by its headings',
    text: `${workReport('政府工作报告', `——2022年11月28日${CONGRESS}`)}\n一、2022年工作回顾\n很好。\n二、2023年工作安排\n更好。`,
    ...{ year: 2023, source: 'text', review: 2022 },
  },
  {
    name: 'titled by the year under review keeps its title',
    text: workReport('2015年青禾县政府工作报告', `（2016年1月25日${CONGRESS}）`),
    ...{ year: 2015, source: 'title', review: 2015 },
  },
  {
    name: 'titled by the year its headings look back on keeps its title without a date, too',
    text: `${workReport('2003年青禾县政府工作报告')}\n一、2003年工作回顾\n很好。`,
    ...{ year: 2003, source: 'title', review: 2003 },
  },
  {
    name: 'with a later heading for its main work is told by it',
    text: `${workReport('政府工作报告')}\n一、过去五年工作回顾\n很好。\n三、2023年重点工作\n更好。`,
    ...{ year: 2023, source: 'text', review: 2022 },
  },
  {
    name: 'titled by its own year looks back one year',
    text: workReport('2016年青禾县政府工作报告', `（2016年1月25日${CONGRESS}）`),
    ...{ year: 2016, source: 'title', review: 2015 },
  },
  {
    name: 'dated in Chinese numerals is read',
    text: workReport('政府工作报告', `——二〇二六年一月二十七日${CONGRESS}`),
    ...{ year: 2026, source: 'date_line', review: 2025 },
  },
  {
    name: 'with blanks and a broken line in its date is read',
    text: workReport('政府工作报告', '2010 年1 月', `6 日${CONGRESS}`),
    ...{ year: 2010, source: 'date_line', review: 2009 },
  },
  {
    name: 'without a date is told by its headings',
    text: `${workReport('政府工作报告')}\n一、2023年工作回顾\n很好。\n二、2024年工作安排\n更好。`,
    ...{ year: 2024, source: 'text', review: 2023 },
  },
  {
    name: 'at the start of a term is told by its opening',
    text: '政府工作报告\n各位代表：\n现在，我代表县人民政府报告过去五年工作，对今后五年及2022年工作提出建议。',
    ...{ year: 2022, source: 'text', review: 2021 },
  },
  {
    name: 'that names no year of its own has none',
    text: `${workReport('政府工作报告')}\n比2015年翻一番，到2035年基本实现现代化。`,
    ...{ year: null, source: '', review: null },
  },
  {
    name: 'is not dated by the web page around it',
    text: workReport('2023年02月03日 10:20', '政府工作报告'),
    ...{ year: null, source: '', review: null },
  },
];

const ofReviews: readonly Case[] = [
  {
    name: 'titled 年度 belongs to the year it looks back on',
    text: '青禾中学2023年度工作总结\n一年来，学校稳步发展。',
    ...{ year: 2023, source: 'title', review: 2023 },
  },
  {
    name: 'with a plan in its title belongs to the first year',
    text: '青禾中学2023年工作总结和2024年工作计划\n一年来，学校稳步发展。',
    ...{ year: 2023, source: 'title', review: 2023 },
  },
  {
    name: 'signed in January belongs to the year before',
    text: '工作总结\n一年来，学校稳步发展。\n青禾县第一中学\n2024年1月8日',
    ...{ year: 2023, source: 'date_line', review: 2023 },
  },
  {
    name: 'that begins with its year belongs to it',
    text: '个人述职报告\n2022年，在学校的关心下，本人认真教书。\n青禾县第一中学\n2023年1月8日',
    ...{ year: 2022, source: 'text', review: 2022 },
  },
  {
    name: 'on audits belongs to the year audited',
    text: '各位委员：\n我受县人民政府委托，报告2022年度县本级预算执行和其他财政收支审计情况，请予审议。',
    ...{ year: 2022, source: 'text', review: 2022 },
  },
];

describe.each([
  ['a report that plans', ofPlans],
  ['a report that looks back', ofReviews],
])('%s', (_kind, cases) => {
  test.each(cases)('$name', ({ text, year, source, review }) => {
    expect(read(text).identity).toMatchObject({ year, yearSource: source, reviewYear: review });
  });
});

describe('a year that something speaks against', () => {
  test('is noted where title and date lie further apart than any custom explains', () => {
    const { identity, notes } = read(workReport('2015年青禾县政府工作报告', `——2019年1月8日${CONGRESS}`));
    expect(identity.year).toBe(2015);
    expect(notes.find((note) => note.code === 'year_conflict')?.values).toEqual({ year: 2015, other: 2019 });
  });

  test('is not noted where the title names the year under review', () => {
    const { notes } = read(workReport('2015年青禾县政府工作报告', `——2016年1月8日${CONGRESS}`));
    expect(codes(notes)).not.toContain('year_conflict');
  });

  test('gives way where the headings show a slip in the date', () => {
    const text = `${workReport('政府工作报告', `——2003年1月8日${CONGRESS}`)}\n一、2022年工作回顾\n很好。\n二、2023年工作安排\n更好。`;
    const { identity, notes } = read(text);
    expect(identity).toMatchObject({ year: 2023, yearSource: 'text' });
    expect(codes(notes)).toContain('year_conflict');
  });
});

describe('the date', () => {
  test.each([
    [workReport('政府工作报告', `——2022年1月8日${CONGRESS}`), '2022-01-08'],
    [workReport('政府工作报告', `——2005年1月${CONGRESS}`), '2005-01'],
    [workReport('政府工作报告', '——2018724日在青禾县第十八届人民代表大会上'), ''],
    ['工作总结\n学校稳步发展。\n青禾县第一中学\n2024年1月8日', '2024-01-08'],
  ])('of %j is %s', (text, date) => {
    expect(read(text).identity.date).toBe(date);
  });
});
