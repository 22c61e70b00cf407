import { expect, test } from 'vitest';
import { inOrder } from '../../src/run/in-order.js';

test('values that come in any order are settled in theirs, each as soon as those before it are', () => {
  const settled: string[] = [];
  const take = inOrder<string>((value, index) => settled.push(`${index}${value}`));
  take(2, 'c');
  take(1, 'b');
  expect(settled).toEqual([]);
  take(0, 'a');
  expect(settled).toEqual(['0a', '1b', '2c']);
  take(3, 'd');
  expect(settled).toEqual(['0a', '1b', '2c', '3d']);
});
