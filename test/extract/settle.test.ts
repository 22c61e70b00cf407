import { describe, expect, test } from 'vitest';
import { settle } from '../../src/extract/settle.js';

const finding = (start: number, end: number, rule = 'a') => ({ span: { start, end }, rule, fields: {} });
const spans = (list: readonly { span: { start: number; end: number } }[]) =>
  list.map(({ span }) => [span.start, span.end]);

describe('overlapping findings', () => {
  test('the earliest start wins, then the longest, then rule order', () => {
    expect(spans(settle([finding(2, 9), finding(0, 3), finding(0, 5)]))).toEqual([[0, 5]]);
    expect(settle([finding(0, 3, 'first'), finding(0, 3, 'second')])).toEqual([finding(0, 3, 'first')]);
  });
  test('neighbours both stay, in text order', () => {
    expect(spans(settle([finding(3, 5), finding(0, 3)]))).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });
  test('nested ones stay where nesting is allowed, crossing ones do not', () => {
    const inside = (outer: { span: { end: number } }, inner: { span: { end: number } }) =>
      inner.span.end <= outer.span.end;
    expect(spans(settle([finding(0, 9), finding(2, 4), finding(8, 12)], inside))).toEqual([
      [0, 9],
      [2, 4],
    ]);
  });
});
