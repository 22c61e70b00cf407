import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/index.js';
import { cleaned, PARAGRAPHS } from './support.js';

const BODY = PARAGRAPHS.slice(3).join('\n\n');

function noted(raw: string): readonly string[] {
  return cleaned(raw).notes.map(({ code }) => code);
}

describe('damage is noted and not repaired', () => {
  it.each([
    ['replacement_character', '全县增长\uFFFD\uFFFD', '\uFFFD\uFFFD'],
    ['question_marks', '青禾县?????工作', '?????'],
    ['lost_character', '投资2?保障工作', '?'],
    ['mojibake', '涓€銆佹€讳綋鎯呭喌锛屽叏鍘挎槸鏈湴', null],
    ['mask', '学习党的XX大精神', 'XX'],
    ['mask', '投入xxx.xx亿元', 'xxx.xx'],
    ['mask', '走访**个县', '**'],
    ['mask', '某某同志', '某某'],
    ['digits_lost', '——2018724日在青禾县第十届人民代表大会上', '2018724日'],
    ['digits_lost', '三、年工作安排', '、年工作'],
    ['template_residue', '年均增长1$1.$2%', '1$1.$2'],
    ['odd_thousands', '总产量6,352,8万吨', '6,352,8'],
    ['ocr_dash', '1981一1985年规划', '1一1'],
    ['private_use', '项目\uE123建设', '\uE123'],
    ['broken_character', '坏\ud800字', '\ud800'],
  ])('%s: %s', (code, line, hit) => {
    const { text, notes } = cleaned(`${BODY}\n\n${line}\n\n${BODY}`);
    const found = notes.filter((note) => note.code === code);
    expect(found.length).toBeGreaterThan(0);
    const span = found[0]?.span ?? { start: 0, end: 0 };
    expect(line).toContain(textOf(text.text, span));
    if (hit !== null) expect(textOf(text.text, span)).toBe(hit);
  });

  it('tells bold marks from masks', () => {
    expect(noted('**一、工作回顾**\n\n**（一）经济**稳中向好，走访个县。\n\n成绩很好。')).toEqual([]);
  });

  it('notes a text that breaks off', () => {
    expect(
      noted(
        `${BODY}\n\n新的一年，全县上下将继续坚持问题导向，统筹发展和安全，着力扩大内需，着力改善民生，努力完成全`,
      ),
    ).toEqual(['cut_off']);
    expect(noted(BODY)).toEqual([]);
  });

  it('notes a text as long as a cell can be', () => {
    const long = BODY.repeat(200).slice(0, 32_767);
    expect(noted(long)).toContain('cell_limit');
  });

  it('notes what stands twice', () => {
    const more =
      '全县上下同心协力，各项事业全面进步，人民生活水平不断提高，社会大局保持和谐稳定，成绩来之不易。';
    expect(noted(`${BODY}\n\n${more}\n\n${BODY}`)).toEqual(['text_twice']);
    const line = PARAGRAPHS.slice(3).join('');
    expect(noted(`${line}${line}`)).toEqual(['text_twice']);
  });

  it('notes a long paragraph that stands twice, and no short one', () => {
    const long = PARAGRAPHS.slice(3, 5).join('');
    const { text, notes } = cleaned(`${BODY}\n\n${long}\n\n以上是第一部分。\n\n${long}\n\n以上是第一部分。`);
    expect(notes).toEqual([expect.objectContaining({ code: 'paragraph_twice', severity: 'info' })]);
    const span = notes[0]?.span ?? { start: 0, end: 0 };
    expect(text.text.slice(span.start, span.end)).toBe(long);
    expect(span.start).toBe(text.text.lastIndexOf(long));
  });

  it('notes text that is not Chinese, and no text at all', () => {
    expect(
      noted(Array.from({ length: 30 }, (_, at) => `Line ${at} of a report in English.`).join('\n')),
    ).toEqual(['few_han']);
    expect(noted(' \n\u200b')).toEqual(['empty_text']);
  });

  it('stops counting notes of one kind at a hundred and says how many there were', () => {
    const { notes } = cleaned(`${BODY}\n\n${'党的XX大。'.repeat(250)}`);
    expect(notes.filter(({ code }) => code === 'mask')).toHaveLength(100);
    expect(notes.find(({ code }) => code === 'more_damage')?.values).toEqual({ code: 'mask', hits: 250 });
  });
});
