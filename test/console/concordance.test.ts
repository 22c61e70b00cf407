import { describe, expect, it } from 'vitest';
import { columnsOf, concordanceLines } from '../../src/console/concordance.js';

describe('columns on a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['河长', 4],
    ['“1+N”', 7],
    ['ａ，', 4],
    ['𠀀', 2],
  ])('of %j are %i', (words, columns) => expect(columnsOf(words)).toBe(columns));
});

describe('the lines of a concordance', () => {
  const row = (year: number | null, org: string, left: string, right: string) => ({
    year,
    org,
    left,
    hit: '河长',
    right,
  });
  const lines = concordanceLines([
    row(2019, '青禾县', '全面推行', '制'),
    row(null, '', '设ab', '12名'),
    row(2020, '云溪市医院', '', '\u001b[31m'),
  ]);

  it('stand with their hits under each other', () => {
    const before = lines.map((line) => columnsOf(line.slice(0, line.indexOf('｜'))));
    expect(new Set(before).size).toBe(1);
  });

  it('say nothing to the terminal', () => {
    expect(lines.join('')).not.toContain('\u001b');
  });
});
