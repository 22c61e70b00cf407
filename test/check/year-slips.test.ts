import { describe, expect, test } from 'vitest';
import { findYearSlips, loadCheckRules } from '../../src/check/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { type Note, textOf } from '../../src/model/index.js';
import { plainDocument } from '../support/plain.js';

const rules = loadCheckRules(new Knowledge());

function slips(text: string, heading = 0): readonly string[] {
  const notes: Note[] = [];
  const document = plainDocument(
    text,
    { year: 2022, reviewYear: 2021 },
    { heading: { start: 0, end: heading } },
  );
  findYearSlips(document, rules, (note) => notes.push(note));
  return notes.map((note) => `${textOf(text, note.span ?? { start: 0, end: 0 })} for ${note.values.meant}`);
}

describe('a year that is a slip for the one under review', () => {
  test.each([
    ['党费管理规范。2012年共收缴党费三千元。', ['2012 for 2021']],
    ['2011年全校获奖四十七项。', ['2011 for 2021']],
    ['2021年共收缴党费三千元。', []],
    ['2020年共收缴党费三千元，2021年共收缴四千元。', []],
    ['自2011年以来累计收缴党费三千元。', []],
    ['比2011年共增加三人。', []],
    ['1998年全市遭遇洪灾。', []],
  ])('%s', (text, found) => expect(slips(text)).toEqual(found));

  test('is found in a heading', () => {
    expect(slips('一、2011年工作回顾\n一年来成绩显著。', 10)).toEqual(['2011 for 2021']);
    expect(slips('一、2021年工作回顾\n一年来成绩显著。', 10)).toEqual([]);
  });

  test('is not looked for where the year of the report is unknown', () => {
    const notes: Note[] = [];
    findYearSlips(plainDocument('2012年共收缴党费三千元。'), rules, (note) => notes.push(note));
    expect(notes).toEqual([]);
  });
});
