import { describe, expect, it } from 'vitest';
import { words } from './support.js';

describe('single characters', () => {
  it.each([
    ['CR LF', '一、回顾\r\n成绩很好。', '一、回顾\n成绩很好。'],
    ['CR alone', '一、回顾\r成绩很好。', '一、回顾\n成绩很好。'],
    ['line separator', '一、回顾\u2028成绩很好。', '一、回顾\n成绩很好。'],
    ['form feed between words', '成绩很好。\f问题不少。', '成绩很好。\n问题不少。'],
    ['NUL and other controls', '青\u0000禾\u0008县', '青禾县'],
    ['byte order mark inside', '青禾\uFEFF县', '青禾县'],
    ['zero-width characters', '青\u200B禾\u200C县\u2060', '青禾县'],
    ['soft hyphen', '青禾\u00AD县', '青禾县'],
    ['direction marks', '\u202A青禾县\u202C', '青禾县'],
    ['radicals of broken fonts', '⼯作⼈员', '工作人员'],
    ['compatibility forms', '行\uF9F7', '行立'],
  ])('puts right: %s', (_, raw, wanted) => {
    expect(words(raw)).toBe(wanted);
  });

  it.each([
    ['digits', '１９８７年达到１０９２０亿元', '1987年达到10920亿元'],
    ['a decimal and the percent sign', '比上年增长７．３％', '比上年增长7.3%'],
    ['letters', '推广ＰＰＰ模式', '推广PPP模式'],
    ['thousands', '粮食产量33，212万吨', '粮食产量33,212万吨'],
    ['thousands in full width', '粮食产量３３，２１２，４５６吨', '粮食产量33,212,456吨'],
  ])('makes half-width: %s', (_, raw, wanted) => {
    expect(words(raw)).toBe(wanted);
  });

  it.each([
    ['Chinese punctuation', '好，很好；真的？是：（对）！'],
    ['the point of an ordinal', '1．国民经济持续增长'],
    ['a comma between years', '在2019，2020两年中'],
    ['a comma after which no group of three stands', '分别为12，34，56个'],
    ['a full-width O among Chinese digits', '二ＯＯ五年'],
    ['joiners inside an emoji', '一家人👨‍👩‍👧很好'],
    ['rare characters and lone surrogates', '𠮷祥\ud800如意'],
    ['the zero of Chinese numerals', '二〇二六年、二○○五年'],
  ])('leaves alone: %s', (_, raw) => {
    expect(words(raw)).toBe(raw);
  });

  it('cleans the empty text', () => {
    expect(words('')).toBe('');
    expect(words('\uFEFF \r\n\t')).toBe('');
  });
});
