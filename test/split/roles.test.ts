import { describe, expect, it } from 'vitest';
import type { Identity } from '../../src/model/index.js';
import { rolesOf, splitText } from './outline.js';

const BODY = '全县上下团结奋斗，各项工作扎实推进。';

/** The roles of numbered sections of the first level with these headings. */
function rolesFor(headings: readonly string[], identity?: Partial<Identity>): readonly string[] {
  const text = headings
    .map((heading, at) => `${'一二三四五六七八'.charAt(at)}、${heading}\n${BODY}`)
    .join('\n');
  return rolesOf(splitText(text, identity)).map((role) => role.replace(/^\S+ /, ''));
}

const DUTIES: Partial<Identity> = { genre: '述职报告', year: 2021, reviewYear: 2021 };
const SELF_EXAMINATION: Partial<Identity> = { genre: '对照检查材料', year: 2021, reviewYear: 2021 };
const NOTHING_KNOWN: Partial<Identity> = {};

describe('roles of the first level', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[], Partial<Identity>?])[] = [
    ['review and plan', ['2021年工作回顾', '2022年工作安排'], ['review', 'plan']],
    ['a year without another word', ['2021年的政府工作', '2022年的政府工作'], ['review', 'plan']],
    [
      'Chinese years',
      ['一九九三年的工作', '一九九四年的工作'],
      ['review', 'plan'],
      { genre: '政府工作报告', year: 1994, reviewYear: 1993 },
    ],
    [
      'the start of a five-year plan',
      ['“十三五”时期和2020年工作回顾', '“十四五”时期主要目标任务', '2021年重点工作'],
      ['review', 'plan', 'plan'],
      { genre: '政府工作报告', year: 2021, reviewYear: 2020 },
    ],
    [
      'a term’s last report',
      ['过去五年工作回顾', '今后五年奋斗目标', '今年主要任务', '加强政府自身建设'],
      ['review', 'plan', 'plan', 'plan'],
    ],
    [
      'aims that were reached are a review',
      ['全面完成2021年各项预期目标', '扎实做好今年各项工作'],
      ['review', 'plan'],
    ],
    [
      'past work and aims in one heading',
      ['2021年的工作和2022年的奋斗目标', '集中精力抓好经济建设'],
      ['review', 'plan'],
    ],
    [
      'slogans as headings',
      ['攻坚克难，“十四五”实现良好开局', '锐意进取，奋力谱写发展新篇章'],
      ['review', 'plan'],
    ],
    [
      'plans by field after the general one',
      ['2021年工作回顾', '2022年工作总体要求', '推动产业升级', '改善人民生活'],
      ['review', 'plan', 'plan', 'plan'],
    ],
    [
      'foreign affairs are neither',
      ['2021年工作回顾', '2022年工作安排', '关于国际形势和外交工作'],
      ['review', 'plan', 'other'],
    ],
    [
      'duties: problems with causes, next steps',
      ['履职情况', '存在的主要问题及原因分析', '下一步工作打算'],
      ['review', 'problem', 'plan'],
      DUTIES,
    ],
    [
      'duties: fields are reviewed until something else is said',
      ['抓学习强党性', '抓组织强堡垒', '存在的不足', '今后努力方向'],
      ['review', 'review', 'problem', 'plan'],
      DUTIES,
    ],
    [
      'duties: the year itself is under review',
      ['2021年工作情况', '2022年工作计划'],
      ['review', 'plan'],
      DUTIES,
    ],
    [
      'duties: this year is the year under review',
      ['今年的主要工作', '存在的问题', '下一年度打算'],
      ['review', 'problem', 'plan'],
      DUTIES,
    ],
    ['a work report: this year is ahead', ['去年的工作', '今年的工作'], ['review', 'plan']],
    [
      'good deeds that were done are no plan',
      ['抓学习强党性', '抓保障办实事', '下一步打算'],
      ['review', 'review', 'plan'],
      DUTIES,
    ],
    ['good deeds that are listed are one', ['2021年工作回顾', '十件民生实事'], ['review', 'plan']],
    [
      'shortcomings with what is done about them are about shortcomings',
      ['履职情况', '工作中的不足及改进措施'],
      ['review', 'problem'],
      DUTIES,
    ],
    [
      'priorities of the year under review, and of the next one',
      ['2021年重点工作', '存在的不足', '2022年重点工作'],
      ['review', 'problem', 'plan'],
      DUTIES,
    ],
    [
      'measures and their results were taken',
      ['2021年推进法治建设的主要举措和成效', '存在的不足和原因', '2022年推进法治建设的主要安排'],
      ['review', 'problem', 'plan'],
      { genre: '法治政府建设年度报告', year: 2021, reviewYear: 2021 },
    ],
    [
      'self-examination',
      ['上年度查摆问题整改情况', '理论学习方面', '作风建设方面', '产生问题的原因剖析', '整改措施'],
      ['review', 'problem', 'problem', 'cause', 'plan'],
      SELF_EXAMINATION,
    ],
    [
      'open government',
      ['总体情况', '主动公开情况', '存在的主要问题及改进情况', '其他需要报告的事项'],
      ['review', 'review', 'problem', 'other'],
      { genre: '政府信息公开年度报告', year: 2021, reviewYear: 2021 },
    ],
    [
      'nothing known but the headings',
      ['工作总结', '困难和问题', '原因分析', '工作建议'],
      ['review', 'problem', 'cause', 'plan'],
      NOTHING_KNOWN,
    ],
  ];
  for (const [name, headings, expected, identity] of cases)
    it(name, () => {
      expect(rolesFor(headings, identity)).toEqual(expected);
    });

  it('a heading about solving problems is no list of problems', () => {
    expect(rolesFor(['2021年工作回顾', '着力解决群众反映的突出问题'])).toEqual(['review', 'plan']);
  });

  it('first sentences decide where neither heading nor genre does', () => {
    const text =
      '一、产业\n去年，粮食总产达到30万吨，比上年增长3%，农民收入进一步提高。\n二、城乡\n下一步，将着力推进乡村建设，加快补齐短板，力争三年见效。';
    expect(rolesOf(splitText(text, NOTHING_KNOWN))).toEqual(['s1 review', 's2 plan']);
  });

  it('a report without a part for plans may end with a plan', () => {
    const text =
      '一、抓学习\n党员集中学习九次，读书笔记人人过关。\n二、抓服务\n走访群众六百户，修好水渠两条。\n工作中还存在一些问题：学习不够系统，服务不够主动，群众困难掌握不全。\n今后，我将加强学习，改进作风。\n我愿与大家一起努力。\n以上报告，请予审议。';
    expect(rolesOf(splitText(text, DUTIES))).toEqual([
      's1 review',
      's2 review',
      's2.1 problem',
      's2.2 plan',
      's3 closing',
    ]);
  });

  it('where a heading speaks of plans, a sentence about the time ahead is no section', () => {
    const text =
      '一、抓学习\n党员集中学习九次。\n（一）下一步打算\n今后，我将加强学习。\n二、抓服务\n走访群众六百户。\n今后，我将改进作风。';
    expect(rolesOf(splitText(text, DUTIES))).toEqual(['s1 review', 's1.1 plan', 's2 review']);
  });

  it('how a section ends does not decide', () => {
    const text =
      '一、抓学习\n党员集中学习九次，读书笔记人人过关，基础不断夯实，学风日益浓厚。\n二、抓服务\n走访群众六百户，调解纠纷三十起，修好水渠两条，群众满意度稳步上升。\n今后，我将继续加强学习，着力改进作风，努力做好各项工作。';
    expect(rolesOf(splitText(text, DUTIES))).toEqual(['s1 review', 's2 review', 's2.1 plan']);
  });
});

describe('roles below the first level', () => {
  it('to do one’s duties is what a plan says too', () => {
    const text =
      '一、2021年工作回顾\n任务完成。\n二、2022年工作安排\n（一）扩大投资。上好项目。\n（二）改进作风，认真履行职责。\n办好实事。';
    expect(rolesOf(splitText(text))).toEqual(['s1 review', 's2 plan', 's2.1 plan', 's2.2 plan']);
  });

  it('are the parent’s unless the heading is about something else altogether', () => {
    const text =
      '一、党建工作\n（一）主要做法。抓学习。\n（二）存在的问题。活动不多。\n（三）原因分析。重视不够。\n（四）下一步打算。加强学习。\n二、业务工作\n（一）坚持问题导向。解决了一批难题。\n（二）找准问题根源，精准施策。成效明显。';
    expect(rolesOf(splitText(text, DUTIES))).toEqual([
      's1 review',
      's1.1 review',
      's1.2 problem',
      's1.3 cause',
      's1.4 plan',
      's2 review',
      's2.1 review',
      's2.2 review',
    ]);
  });
});
