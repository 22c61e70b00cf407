import { describe, expect, it } from 'vitest';
import { textOf, toRaw } from '../../src/model/index.js';
import { cleaned, edits, words } from './support.js';

describe('markdown', () => {
  it('turns heading marks into marks with their depth', () => {
    const { text } = cleaned('# 政府工作报告\n\n## 一、回顾 ##\n\n成绩很好。\n\n### （一）经济', 'md');
    expect(text.text).toBe('政府工作报告\n一、回顾\n成绩很好。\n（一）经济');
    const headings = text.marks.filter((mark) => mark.kind === 'heading');
    expect(headings.map((mark) => [textOf(text.text, mark.span), mark.depth])).toEqual([
      ['政府工作报告', 1],
      ['一、回顾', 2],
      ['（一）经济', 3],
    ]);
  });

  it('turns bold words into marks', () => {
    const { text } = cleaned('**一、2024年工作回顾**\n\n**——经济稳中向好。**全县增长5%，***很好***。', 'md');
    expect(text.text).toBe('一、2024年工作回顾\n——经济稳中向好。全县增长5%，很好。');
    expect(text.marks.map((mark) => textOf(text.text, mark.span))).toEqual([
      '一、2024年工作回顾',
      '——经济稳中向好。',
      '很好',
    ]);
  });

  it.each([
    ['an odd mark at the start', '**今年，要抓好十项工作。', '今年，要抓好十项工作。'],
    ['an odd mark at the end', '各位代表，努力奋斗！**', '各位代表，努力奋斗！'],
    ['an odd mark between', '增长7%。**抓项目稳投资，突出重点。', '增长7%。抓项目稳投资，突出重点。'],
    ['masked words', '走访慰问**村土地，覆盖**个县', '走访慰问**村土地，覆盖**个县'],
    ['masks side by side', '**县**镇党委', '**县**镇党委'],
  ])('loses no words to bold marks out of pairs: %s', (_, raw, wanted) => {
    expect(words(raw, 'md')).toBe(wanted);
  });

  it('takes a heading from a bold mark that lost its start', () => {
    const { text } = cleaned('（一）继续贯彻宏观调控政策，保持投资增长** 宏观调控十分重要。', 'md');
    expect(text.text).toBe('（一）继续贯彻宏观调控政策，保持投资增长\n宏观调控十分重要。');
    expect(text.marks).toHaveLength(1);
  });

  it.each([
    ['links', '见[青禾县规划](https://example.cn/a_(b).html)和[附件](/a.pdf)。', '见青禾县规划和附件。'],
    ['pictures', '成绩很好。![会场](https://example.cn/a.jpg)', '成绩很好。'],
    ['brackets that are no link', '预算[执行](草案)情况', '预算[执行](草案)情况'],
    ['escapes', '高举\\“三个代表\\”旗帜，增长5\\%', '高举“三个代表”旗帜，增长5\\%'],
    ['rules', '成绩很好。\n\n---\n\n* * *\n\n问题不少。', '成绩很好。\n问题不少。'],
    ['quotations', '> 成绩很好。\n> > 问题不少。', '成绩很好。\n问题不少。'],
    ['comments', '<!-- 县长作报告 -->\n\n成绩很好。', '成绩很好。'],
    ['tables', '| 项目 | 数量 |\n|---|---|\n| 公路 | 3 |', '| 项目 | 数量 |\n|---|---|\n| 公路 | 3 |'],
  ])('cleans %s', (_, raw, wanted) => {
    expect(words(raw, 'md')).toBe(wanted);
  });

  it('is known in a text file by its headings or its bold words', () => {
    expect(words('## 一、回顾\n成绩很好。')).toBe('一、回顾\n成绩很好。');
    expect(words('**一、回顾**\n成绩**很好**。')).toBe('一、回顾\n成绩很好。');
    expect(words('走访**村和**镇，覆盖**个县。')).toBe('走访**村和**镇，覆盖**个县。');
  });

  it('cuts the front matter, whatever it holds', () => {
    expect(words('---\ntitle: 青禾县报告\ntags:\n  - 县\n---\n\n各位代表：', 'md')).toBe('各位代表：');
    expect(words('---\n\n各位代表：\n\n---\n成绩很好。', 'md')).toBe('各位代表：\n成绩很好。');
    expect(edits('---\ntitle: 青禾县报告\n---\n各位代表：', 'front_matter', 'md')).toBe(1);
  });
});

describe('residue of scraping', () => {
  it('leaves a word whole, with its raw place known', () => {
    const raw = '把防汛工作作为首##paidbegin##要任务来抓。\n\n##paidend##';
    const { text } = cleaned(raw);
    expect(text.text).toBe('把防汛工作作为首要任务来抓。');
    const span = { start: 7, end: 11 };
    expect(textOf(text.text, span)).toBe('首要任务');
    expect(textOf(raw, toRaw(text, span))).toBe('首##paidbegin##要任务');
  });

  it.each([
    ['link ids', '青禾县人民政府9f86d081884c7d659a2feaa0c55ad015办公室', '青禾县人民政府办公室'],
    ['entities', '“双百”&nbsp;行动&ldquo;好&rdquo;&#8212;&#x4e00;&amp;nbsp;R&D', '“双百”行动“好”—一 R&D'],
    ['tags inside a line', '全县<span style="color:red">重点</span>工作<o:p></o:p>', '全县重点工作'],
    [
      'tags that end a line',
      '<p>一、回顾</p><p>成绩很好。<br/>问题不少。</p>',
      '一、回顾\n成绩很好。\n问题不少。',
    ],
    ['readings behind characters', '領(lǐng)導(dǎo)班子認(rèn)真工作', '領導班子認真工作'],
    ['a reading that the author gave', '埇（yǒng）桥区工作', '埇（yǒng）桥区工作'],
    [
      'written line breaks',
      '各位代表：\\n现在报告工作。\\r\\n成绩很好。',
      '各位代表：\n现在报告工作。\n成绩很好。',
    ],
    [
      'the time of publication',
      '深化各项改革。 2015-02-09 09:12:19\n\n推进开放。',
      '深化各项改革。\n推进开放。',
    ],
    ['edit links of a wiki', '一、回顾[编辑]\n成绩很好。', '一、回顾\n成绩很好。'],
    ['signs of less and more', '增速<10%，PM2.5>35，a<b', '增速<10%，PM2.5>35，a<b'],
  ])('cleans %s', (_, raw, wanted) => {
    expect(words(raw)).toBe(wanted);
  });
});
