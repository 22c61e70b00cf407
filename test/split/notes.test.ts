import { describe, expect, it } from 'vitest';
import { Knowledge, loadMessages } from '../../src/knowledge/index.js';
import { textOf } from '../../src/model/index.js';
import { splitText } from './outline.js';

const BODY = '全县上下团结奋斗，各项工作扎实推进。';

function notesOn(...headings: readonly string[]) {
  const { text, notes } = splitText(headings.map((heading) => `${heading}\n${BODY}`).join('\n'));
  return notes.map(({ code, values, span }) => [code, values, span === null ? null : textOf(text, span)]);
}

describe('notes on numbering', () => {
  it('says nothing where the numbers follow each other, also when they restart', () => {
    expect(notesOn('一、回顾', '（一）产业', '（二）城乡', '二、安排', '（一）投资', '（二）消费')).toEqual(
      [],
    );
  });
  it('a missing number is a gap', () => {
    expect(notesOn('一、回顾', '三、安排')).toEqual([
      ['numbering_gap', { before: '一、', after: '三、' }, '三、'],
    ]);
  });
  it('a number that stands twice is noted', () => {
    expect(notesOn('一、回顾', '（一）产业', '（二）城乡', '（二）民生')).toEqual([
      ['numbering_repeated', { before: '（二）', after: '（二）' }, '（二）'],
    ]);
  });
  it('every code has its words in both languages', () => {
    const say = loadMessages(new Knowledge(), ['split/messages.tsv']);
    for (const code of ['no_headings', 'numbering_gap', 'numbering_repeated'])
      for (const language of ['zh', 'en'] as const)
        expect(say(code, { before: '一、', after: '三、' }, language).message).not.toMatch(/[{}]/);
  });
});
