import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Bagger } from '../../src/compare/bags.js';
import { bareOf, hashOf } from '../../src/compare/bare.js';

const wordsOf = (text: string): string => {
  const { units } = bareOf(text, Int32Array.of(0, text.length));
  return String.fromCharCode(...units);
};

/** What `bareOf` does, as two replacements. */
const byPattern = (text: string): string =>
  text.replace(/[^\p{L}\p{N}%‰.]+/gu, '').replace(/(?<!\d)\.|\.(?!\d)/g, '');

describe('the bare words of a sentence', () => {
  it.each([
    ['增长6.1%，财政平稳。', '增长6.1%财政平稳'],
    ['No. 5 泵站 …', 'No5泵站'],
    ['共 3. 5 万人', '共3.5万人'],
    ['“𠮷”字 🙂', '𠮷字'],
    ['', ''],
  ])('of %j are %j', (text, words) => expect(wordsOf(text)).toBe(words));

  test('are those that the pattern leaves', () => {
    const unit = fc.constantFrom(...'年轮3年.5%‰，。 a\u3000𠮷🙂①Ⅳé\u0301', '\ud842', '\udfb7');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('').toWellFormed();
        expect(wordsOf(text)).toBe(byPattern(text));
      }),
    );
  });

  test('stand one sentence behind the other', () => {
    const { units, bounds } = bareOf('修路。架桥！', Int32Array.of(0, 3, 3, 6));
    expect([...bounds]).toEqual([0, 2, 4]);
    expect(hashOf(units, 0, 2)).not.toBe(hashOf(units, 2, 4));
  });
});

describe('bags of the parts of sentences', () => {
  const partsOf = (sentences: readonly (readonly number[])[]) => (of: number, into: Int32Array) => {
    const parts = sentences[of] ?? [];
    into.set(parts);
    return parts.length;
  };

  it('list each part once under its number, with how often it stands there', () => {
    const bagger = new Bagger();
    const { ids, counts, bounds } = bagger.bags(3, 7, partsOf([[70, -5, 70], [], [-5, 9, 9, 9]]));
    expect([...bounds]).toEqual([0, 2, 2, 4]);
    expect([...ids]).toEqual([0, 1, 1, 2]);
    expect([...counts]).toEqual([2, 1, 1, 3]);
    expect([...bagger.bags(1, 2, partsOf([[9, 70]])).ids]).toEqual([2, 0]);
  });

  it('number every part from 0 on, however many there are', () => {
    const bagger = new Bagger();
    const parts = Array.from({ length: 100_000 }, (_, at) => Math.imul(at, 0x01000193));
    const numbers = parts.map((_, at) => at);
    for (let time = 0; time < 2; time++)
      expect([...bagger.bags(1, parts.length, partsOf([parts])).ids]).toEqual(numbers);
    expect(bagger.size).toBe(parts.length);
  });
});
