import { expect, test } from 'vitest';
import { numbers } from '../../../src/extract/numbers/index.js';
import { plainDocument } from '../../support/plain.js';
import { rules } from './support.js';

const LENGTH = 200_000;

/** The least of three times, in milliseconds: what else runs on the machine only adds. */
function timeOf(text: string): number {
  const document = plainDocument(text);
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    numbers.extract(document, rules, () => undefined);
    return performance.now() - start;
  });
  return Math.min(...times);
}

const SHAPES: readonly (readonly [string, string])[] = [
  ['digits', '7'],
  ['Chinese', '全市经济社会发展取得新成效'],
  ['numbers without an end of a sentence', '产值增长5%，'],
  ['Han numerals', '二百三十'],
  ['quotation marks that stay open', '“三'],
  ['brackets that stay open', '（八'],
];

test.each(SHAPES)('twice a line of %s takes no more than 2.3 times as long', (_, unit) => {
  const half = unit.repeat(LENGTH / unit.length / 2);
  numbers.extract(plainDocument(half), rules, () => undefined);
  expect(timeOf(half + half) / Math.max(1, timeOf(half))).toBeLessThan(2.3);
});
