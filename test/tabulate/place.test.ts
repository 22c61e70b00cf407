import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Section } from '../../src/model/index.js';
import { locator } from '../../src/tabulate/place.js';
import { plainDocument } from '../support/plain.js';

const LENGTH = 60;

/** Sections as `split` makes them: in text order, children inside their parents. */
function sectionsFrom(depths: readonly number[]): readonly Section[] {
  const [whole] = plainDocument('').sections as [Section];
  const step = LENGTH / depths.length;
  const levels = depths.map((depth, at) => (at === 0 ? 0 : Math.min(depth, (depths[at - 1] ?? 0) + 1)));
  return levels.map((level, at) => {
    const above = levels.findLastIndex((other, place) => place < at && other < level);
    const next = levels.findIndex((other, place) => place > at && other <= level);
    const start = Math.floor(at * step);
    const end = next < 0 ? LENGTH : Math.floor(next * step);
    const parent = above < 0 ? null : `s${above}`;
    return { ...whole, id: `s${at}`, parent, level, heading: { start, end: start }, body: { start, end } };
  });
}

test('the section at an offset is the last that begins before it and has not ended', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
      fc.nat(LENGTH - 1),
      (depths, offset) => {
        const sections = sectionsFrom(depths);
        const { sectionAt } = locator({ ...plainDocument('字'.repeat(LENGTH)), sections });
        const holding = sections.filter(({ heading, body }) => heading.start <= offset && offset < body.end);
        expect(sectionAt(offset)?.id).toBe(holding.at(-1)?.id);
      },
    ),
  );
});

test('a sentence is shown whole, but one that no person writes only around the place', () => {
  const shown = (text: string, offset: number) => {
    const document = { ...plainDocument(text), sentences: [{ start: 0, end: text.length }] };
    return locator(document).sentenceAt(offset);
  };
  expect(shown('增长5.2%，'.repeat(100), 300)).toBe('增长5.2%，'.repeat(100));
  const long = '𠮷'.repeat(300_000);
  expect(shown(long, 0)).toBe(`${'𠮷'.repeat(50)}…`);
  expect(shown(long, 300)).toBe(`…${'𠮷'.repeat(100)}…`);
  expect(shown(long, 301).isWellFormed()).toBe(true);
  expect(shown(long, long.length - 2)).toBe(`…${'𠮷'.repeat(51)}`);
});
