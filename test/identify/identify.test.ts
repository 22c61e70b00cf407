import { describe, expect, test } from 'vitest';
import { codes, read, workReport } from './reading.js';

const TITLED = workReport(
  '青禾县2023年政府工作报告',
  '——2023年1月5日在青禾县第十八届人民代表大会第二次会议上',
);
const SILENT = '这一年大家都很努力，事情办成了不少。\n明年接着干。';

describe('the genre', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [TITLED, '政府工作报告', 'title'],
    ['各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。', '政府工作报告', 'text'],
    [
      '2023年1月7日在青禾县第八届人民代表大会第五次会议上\n青禾县人民政府县长 王明\n一、回顾\n很好。',
      '政府工作报告',
      'text',
    ],
    ['青禾县人民法院工作报告\n各位代表：\n我代表县人民法院报告工作。', '法院工作报告', 'title'],
    ['青禾县2023年财政预算执行情况和2024年财政预算草案的报告\n各位代表：', '预算报告', 'title'],
    ['2023年度机关支部书记抓党建工作述职报告\n一年来，我认真履行职责。', '述职报告', 'title'],
    ['2023年，我认真履行职责。现将一年来情况述职如下：', '述职报告', 'text'],
    ['柳河镇党委2023年度民主生活会对照检查材料\n根据安排。', '对照检查材料', 'title'],
    ['青禾中学2023年工作总结和2024年工作计划\n一年来。', '工作总结', 'title'],
    ['青禾中学2024年工作计划\n新的一年。', '工作计划', 'title'],
    ['青禾县人民政府2023年政府信息公开工作年度报告\n一、总体情况', '政府信息公开年度报告', 'title'],
    [SILENT, '其他', ''],
  ];
  test.each(cases)('of %j is %s', (text, genre, source) => {
    expect(read(text).identity).toMatchObject({ genre, genreSource: source });
  });

  test('of a five-year plan reported on for the government is that of its work report, and noted', () => {
    const text = workReport('关于青禾县国民经济和社会发展第十一个五年规划纲要的报告', '（2006年1月15日）');
    const { identity, notes } = read(text);
    expect(identity.genre).toBe('政府工作报告');
    expect(codes(notes)).toContain('genre_unsure');
  });
});

describe('the series', () => {
  test('joins body and genre', () => {
    expect(read(TITLED).identity.series).toBe('青禾县·政府工作报告');
  });

  test('is empty where the body is not known', () => {
    const { identity, notes } = read('2023年度述职报告\n一年来，我认真履行职责。');
    expect(identity.series).toBe('');
    expect(codes(notes)).toContain('org_missing');
  });

  test('is empty where the genre is not known', () => {
    expect(read(SILENT, { entry: { org: '青禾县' } }).identity.series).toBe('');
  });
});

describe('the catalogue', () => {
  test('overrides what the text says', () => {
    const entry = { year: 2024, org: '白露县', genre: '工作总结', title: '另一个题目' };
    expect(read(TITLED, { entry }).identity).toMatchObject({
      ...{ year: 2024, yearSource: 'catalogue', reviewYear: 2024 },
      ...{ org: '白露县', orgSource: 'catalogue', genre: '工作总结', genreSource: 'catalogue' },
      ...{ title: '另一个题目', titleSpan: null, series: '白露县·工作总结' },
    });
  });

  test('overrides only what it says', () => {
    const { identity } = read(TITLED, { entry: { series: '老系列' } });
    expect(identity).toMatchObject({ year: 2023, yearSource: 'title', org: '青禾县', series: '老系列' });
  });

  test('names the genre by whose customs year and body are read', () => {
    const text = '各位代表：\n过去一年很好。\n2021年12月28日';
    const { identity } = read(text, { entry: { genre: '政府工作报告' } });
    expect(identity).toMatchObject({ year: 2022, yearSource: 'date_line', genreSource: 'catalogue' });
  });

  test('silences the notes about what it settles', () => {
    const text = workReport('2015年青禾县政府工作报告', '——2019年1月8日在青禾县第十七届人民代表大会上');
    expect(codes(read(text, { entry: { year: 2015 } }).notes)).not.toContain('year_conflict');
  });
});

describe('the path', () => {
  const path = '政府工作报告/青禾县/2019.txt';

  test('says what the text does not', () => {
    expect(read(SILENT, { path }).identity).toMatchObject({
      ...{ year: 2019, yearSource: 'path', reviewYear: 2018 },
      ...{ org: '青禾县', orgSource: 'path', genre: '政府工作报告', genreSource: 'path' },
    });
  });

  test('is not asked where that is not wanted', () => {
    const { identity } = read(SILENT, { path, options: { usePath: false } });
    expect(identity).toMatchObject({ year: null, org: '', genre: '其他' });
  });

  test('does not override the text, but a difference is noted', () => {
    const { identity, notes } = read(TITLED, { path });
    expect(identity).toMatchObject({ year: 2023, org: '青禾县' });
    expect(notes.find((note) => note.code === 'path_disagrees')?.values).toEqual({ year: 2023, other: 2019 });
  });

  test.each([
    ['四川省-2015-政府工作报告.txt', 2015, '四川省'],
    ['2015年宁夏政府工作报告.md', 2015, '宁夏回族自治区'],
    ['reports/2015_四川.txt', 2015, '四川省'],
    ['云溪市人民医院/2015年度工作总结.txt', 2015, '云溪市人民医院'],
    ['scan0001.txt', null, ''],
  ])('%s names %s and %s', (name, year, org) => {
    expect(read(SILENT, { path: name }).identity).toMatchObject({ year, org });
  });
});

test('what nothing tells stays empty and is noted', () => {
  const { identity, notes } = read(SILENT);
  expect(identity).toMatchObject({ title: '', year: null, reviewYear: null, org: '', date: '', series: '' });
  expect(codes(notes)).toEqual(['year_missing', 'org_missing', 'title_missing', 'genre_missing']);
});

test('front matter comes after the title and before the date line', () => {
  const text = workReport('政府工作报告', '（2003年1月20日）');
  expect(read(text, { frontTitle: '青禾县2004年政府工作报告' }).identity).toMatchObject({
    ...{
      title: '政府工作报告',
      year: 2004,
      yearSource: 'front_matter',
      org: '青禾县',
      orgSource: 'front_matter',
    },
  });
});

test.each([
  ['its own year', '2023-12-28', '2023-12-28', 'front_matter'],
  ['the year under review', '2022-12-28T08:00:00', '2022-12-28', 'front_matter'],
  ['a later year, that of a copy', '2030-02-20', '', ''],
  ['no day at all', 'soon', '', ''],
])('front matter with a date of %s', (_, frontDate, date, dateSource) => {
  const text = workReport('青禾县2023年政府工作报告');
  expect(read(text, { frontDate }).identity).toMatchObject({ date, dateSource });
});

test('a date line beats the date of front matter', () => {
  const text = workReport('青禾县2023年政府工作报告', '（2023年1月20日）');
  expect(read(text, { frontDate: '2023-02-01' }).identity).toMatchObject({
    date: '2023-01-20',
    dateSource: 'date_line',
  });
});

test.each([
  [
    'a body before a name without a post',
    '云溪市第二人民医院第三党支部　何素琴',
    '云溪市第二人民医院第三党支部',
  ],
  ['a post before the name', '云溪市第二人民医院第三党支部书记　何素琴', '云溪市第二人民医院第三党支部'],
])('the line below the title: %s', (_, line, org) => {
  const text = ['2023年度述职报告', line, '一年来，我认真履职，各项工作有序推进。'].join('\n');
  expect(read(text).identity.org).toBe(org);
});

test('the one who reports has led a body that is named in full', () => {
  const text = [
    '2023年度党支部书记抓党建述职报告',
    '第三党支部　周明',
    '2023年，我认真履职，带领云溪市第二人民医院第三党支部48名党员服务病人。现述职如下：',
  ].join('\n');
  expect(read(text).identity.org).toBe('云溪市第二人民医院第三党支部');
});
