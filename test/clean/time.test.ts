import { describe, expect, it } from 'vitest';
import { cleaned } from './support.js';

const SHAPES: readonly (readonly [name: string, part: string])[] = [
  ['running text', '全县经济发展，保持向好态势。'],
  ['characters without end', '全县经济发展保持向好态势'],
  ['digits and blanks', '1 '],
  ['groups of digits', '123 456 '],
  ['full-width digits', '９'],
  ['commas between digits', '1，234，'],
  ['stars', '** 甲 '],
  ['comments without end', '<!--'],
  ['tags without end', '<span '],
  ['links without end', '[甲]('],
  ['ordinals', '。一、'],
  ['blanks between characters', '甲 '],
  ['ideographic spaces', '甲　　'],
  ['quotation marks without end', '“甲 乙'],
  ['entities', '&amp;'],
  ['page numbers', ' — 1 —'],
  ['masks', 'X×'],
  ['lone surrogates', '\ud800'],
  ['short lines', '甲\n'],
  ['empty lines', '\n'],
  ['wrapped lines', '全县经济发展保持逆势上扬持续向好态势项目投资加力提速\n'],
];

function time(raw: string): number {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    cleaned(raw);
    return performance.now() - start;
  });
  return Math.min(...runs);
}

describe('cleaning takes time in proportion to the text', () => {
  it.each(SHAPES)('%s', (_, part) => {
    const size = 100_000;
    const one = part.repeat(Math.ceil(size / part.length));
    // Twice the text may take twice the time; the rest allows for a busy machine.
    expect(time(one + one)).toBeLessThan(time(one) * 3.5 + 60);
  });
});
