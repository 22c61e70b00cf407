import { describe, expect, it } from 'vitest';
import { passagesOf, rolesOf, splitText } from './outline.js';

/** The problem passages of a review that ends with the given lines. */
function found(lines: string): readonly string[] {
  const text = `一、2021年工作回顾\n（一）产业发展\n农业增产，工业增效。\n（二）城乡建设\n道路畅通，环境整洁。\n${lines}\n二、2022年工作安排\n（一）扩大投资\n上好项目。\n（二）促进消费\n办好展会。`;
  return passagesOf(splitText(text), 'problem');
}

describe('passages about problems without a heading', () => {
  const paragraphs: readonly string[] = [
    '在肯定成绩的同时，我们也清醒地看到，县域经济总量不大，产业结构不优，创新能力不强，公共服务还有短板，群众增收面临不少困难。',
    '各位代表！发展中仍然存在不少困难和问题：工业基础薄弱，城乡差距较大，人才短缺，一些干部作风不实。',
    '我们深知，前进路上还有许多矛盾和问题，农业基础薄弱，财政收支压力大，民生欠账较多。',
    '同时，我们也清醒看到，外部环境复杂多变，不确定因素增多。有效需求不足，部分企业经营困难，城市管理比较粗放。',
    '去年部分指标未能完成年度目标，原因是工业支撑不足，项目储备不够，营商环境不优，投资增长乏力。',
    '存在的问题：一是部分企业责任不落实。二是监管力量不足。',
    '各位代表，过去一年各项事业取得很大成绩，但发展中还面临许多困难和制约因素，工作中还有不少问题和缺点，农业基础薄弱，结构性矛盾突出。',
  ];
  it.each(paragraphs)('%s', (paragraph) => {
    expect(found(paragraph)).toEqual([paragraph]);
  });

  const others: readonly string[] = [
    '过去一年，面对经济下行压力和诸多困难，我们迎难而上，化解风险隐患，破解发展难题，经济稳步回升。',
    '我们坚持问题导向，着力解决群众反映的突出问题，办成了一批实事。',
    '一年来，我们遇到的困难比预想的多，成绩比预料的好，根本在于坚强领导，在于全县人民克服困难、团结奋斗。',
    '严格落实党风廉政责任，坚决克服形式主义、官僚主义，集中整治机关存在的“慢”“拖”“推”等突出问题九十八个，破解短板弱项，治理效能不断提升。',
    '群众看到了变化，企业感到了温度，城乡面貌焕然一新。',
  ];
  it.each(others)('not: %s', (paragraph) => {
    expect(found(paragraph)).toEqual([]);
  });

  it('the outlook of a plan is none', () => {
    const text =
      '一、2021年工作回顾\n成绩来之不易。\n二、2022年工作安排\n今年是攻坚之年，机遇与挑战并存，外部环境严峻复杂，压力加大，困难增多，任务艰巨。\n（一）扩大投资\n上好项目。';
    expect(passagesOf(splitText(text), 'problem')).toEqual([]);
  });

  it('an outright admission within a plan is one', () => {
    const text =
      '一、2021年工作回顾\n成绩来之不易。\n二、加强政府自身建设\n但是，政府工作中还存在不少缺点和不足，职能转变滞后，办事效率不高，形式主义问题突出，作风不实。\n我们要转变职能。';
    expect(rolesOf(splitText(text))).toEqual(['s1 review', 's2 plan', 's2.1 problem']);
  });

  it('stands below the first level, not in the last numbered section', () => {
    const split = splitText(
      '一、2021年工作回顾\n（一）产业发展\n农业增产。\n（二）城乡建设\n道路畅通。\n我们也清醒地看到，发展不平衡不充分问题突出，产业层次不高，民生短板较多。\n二、2022年工作安排\n做好工作。',
    );
    expect(rolesOf(split)).toEqual(['s1 review', 's1.1 review', 's1.2 review', 's1.3 problem', 's2 plan']);
  });

  it('takes in the list it announces, in one paragraph or in several', () => {
    const split = splitText(
      '一、2021年工作回顾\n成绩来之不易。\n我们也清醒地看到，发展中还存在不少问题：\n一是产业层次不高。链条较短。\n二是民生短板较多。学位不足。\n对这些问题，我们将认真解决。\n二、2022年工作安排\n做好工作。',
    );
    expect(rolesOf(split)).toEqual([
      's1 review',
      's1.1 problem',
      's1.1.1 problem',
      's1.1.2 problem',
      's2 plan',
    ]);
    const passage = split.sections.find(({ id }) => id === 's1.1');
    expect(split.text.slice(passage?.body.start, passage?.body.end)).not.toContain('对这些问题');
  });

  it('takes in the paragraphs that go on in the same vein', () => {
    const first = '回顾去年的工作，我们清醒地看到，经济发展中还有许多困难，政府工作还有不少问题。';
    const second = '农业基础薄弱，抗灾能力不强，农民增收缓慢，城乡差距较大。';
    const third = '国有企业改革滞后，部分企业经营困难，结构性矛盾突出。';
    expect(found(`${first}\n${second}\n${third}\n我们的成绩来自团结奋斗。`)).toEqual([
      `${first}\n${second}\n${third}`,
    ]);
  });

  it('does not swallow the sections that follow a short remark', () => {
    const text =
      '一、2021年工作回顾\n过去一年，我们遇到的困难比预想的多，完成的工作比预料的好。\n（一）产业发展\n农业增产。\n（二）城乡建设\n道路畅通。\n二、2022年工作安排\n做好工作。';
    expect(passagesOf(splitText(text), 'problem')).toEqual([]);
  });

  it('starts at its sentence where the paragraph says something else at length before', () => {
    const before =
      '这些成绩的取得，是上级党委政府坚强领导的结果，是县人大、县政协监督支持的结果，是全县干部群众团结一心、真抓实干的结果，在此我代表县人民政府向大家表示衷心的感谢，并向所有关心支持青禾发展的朋友们致以崇高敬意。';
    const passage = '我们也清醒地看到，发展不平衡不充分问题突出，产业层次不高，民生短板较多。';
    expect(found(`${before}${passage}`)).toEqual([passage]);
  });

  it('is read past a heading glued to its end', () => {
    const text =
      '一、过去五年的工作\n成绩来之不易。\n我们清醒地看到，政府工作还存在许多问题，综合实力不强，就业矛盾突出，作风不实。二、今后五年的奋斗目标\n实现新的跨越。';
    expect(rolesOf(splitText(text))).toEqual(['s1 review', 's1.1 problem', 's2 plan']);
  });

  it('is not taken for the closing of a report that was cut off', () => {
    const text =
      '一、2021年工作回顾\n成绩来之不易。\n民生改善。\n各位代表，我们也清醒地看到，发展不平衡不充分问题突出，产业层次不高，民生短板较多。';
    expect(rolesOf(splitText(text))).toEqual(['s1 review', 's1.1 problem']);
  });

  it('is not looked for where the heading says it all', () => {
    const text =
      '一、2021年工作回顾\n成绩来之不易。\n二、存在的主要问题\n我们也清醒地看到，发展中还存在不少问题，产业层次不高，民生短板较多，作风不实。\n三、2022年工作安排\n做好工作。';
    expect(rolesOf(splitText(text))).toEqual(['s1 review', 's2 problem', 's3 plan']);
  });
});
