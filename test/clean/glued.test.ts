import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, words } from './support.js';

describe('paragraphs glued on one line', () => {
  it('are parted after the salutation at the head', () => {
    expect(words('各位代表：现在，我代表县人民政府报告工作。')).toBe(
      '各位代表：\n现在，我代表县人民政府报告工作。',
    );
    expect(words('主任、各位副主任、各位委员:我受县政府委托，报告审计情况。')).toBe(
      '主任、各位副主任、各位委员:\n我受县政府委托，报告审计情况。',
    );
  });

  it('are parted between the title and the line of its date', () => {
    expect(words('政府工作报告 ——2024年1月8日在青禾县第十届人民代表大会第三次会议上\n县长　王小禾')).toBe(
      '政府工作报告\n——2024年1月8日在青禾县第十届人民代表大会第三次会议上\n县长　王小禾',
    );
  });

  it('are parted at runs of ideographic spaces', () => {
    const raw = PARAGRAPHS.map((p) => `\u3000\u3000${p}`).join('');
    expect(words(raw)).toBe(PARAGRAPHS.join('\n'));
  });

  it('are parted before a heading at the end of the line', () => {
    expect(words(`${PARAGRAPHS[1]}一、过去一年工作回顾\n\n${PARAGRAPHS[3]}`)).toBe(
      `${PARAGRAPHS[1]}\n一、过去一年工作回顾\n${PARAGRAPHS[3]}`,
    );
  });

  it('are parted before an ordinal or a dash after a blank', () => {
    expect(words('成绩来之不易。 （二）改革不断深化。全县推进改革。')).toBe(
      '成绩来之不易。\n（二）改革不断深化。全县推进改革。',
    );
    expect(words('成绩来之不易。 ——改革不断深化。')).toBe('成绩来之不易。\n——改革不断深化。');
  });

  it('are parted behind a bold heading', () => {
    expect(words('**一、过去一年工作回顾** 过去一年，成绩不小。', 'md')).toBe(
      '一、过去一年工作回顾\n过去一年，成绩不小。',
    );
  });

  it('are parted at ordinals and salutations where a line holds the whole report', () => {
    const body = PARAGRAPHS.slice(3, 6).join('');
    const long = `${body}${body}${body}${body}${body}${body}${body}`;
    expect(words(`${long}（二）改革不断深化。${long}各位代表！任务艰巨。${long}`).split('\n')).toHaveLength(
      7 * 3 + 3,
    );
  });

  it.each([
    ['a list after a colon', '抓好三件事：一、修路；二、办学；三、治水。'],
    ['一、二、三产业', '结构优化。一、二、三产业增加值分别增长4%、5%、6%。'],
    ['a run-in heading', '（一）产业发展提质增效。新开工一批项目。'],
    ['spaced names', '出席：赵　云、李　溪'],
  ])('stay one line: %s', (_, raw) => {
    expect(words(raw)).toBe(raw);
  });
});
