import { describe, expect, it } from 'vitest';
import { headingsOf, passagesOf, rolesOf, splitText } from './outline.js';

const HEAD =
  '青禾县政府工作报告\n（2022年1月8日）\n县长 林岚\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。';
const PARTS = '一、2021年工作回顾\n成绩来之不易。\n二、2022年工作安排\n做好全年工作。';
const BODY = '过去一年，全县经济稳步增长，群众收入持续提高，各项社会事业取得新的进步。';

describe('what stands around the numbered parts', () => {
  it('opening and closing are sections of level 0 without heading', () => {
    const { sections } = splitText(`${HEAD}\n${PARTS}\n各位代表！蓝图已经绘就，让我们团结奋斗。`);
    const frame = sections.filter((section) => section.level === 0);
    expect(frame.map(({ id, role }) => `${id} ${role}`)).toEqual(['s0 opening', 's3 closing']);
    expect(frame.every(({ heading }) => heading.start === heading.end)).toBe(true);
  });

  it('without an opening the first section is s1', () => {
    expect(rolesOf(splitText(PARTS))).toEqual(['s1 review', 's2 plan']);
  });

  it('a farewell closes a report on one’s duties', () => {
    const text =
      '一、履职情况\n认真履职。\n二、下一步打算\n继续努力。\n以上是我的述职报告，如有不足之处，请批评指正。';
    const split = splitText(text, { genre: '述职报告', year: 2021, reviewYear: 2021 });
    expect(passagesOf(split, 'closing')).toEqual(['以上是我的述职报告，如有不足之处，请批评指正。']);
  });

  it('only the last turn to the audience is the closing', () => {
    const text = `${PARTS}\n各位代表！\n国防动员工作继续加强。\n各位代表！\n让我们团结奋斗。`;
    expect(passagesOf(splitText(text), 'closing')).toEqual(['各位代表！\n让我们团结奋斗。']);
  });

  it('a turn to the audience right behind the last heading opens its section', () => {
    const text = `${PARTS}\n三、加强政府自身建设\n各位代表，打铁必须自身硬。我们将建设法治政府。`;
    expect(passagesOf(splitText(text), 'closing')).toEqual([]);
  });

  it('a turn to the audience ends what is open below the first level', () => {
    const text =
      '一、2021年工作回顾\n（一）产业发展\n农业增产。\n（二）城乡建设\n道路畅通。\n各位代表！成绩来之不易。\n二、2022年工作安排\n做好工作。';
    const { sections, text: whole } = splitText(text);
    const item = sections.find(({ id }) => id === 's1.2');
    expect(whole.slice(item?.body.start, item?.body.end).trim()).toBe('道路畅通。');
  });

  it('long text before the first heading is a section of its own', () => {
    const text = `${HEAD}\n${Array.from({ length: 24 }, () => BODY).join('\n')}\n二、2022年工作安排\n做好全年工作。`;
    expect(rolesOf(splitText(text))).toEqual(['s0 opening', 's1 review', 's2 plan']);
  });

  it('a list before the first heading belongs to the text around it', () => {
    const text = `${HEAD}\n${BODY}\n一是产业提质。增产增收。\n二是城乡融合。面貌一新。\n2022年工作安排\n做好全年工作。`;
    expect(rolesOf(splitText(text))).toEqual([
      's0 opening',
      's1 review',
      's1.1 review',
      's1.2 review',
      's2 plan',
    ]);
  });

  it('a report without headings is one section, and noted', () => {
    const split = splitText(`${HEAD}\n${BODY}\n${BODY}`);
    expect(rolesOf(split)).toEqual(['s0 opening', 's1 review']);
    expect(split.notes.map(({ code }) => code)).toEqual(['no_headings']);
  });

  it('an annex runs to the next one; what it is stands below its label', () => {
    const text = `${PARTS}\n附件\n《政府工作报告》名词解释\n三个提升：提升产业、城乡、民生。`;
    const split = splitText(text);
    expect(headingsOf(split).slice(-2)).toEqual(['1 附件', '2 《政府工作报告》名词解释']);
    expect(rolesOf(split).slice(-2)).toEqual(['s3 annex', 's3.1 annex']);
  });

  it('the day and the names at the foot of a report close it', () => {
    const text = `${PARTS}\n青禾县人民政府\n办公室\n2022年1月10日`;
    expect(passagesOf(splitText(text), 'closing')).toEqual(['青禾县人民政府\n办公室\n2022年1月10日']);
  });

  it('neither the head of a paper nor the names at its foot are headings', () => {
    const text =
      '青禾县实验小学文件\n青禾县实验小学2021年工作总结\n2021年，学校各项工作稳步推进。\n第一部分 2021年工作总结\n一、教学工作\n质量稳步提高。\n二、安全工作\n全年平安无事。\n第二部分 2022年工作计划\n做好全年工作。\n青禾县实验小学\n2022年1月10日';
    const split = splitText(text, { genre: '工作总结', year: 2021, reviewYear: 2021 });
    expect(headingsOf(split)).toEqual([
      '1 第一部分 2021年工作总结',
      '2 一、教学工作',
      '2 二、安全工作',
      '1 第二部分 2022年工作计划',
    ]);
  });

  it('a farewell, a signature or a last call may follow right behind a list of bare headings', () => {
    const list = '一、履职情况\n认真履职。\n二、下一步打算\n（一）强化学习。\n（二）转变作风。';
    for (const closing of [
      '以上报告，请予审议。',
      '述职人：林岚\n2021年12月20日',
      '同志们，让我们团结奋斗！',
    ])
      expect(passagesOf(splitText(`${list}\n${closing}`, { genre: '述职报告' }), 'closing')).toEqual([
        closing,
      ]);
  });

  it('the title that was found is no heading, whatever its words', () => {
    const title = '青禾县现代化建设蓝图';
    const text = `${title}\n第一篇 总体要求\n坚持新发展理念。\n第二篇 主要任务\n做强产业。`;
    const split = splitText(text, { titleSpan: { start: 0, end: title.length } });
    expect(headingsOf(split)).toEqual(['1 第一篇 总体要求', '1 第二篇 主要任务']);
    expect(passagesOf(split, 'opening')).toEqual([title]);
  });

  it('a part that is named in heavy brackets has a heading', () => {
    const text = '【工作回顾】\n完成任务。\n【存在不足】\n能力不强。\n【今后打算】\n加强学习。';
    const split = splitText(text, { genre: '述职报告', year: 2021, reviewYear: 2021 });
    expect(rolesOf(split)).toEqual(['s1 review', 's2 problem', 's3 plan']);
  });

  it('an empty text has no sections', () => {
    expect(splitText('').sections).toEqual([]);
  });

  it('the last item of a list of single paragraphs ends with its own', () => {
    const text =
      '一、2021年工作回顾\n——实力增强。增产增收。\n——民生改善。办好实事。\n这些成绩，来之不易。\n二、2022年工作安排\n做好工作。';
    const { sections, text: whole } = splitText(text);
    const last = sections.find(({ id }) => id === 's1.2');
    expect(whole.slice(last?.heading.start, last?.body.end).trim()).toBe('——民生改善。办好实事。');
  });
});
