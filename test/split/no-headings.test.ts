import { describe, expect, it } from 'vitest';
import { headingsOf, splitText } from './outline.js';

describe('what only looks like a heading', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['industries counted', '一、二、三产业增加值分别增长2%、3%和5%。'],
    ['industries counted with their name', '第一、第二产业比重继续下降，第三产业比重上升。'],
    ['the first industry', '第一产业增加值稳定增长，第一责任人认真履职，第一书记驻村帮扶。'],
    ['cities of the first and second line', '一、二线城市客流恢复较快，三线城市逐步跟进。'],
    ['a table row', '一、本年新收公开申请数量 95 0'],
    ['a table row in brackets', '（一）予以公开 50'],
    ['a contents line', '一、工作回顾…………3'],
    ['a decimal at the start of a line', '1.5万人参加培训，2.3万人实现就业。'],
    ['a date in brackets', '（2021年12月8日）'],
    ['a preview in one line', '报告分两个部分：一、过去一年的工作；二、今年的任务。'],
    ['a saying', '一是一，二是二，实事求是反映情况。'],
    ['counting within quotation marks', '他说：“一是路难走，二是水难喝。”大家深有同感。'],
    ['a title of a law alone on its line', '《青禾县城乡规划条例》'],
    ['an editor’s note in brackets', '（本文有删减）'],
    ['a lone 一是', '群众反映最多的，一是道路问题。我们立即整改。'],
    ['another enumeration word', '其中，重点项目进展顺利。其他项目稳步推进。'],
  ];
  it.each(cases)('%s', (_name, line) => {
    const text = `一、2021年工作回顾\n全年工作扎实推进。\n${line}\n各项事业协调发展。\n二、2022年工作安排\n做好全年工作。`;
    expect(headingsOf(splitText(text))).toEqual(['1 一、2021年工作回顾', '1 二、2022年工作安排']);
  });

  it('takes the caption of a table for no heading', () => {
    const text =
      '一、2021年工作回顾\n具体情况见下表：\n青禾县2021年主要指标完成情况\n指标 单位 2020年 2021年\n粮食产量 万吨 30 31\n（一）产业发展\n农业增产。\n二、2022年工作安排\n做好工作。';
    expect(headingsOf(splitText(text))).toEqual([
      '1 一、2021年工作回顾',
      '2 （一）产业发展',
      '1 二、2022年工作安排',
    ]);
  });

  it('takes a list of contents and a preview for no headings', () => {
    const text =
      '青禾县政府工作报告\n目录\n一、2021年工作回顾\n二、2022年工作安排\n（一）发展产业\n（二）改善民生\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2021年工作回顾\n过去一年，全县经济稳步增长。\n二、2022年工作安排\n（一）发展产业。建好园区。\n（二）改善民生。新建学校。';
    expect(headingsOf(splitText(text))).toEqual([
      '1 一、2021年工作回顾',
      '1 二、2022年工作安排',
      '2 （一）发展产业。',
      '2 （二）改善民生。',
    ]);
  });

  it('takes nothing for a heading between title and salutation', () => {
    const text =
      '**青禾县政府工作报告**\n——2022年1月8日在青禾县第九届人民代表大会第一次会议上\n青禾县人民政府县长 林岚\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2021年工作回顾\n成绩来之不易。';
    expect(headingsOf(splitText(text))).toEqual(['1 一、2021年工作回顾']);
  });

  it('takes a title without salutation for no heading', () => {
    const text =
      '**青禾县政府工作报告（摘要）**\n青禾县人民政府县长 林岚\n一、2021年工作回顾\n成绩来之不易。';
    expect(headingsOf(splitText(text))).toEqual(['1 一、2021年工作回顾']);
  });

  it('takes hard-wrapped lines for no headings', () => {
    const text =
      '一、工作回顾\n扎实开展学习教育,班子在学习时能够认识到\n开局起步的重大意义,但在谋划工作时,对于如何\n培育特色产业建立长效机制等深层次问题\n缺乏系统性的思考。';
    expect(headingsOf(splitText(text))).toEqual(['1 一、工作回顾']);
  });

  it('leaves the items of an annex alone', () => {
    const text =
      '一、2021年工作回顾\n各项事业协调发展。\n二、2022年工作安排\n做好全年工作。\n名词解释\n1.三个提升：提升产业、提升城乡、提升民生。\n2.四个一批：建设一批、开工一批、储备一批、谋划一批。';
    expect(headingsOf(splitText(text))).toEqual([
      '1 一、2021年工作回顾',
      '1 二、2022年工作安排',
      '1 名词解释',
    ]);
  });
});
