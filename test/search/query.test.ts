import { describe, expect, it } from 'vitest';
import { QueryError, spansOf } from '../../src/search/index.js';

const found = (phrase: string, text: string, regex = false) =>
  spansOf({ phrase, regex })(text).map(({ start, end }) => text.slice(start, end));

describe('a search', () => {
  it.each([
    ['河长', '推行河长制，河长巡河', ['河长', '河长']],
    ['1+N', '“1+N”政策，11N', ['1+N']],
    ['（一）', '（一）二（一）', ['（一）', '（一）']],
    ['无', '', []],
  ])('for %s takes it to the letter', (phrase, text, expected) => {
    expect(found(phrase, text)).toEqual(expected);
  });

  it('takes a regular expression where it is one, and no empty match', () => {
    expect(found('第[一二]季度', '第一季度、第二季度、第三季度', true)).toEqual(['第一季度', '第二季度']);
    expect(found('甲*', '乙甲甲乙', true)).toEqual(['甲甲']);
  });

  it.each([
    ['(', true],
    ['', false],
    ['  ', true],
  ])('refuses %j', (phrase, regex) => {
    expect(() => spansOf({ phrase, regex })).toThrow(QueryError);
  });
});
