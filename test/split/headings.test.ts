import { describe, expect, it } from 'vitest';
import { headingsOf, splitText } from './outline.js';

/** The headings below `一、工作回顾`, without their level. */
function below(lines: string): readonly string[] {
  return headingsOf(splitText(`一、工作回顾\n${lines}\n二、工作安排\n继续努力，再上台阶。`))
    .slice(1, -1)
    .map((heading) => heading.slice(2));
}

describe('where a heading ends', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'run-in: with the first sentence',
      '（一）精心抓好学习。扎实开展学习活动，全年集中学习九次。\n（二）夯实责任。层层签订责任书。',
      ['（一）精心抓好学习。', '（二）夯实责任。'],
    ],
    [
      'alone: with its line, stop or no stop',
      '（一）发展现代农业\n粮食连年丰收。\n（二）加大生态建设力度，促进可持续发展。\n全县造林两万亩。',
      ['（一）发展现代农业', '（二）加大生态建设力度，促进可持续发展。'],
    ],
    [
      'bold: with the bold words and the stop after them',
      '**（一）做强主导产业，**加快培育链主企业。\n**（二）改善民生**。办好实事。',
      ['（一）做强主导产业，', '（二）改善民生。'],
    ],
    [
      'bold words after the ordinal',
      '（一）**做强产业。**上项目。\n（二）**改善民生。**办实事。',
      ['（一）做强产业。', '（二）改善民生。'],
    ],
    [
      'bold: with the first sentence of the bold words',
      '**（一）加快改善环境。坚持绿色发展，守护青山绿水。**\n全县造林两万亩。\n**（二）推进乡村振兴。**粮食丰收。',
      ['（一）加快改善环境。', '（二）推进乡村振兴。'],
    ],
    [
      'marked: with the first sentence of the line',
      '## （一）加快改善环境。坚持绿色发展，守护青山绿水。\n全县造林两万亩。\n## （二）推进乡村振兴\n粮食丰收。',
      ['（一）加快改善环境。', '（二）推进乡村振兴'],
    ],
    [
      'alone: a figure in the name of a thing does no harm',
      '（一）继续办好10件实事\n群众得到实惠。\n（二）推进城乡融合\n道路通村达组。',
      ['（一）继续办好10件实事', '（二）推进城乡融合'],
    ],
    [
      'items of a list that begins a paragraph and goes on within it',
      '办好四件实事。\n（1）改善出行。新增公交三条。（2）治理雾霾。淘汰锅炉。\n（3）新建学校一所，投资两亿元。（4）新建水厂一座。',
      ['（1）改善出行。', '（2）治理雾霾。', '（3）', '（4）'],
    ],
    [
      'a label before a colon',
      '1.总体要求：坚持稳中求进，推动高质量发展。\n2.主要目标：经济增长快于全市平均水平。',
      ['1.总体要求：', '2.主要目标：'],
    ],
    [
      'a clause before a colon is no label',
      '1.会议强调，要做到以下几点：坚持学习，坚持实干。\n2.加强管理。落实制度。',
      ['1.', '2.加强管理。'],
    ],
    [
      'a long first sentence leaves the ordinal alone',
      '工作中，一是通过领导班子带头领学、支部书记讲授党课、普通党员交流体会等方式，组织集中学习九次，开展专题研讨三次。学风浓厚。二是健全制度。责任到人。',
      ['一是', '二是健全制度。'],
    ],
    [
      'a first sentence with figures leaves the ordinal alone',
      '（一）新建高标准农田3.2万亩。粮食产量稳定。\n（二）推进城乡融合。道路通村达组。',
      ['（一）', '（二）推进城乡融合。'],
    ],
    [
      'figures in a quoted name do no harm',
      '（一）构建“1+5+N”工作体系。上下联动。\n（二）实施“三年300项”行动。挂图作战。',
      ['（一）构建“1+5+N”工作体系。', '（二）实施“三年300项”行动。'],
    ],
    [
      'an item that is one sentence heads nothing',
      '主要是：一是产业结构不优；二是城乡差距较大；三是人才支撑不足。',
      ['一是', '二是', '三是'],
    ],
    [
      'what follows the last sentence of a list does not make it a heading',
      '主要是：一是产业结构不优；二是城乡差距较大；三是人才支撑不足。这些问题，要认真解决。',
      ['一是', '二是', '三是'],
    ],
    [
      'an item without a figure in a list of items with figures heads nothing',
      '办好四件实事：\n1.新增公交线路3条。\n2.改造老旧小区12个。\n3.建成急救网络。\n4.新建水厂1座。',
      ['1.', '2.', '3.', '4.'],
    ],
    [
      'an item never reaches into the next one',
      '要处理好两个关系，一是快与好的关系，二是城与乡的关系。',
      ['一是', '二是'],
    ],
    [
      'dashes that are whole sentences are items, those that lead are headings',
      '——综合实力增强。地区生产总值迈上新台阶。\n——民生持续改善。群众收入稳步提高。',
      ['——综合实力增强。', '——民生持续改善。'],
    ],
    [
      'dashes before 在 and before a year lead too, where no occasion is named',
      '——在改进作风上下功夫。会议减少三成。\n——2021年，粮食总产稳定。农民增收。',
      ['——在改进作风上下功夫。', '——2021年，粮食总产稳定。'],
    ],
    [
      'the ordinal takes in a comma after 一是',
      '有三点体会：一是，必须坚持实干。实干出成绩。二是，必须坚持创新。创新添动力。',
      ['一是，必须坚持实干。', '二是，必须坚持创新。'],
    ],
  ];
  it.each(cases)('%s', (_name, lines, expected) => {
    expect(below(lines)).toEqual(expected);
  });

  it('finds a heading that lost its line break behind the lead', () => {
    const text =
      '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。一、2021年工作回顾\n全年经济稳步增长。\n二、2022年工作安排\n做好全年工作。';
    expect(headingsOf(splitText(text))).toEqual(['1 一、2021年工作回顾', '1 二、2022年工作安排']);
  });

  it('parts the name of a part from the text that lost its line break', () => {
    const text =
      '一、2021年工作回顾2021年，面对复杂形势，全县经济稳步增长。\n农业增产。\n二、2022年工作安排今年，是攻坚之年。\n做好全年工作。\n三、加强政府自身建设各位代表，新的一年，我们将建设法治政府。';
    expect(headingsOf(splitText(text))).toEqual([
      '1 一、2021年工作回顾',
      '1 二、2022年工作安排',
      '1 三、加强政府自身建设',
    ]);
  });

  it('passes over stars that markdown left unpaired', () => {
    const text = '**一、2021年工作回顾\n全年经济稳步增长。\n二、2022年工作安排\n做好全年工作。';
    expect(headingsOf(splitText(text.replace('**', '*')))).toEqual([
      '1 一、2021年工作回顾',
      '1 二、2022年工作安排',
    ]);
  });
});
