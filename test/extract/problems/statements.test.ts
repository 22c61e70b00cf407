import { describe, expect, test } from 'vitest';
import { plainDocument } from '../../support/plain.js';
import { itemsOf, quotesOf, report } from './reports.js';

/** Statements that no other item holds. */
function heads(document: Parameters<typeof itemsOf>[0], kind = 'problem') {
  return itemsOf(document)
    .filter((item) => item.kind === kind && item.parent_item === null)
    .map((item) => item.quote);
}

describe('a paragraph that turns to problems', () => {
  test('is cut at semicolons, its lead and its promise left out', () => {
    const text =
      '一年来，粮食总产稳步增长。在肯定成绩的同时，我们也清醒地看到，发展中还存在不少困难和问题，主要是：产业链条不长，龙头企业偏少；财政收支矛盾突出；少数干部作风不实。对此，我们将采取有力措施，切实加以解决。';
    expect(heads(plainDocument(text))).toEqual([
      '产业链条不长，龙头企业偏少',
      '财政收支矛盾突出',
      '少数干部作风不实',
    ]);
  });
  test('is cut at ordinals', () => {
    const text =
      '同时，我们也要看到，前进道路上还有不少问题。一是工业基础薄弱，企业规模偏小；二是城乡差距较大。三是服务意识不强。这些问题，需要我们着力解决。';
    expect(heads(plainDocument(text))).toEqual([
      '工业基础薄弱，企业规模偏小',
      '城乡差距较大',
      '服务意识不强',
    ]);
  });
  test('goes on in the lines that number its points', () => {
    const text =
      '我们清醒地认识到，工作中还存在一些不足。\n一是水利设施老化。渠道渗漏严重。\n二是招商进展缓慢。\n全县人民团结奋斗。';
    const found = heads(plainDocument(text));
    expect(found).toEqual(['水利设施老化', '招商进展缓慢']);
  });
  test('without ordinals and semicolons is read sentence by sentence, its clauses as details', () => {
    const text =
      '我们清醒地看到，云溪发展还面临不少挑战。经济总量不大，产业层次偏低，转型任务艰巨。民生领域还有短板。我们要直面问题，努力改进工作。';
    const items = itemsOf(plainDocument(text));
    expect(items.map((item) => [item.quote, item.parent_item])).toEqual([
      ['经济总量不大，产业层次偏低，转型任务艰巨', null],
      ['经济总量不大', 'i1'],
      ['产业层次偏低', 'i1'],
      ['转型任务艰巨', 'i1'],
      ['民生领域还有短板', null],
    ]);
    expect(items.every((item) => item.origin === 'paragraph')).toBe(true);
  });
  test.each([
    ['praise', '一年来，我们看到了希望，城乡面貌变化很大，群众收入稳步增长。'],
    ['what will be solved', '我们要着力解决群众反映的突出问题，补齐短板，化解矛盾。'],
    ['a duty to recognise', '我们要深刻认识安全工作的重要性，切实增强责任感。'],
    ['clean hands', '账目清楚，手续齐备，没有截留、挪用等问题。'],
    ['modest closing', '如有不足之处，请批评指正。'],
  ])('is not found in %s', (_what, text) => {
    expect(itemsOf(plainDocument(text))).toEqual([]);
  });
});

describe('a part for problems', () => {
  const [title, causes] = ['二、存在的主要问题', '二、存在的主要问题及原因分析'];
  test('keeps the sentences under an ordinal as its details', () => {
    const document = report([
      ['problem', `${title}\n一是理论学习不够系统。学习缺乏计划，结合实际不紧。二是支部活动单一。`],
    ]);
    expect(itemsOf(document).map((item) => [item.quote, item.parent_item])).toEqual([
      ['理论学习不够系统', null],
      ['学习缺乏计划', 'i1'],
      ['结合实际不紧', 'i1'],
      ['支部活动单一', null],
    ]);
  });
  test('names examples without the words around them', () => {
    const document = report([
      [
        'problem',
        `${title}\n一是督查不够。如：部分委员责任心不强，台账记录不规范，会议次数偏少等问题依然存在。`,
      ],
    ]);
    expect(quotesOf(document, 'problem')).toEqual([
      '督查不够',
      '部分委员责任心不强',
      '台账记录不规范',
      '会议次数偏少',
    ]);
  });
  test('keeps statements that blame without the usual words', () => {
    const document = report([['problem', `${title}\n党员来自九个科室，三年换了两任书记。`]]);
    expect(itemsOf(document).map((item) => [item.quote, item.confidence])).toEqual([
      ['党员来自九个科室，三年换了两任书记', 'medium'],
    ]);
  });
  test('turns to causes inside an item and back at the next', () => {
    const document = report([
      [
        'problem',
        `${title}\n一是课程质量参差不齐；原因在于师资力量不足。二是宿舍紧张，住宿申请不能满足；原因在于新校建设滞后。`,
      ],
    ]);
    expect(quotesOf(document, 'cause')).toEqual(['师资力量不足', '新校建设滞后']);
    expect(heads(document)).toEqual(['课程质量参差不齐', '宿舍紧张，住宿申请不能满足']);
  });
  test('turns to causes for good in a paragraph of its own', () => {
    const document = report([
      [
        'problem',
        `${causes}\n一是品牌不响。二是宣传不够。\n究其原因，主要是重业务轻党建的思想没有根除；支委全部兼职。`,
      ],
    ]);
    expect(quotesOf(document, 'cause')).toEqual(['重业务轻党建的思想没有根除', '支委全部兼职']);
  });
  test('tells a cause without a word for it where the heading promises causes', () => {
    const words = '一是学习不深。平时忙于接诊，放松了对自己的要求。';
    expect(quotesOf(report([['problem', `${causes}\n${words}`]]), 'cause')).toEqual([
      '平时忙于接诊，放松了对自己的要求',
    ]);
    expect(quotesOf(report([['problem', `${title}\n${words}`]]), 'cause')).toEqual([]);
  });
  test('turns to measures where the ordinals begin again', () => {
    const document = report([
      [
        'problem',
        `${title}\n一是学习不深。二是创新不够。针对上述问题，重点抓好两件事。一是完善学习制度。二是建立激励机制。`,
      ],
    ]);
    expect(heads(document)).toEqual(['学习不深', '创新不够']);
    expect(heads(document, 'measure')).toEqual(['完善学习制度', '建立激励机制']);
  });
});

describe('a plan', () => {
  test('gives measures: heads, and long clauses as items of their own', () => {
    const document = report([
      [
        'plan',
        '三、下一步打算\n今后，我将带头落实抓好党建工作第一责任人的责任，对履行职责不力的支部书记进行约谈提醒。一是强化理论武装，坚定信念。坚持每周固定时间组织党员开展集中学习，每个季度由支部委员轮流给党员讲一次党课。二是建立台账。',
      ],
    ]);
    expect(quotesOf(document, 'measure')).toEqual([
      '带头落实抓好党建工作第一责任人的责任，对履行职责不力的支部书记进行约谈提醒',
      '带头落实抓好党建工作第一责任人的责任',
      '对履行职责不力的支部书记进行约谈提醒',
      '强化理论武装，坚定信念',
      '坚持每周固定时间组织党员开展集中学习',
      '每个季度由支部委员轮流给党员讲一次党课',
      '建立台账',
    ]);
  });
});

test('items never overlap without nesting, and ids are unique', () => {
  const document = report([
    ['review', '一、工作回顾\n我们也清醒地看到，产业不强，投资不足，还有不少短板；干部作风不实。'],
    [
      'problem',
      '二、存在问题\n一是甲镇道路破损，群众出行不便。二是学位紧张。\n（一）设施陈旧。管网老化，漏损严重。',
    ],
    [
      'plan',
      '三、今后打算\n一是修复甲镇道路、疏通排水管网。二是新建学校两所，增加学位一千个以上，缓解入学压力。',
    ],
  ]);
  const items = itemsOf(document);
  expect(new Set(items.map((item) => item.item_id)).size).toBe(items.length);
  expect(
    items.every((item) => item.parent_item === null || items.some((p) => p.item_id === item.parent_item)),
  ).toBe(true);
});
