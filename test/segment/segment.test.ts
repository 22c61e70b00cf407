import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/index.js';
import { openEngine, readDictionary, segment, tokensOf } from '../../src/segment/index.js';
import { plainText } from '../support/plain.js';

const dictionary = readDictionary();
const words = ['习近平新时代中国特色社会主义思想', '四个意识', '地区生产总值'];
const engines = [openEngine(dictionary, 'nodejieba'), openEngine(dictionary, 'node-rs')];
for (const { learn } of engines) learn(words);

describe.each(engines)('tokens cut by $name', (engine) => {
  const cut = (text: string) => tokensOf(text, engine).map((token) => textOf(text, token));

  test.each([
    ['2023年GDP增长6.5%', ['2023', '年', 'GDP', '增长', '6.5%']],
    ['增强“四个意识”', ['增强', '“', '四个意识', '”']],
    ['实现地区生产总值1,210.5亿元——', ['实现', '地区生产总值', '1,210.5', '亿元', '——']],
    ['学习习近平新时代中国特色社会主义思想', ['学习', '习近平新时代中国特色社会主义思想']],
  ])('%s', (text, expected) => expect(cut(text)).toEqual(expected));

  test('cover any text without gap or overlap', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '四个意识',
        '增长6.5%',
        '𠮷野家',
        '👨‍👩‍👧',
        '\ud800',
        '\udc00',
        '\n',
        '　',
        '〇',
        'e\u0301',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokensOf(text, engine);
        expect(tokens.map((token) => textOf(text, token)).join('')).toBe(text);
        expect(tokens.every((token, index) => token.start === (tokens[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  test('never cut a surrogate pair in a run longer than one call', () => {
    const text = `国${'𠮷'.repeat(3000)}`;
    for (const token of tokensOf(text, engine)) expect(text.charCodeAt(token.start) >> 10).not.toBe(0x37);
  });
});

describe('sentences', () => {
  const engine = engines[1]!;
  const sentences = (text: string) =>
    segment(plainText(text), [], engine).sentences.map((sentence) => textOf(text, sentence));

  test.each([
    ['2023年共收缴团费489.6元.\n二、问题', ['2023年共收缴团费489.6元.', '二、问题']],
    ['增长6.5%.全年新增就业3万人。', ['增长6.5%.', '全年新增就业3万人。']],
    ['他说：“不忘初心。”我们继续前进！', ['他说：“不忘初心。”', '我们继续前进！']],
    ['第一段\n\n　第二段', ['第一段', '第二段']],
    ['增长3.5倍', ['增长3.5倍']],
    ['。。。\n——\n', []],
  ])('%j', (text, expected) => expect(sentences(text)).toEqual(expected));

  test('end where a heading ends', () => {
    const text = '一、工作回顾今年工作';
    const section = {
      id: 's1',
      parent: null,
      level: 1,
      ordinal: '一、',
      role: 'review' as const,
      heading: { start: 0, end: 6 },
      body: { start: 6, end: 10 },
    };
    const found = segment(plainText(text), [section], engine).sentences;
    expect(found.map((sentence) => textOf(text, sentence))).toEqual(['一、工作回顾', '今年工作']);
  });
});
