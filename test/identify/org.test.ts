import { describe, expect, test } from 'vitest';
import { codes, read, workReport } from './reading.js';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly org: string;
  readonly source: string;
}

const CONGRESS = '在青禾县第十八届人民代表大会第二次会议上';

const cases: readonly Case[] = [
  {
    name: 'is named by the title',
    text: workReport('青禾县政府工作报告', '——2023年1月5日在县第十八届人民代表大会第二次会议上'),
    ...{ org: '青禾县', source: 'title' },
  },
  {
    name: 'is named by the congress in the date line',
    text: workReport('政府工作报告', `——2023年1月5日${CONGRESS}`),
    ...{ org: '青禾县', source: 'date_line' },
  },
  {
    name: 'is named by a congress in short words',
    text: workReport('政府工作报告', '——2013年12月25日在云溪市七届人大第二次会议上'),
    ...{ org: '云溪市', source: 'date_line' },
  },
  {
    name: 'is named by a congress right behind the date',
    text: workReport('政府工作报告', '2003年1月10日云溪市第十三届人民代表大会第一次会议通过'),
    ...{ org: '云溪市', source: 'date_line' },
  },
  {
    name: 'is named by the speaker',
    text: workReport('政府工作报告', '青禾县人民政府代县长 王 明'),
    ...{ org: '青禾县', source: 'speaker' },
  },
  {
    name: 'is named in the sentence that the report opens with',
    text: '政府工作报告\n各位代表：\n现在，我代表青禾县人民政府，向大会报告工作。',
    ...{ org: '青禾县', source: 'text' },
  },
  {
    name: 'is named by the congress that the opening addresses',
    text: '政府工作报告\n各位代表：\n我代表县人民政府，向青禾县第十八届人民代表大会第一次会议报告工作。',
    ...{ org: '青禾县', source: 'text' },
  },
  {
    name: 'is the State Council before the National People’s Congress',
    text: '政府工作报告\n——2023年3月5日在第十四届全国人民代表大会第一次会议上\n各位代表：\n我代表政府报告工作。',
    ...{ org: '国务院', source: 'date_line' },
  },
  {
    name: 'is told by the text where the report says 县 alone',
    text: `${workReport('政府工作报告', '县长 王明')}${'青禾县的路修好了。'.repeat(3)}来青禾县看看，建青禾县的新城。`,
    ...{ org: '青禾县', source: 'text' },
  },
  {
    name: 'is not the paper that printed the report',
    text: '来源：白露县融媒体中心\n政府工作报告\n各位代表：\n我代表县人民政府，向大会报告工作。',
    ...{ org: '', source: '' },
  },
  {
    name: 'is nobody where the name was masked',
    text: workReport('政府工作报告', '——2023年1月5日在××县第十八届人民代表大会第二次会议上'),
    ...{ org: '', source: '' },
  },
  {
    name: 'is an institution with its place where the title says 县 alone and the signature more',
    text: '县水利局2022年工作总结\n全局上下努力。\n青禾县水利局\n2022年12月20日',
    ...{ org: '青禾县水利局', source: 'text' },
  },
  {
    name: 'is a court by its own word and the place of its congress',
    text: `人民法院工作报告\n——2023年1月6日${CONGRESS}\n县人民法院院长 李华\n各位代表：\n现在，我代表县人民法院向大会报告工作。`,
    ...{ org: '青禾县人民法院', source: 'speaker' },
  },
  {
    name: 'is named by the label above a report on duties',
    text: '述职述廉报告\n述职人：青禾县水利局 王明\n（2023年1月10日）\n各位领导：\n现述职如下。',
    ...{ org: '青禾县水利局', source: 'speaker' },
  },
  {
    name: 'is named by who speaks in a report on duties',
    text: '2023年度述职报告\n各位领导：\n我是云溪市第二人民医院内科主任李华，现述职如下：',
    ...{ org: '云溪市第二人民医院内科', source: 'text' },
  },
  {
    name: 'is named by the speaker’s line with the branch he leads',
    text: '党建述职报告\n云溪市人民医院第三党支部书记 李华\n2023年，支部努力工作，现述职如下：',
    ...{ org: '云溪市人民医院第三党支部', source: 'speaker' },
  },
  {
    name: 'is named by the staff congress of its house',
    text: '院长工作报告\n——2023年1月12日在云溪市人民医院第六届职工代表大会第二次会议上\n各位代表：\n请审议。',
    ...{ org: '云溪市人民医院', source: 'date_line' },
  },
  {
    name: 'is the committee of a party congress',
    text: '为建设美丽青禾而努力奋斗\n——2021年9月26日在中国共产党青禾县第十四次代表大会上的报告\n同志们：\n请审议。',
    ...{ org: '中共青禾县委', source: 'date_line' },
  },
  {
    name: 'is nobody where only a part of a body is named',
    text: '2023年度机关支部书记抓党建工作述职报告\n2023年，在区委的领导下，我认真履行职责。',
    ...{ org: '', source: '' },
  },
  {
    name: 'is nobody where one person sums up',
    text: '青禾县优秀教师个人工作总结\n一年来，我认真教书。',
    ...{ org: '', source: '' },
  },
  {
    name: 'is nobody where its own name is masked',
    text: '青禾县××局2022年工作总结\n全局上下努力。',
    ...{ org: '', source: '' },
  },
  {
    name: 'is the government for whom the audit office speaks',
    text: '青禾县审计局局长 王明\n2023年9月28日\n主任、各位委员：\n我受县人民政府委托，报告2022年度预算执行和其他财政收支审计情况。',
    ...{ org: '青禾县', source: 'speaker' },
  },
];

describe('the body', () => {
  test.each(cases)('$name', ({ text, org, source }) => {
    expect(read(text).identity).toMatchObject({ org, orgSource: source });
  });

  test('is noted where title and date line name two', () => {
    const { identity, notes } = read(
      workReport('青禾县政府工作报告', '——2023年1月5日在白露县第九届人民代表大会第二次会议上'),
    );
    expect(identity.org).toBe('青禾县');
    expect(notes.find((note) => note.code === 'org_conflict')?.values).toEqual({
      org: '青禾县',
      other: '白露县',
    });
  });

  test('is not noted where one name holds the other', () => {
    const { notes } = read(
      workReport('永州市政府工作报告', '——2023年1月5日在湖南省永州市第九届人民代表大会第二次会议上'),
    );
    expect(codes(notes)).not.toContain('org_conflict');
  });
});
