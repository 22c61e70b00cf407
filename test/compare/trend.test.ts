import { describe, expect, test } from 'vitest';
import { kendallZ, trendOf } from '../../src/compare/trend.js';

const years = (hits: readonly number[]) => hits.map((count) => ({ hits: count, rate: count / 1000 }));

describe('the trend of covered years', () => {
  test.each([
    ['too_few', [1, 2, 3, 4]],
    ['too_few', [0, 0, 1, 0, 1, 0]],
    ['vanished', [5, 4, 3, 2, 0, 0, 0]],
    ['new', [0, 0, 0, 0, 2, 5]],
    ['revived', [4, 3, 0, 0, 0, 0, 0, 2, 3]],
    ['rising', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['fading', [8, 7, 6, 5, 4, 3, 2, 1]],
    ['steady', [3, 5, 2, 4, 3, 5, 2, 4]],
    ['steady', [2, 2, 2, 2, 2, 2]],
  ] as const)('is %s for %j', (trend, hits) => expect(trendOf(years(hits))).toBe(trend));
});

describe("Kendall's S over its deviation", () => {
  test('of five rising values is 10 / sqrt(300 / 18)', () => {
    expect(kendallZ([1, 2, 3, 4, 5])).toBeCloseTo(10 / Math.sqrt(300 / 18), 10);
  });
  test('counts a tie as nothing and narrows the deviation', () => {
    expect(kendallZ([1, 1, 2])).toBeCloseTo(2 / Math.sqrt((66 - 18) / 18), 10);
  });
  test('of equal values is 0', () => expect(kendallZ([2, 2, 2])).toBe(0));
});
