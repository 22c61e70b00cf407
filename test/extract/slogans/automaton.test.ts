import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAutomaton, findAll } from '../../../src/extract/slogans/automaton.js';

function search(patterns: readonly string[], text: string): readonly string[] {
  const units = new Uint16Array(text.length + 1);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  const found: string[] = [];
  findAll(buildAutomaton(patterns), units, text.length, (pattern, start) =>
    found.push(`${start} ${patterns[pattern]}`),
  );
  return found.sort();
}

function naive(patterns: readonly string[], text: string): readonly string[] {
  return patterns
    .flatMap((pattern) =>
      Array.from(text, (_, at) => at)
        .filter((at) => text.startsWith(pattern, at))
        .map((at) => `${at} ${pattern}`),
    )
    .sort();
}

describe('automaton', () => {
  it('finds patterns inside and across each other', () => {
    expect(search(['三农', '三农工作', '农工', '工作三农'], '三农工作三农工')).toEqual(
      naive(['三农', '三农工作', '农工', '工作三农'], '三农工作三农工'),
    );
  });

  it.each([2, 3, 4])('finds what a naive search finds, for any patterns of %i units or more', (minLength) => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '+'), minLength, maxLength: 6 });
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '+', '丁'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), text, (patterns, words) => {
        expect(search(patterns, words)).toEqual(naive(patterns, words));
      }),
    );
  });

  it('finds a pattern that ends with the text, and none in an empty text', () => {
    expect(search(['乙丙'], '甲乙丙')).toEqual(['1 乙丙']);
    expect(search(['乙丙'], '')).toEqual([]);
  });

  it('refuses patterns that are too short or stand twice', () => {
    expect(() => buildAutomaton(['甲'])).toThrow(/less than two/);
    expect(() => buildAutomaton(['甲乙', '甲乙'])).toThrow(/twice/);
  });
});
