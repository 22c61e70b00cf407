import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCases } from '../../../bench/eval/cases.mjs';
import { spurious, touched, verdicts } from '../../../bench/eval/score.mjs';
import { judgeNumerals, numbers } from '../../../src/extract/numbers/index.js';
import { plainDocument } from '../../support/plain.js';
import { hasMaterial, material, rules } from './support.js';

const folder = join(material, 'cases', 'numbers');
const cases = hasMaterial ? readdirSync(folder).flatMap((name) => readCases(join(folder, name))) : [];

function findNumbers(text: string) {
  const document = plainDocument(text);
  const numerals = new Map(judgeNumerals(document, rules).accepted.map((one) => [one.start, one.numeral]));
  const finds = numbers
    .extract(document, rules, () => undefined)
    .map(({ span, fields }) => ({ ...fields, ...span, numeral: numerals.get(span.start) ?? span }));
  const rejected = numbers.audit?.read(document, rules).numerals_rejected ?? [];
  return { finds, rejected: rejected.map(({ span, fields }) => ({ ...span, ...fields })) };
}

describe.skipIf(!hasMaterial)('numbers of public test sets, within what each annotates', () => {
  const scored = cases.map((one) => ({ one, found: findNumbers(one.input) }));
  const all = scored.flatMap(({ one, found }) => verdicts(one, found));

  // Names and labels are no rows (地铁14号线, 720线, 三峡); their worth shows in what was rejected.
  test.each([
    ['number', 'read', 0.97],
    ['number', 'value', 0.87],
    ['quantity', 'value', 0.97],
    ['percent', 'value', 0.98],
    ['money', 'value', 0.98],
    ['range', 'value', 0.95],
  ] as const)('%s: %s right for at least %d', (kind, key, least) => {
    const own = all.filter(({ expected }) => expected.kind === kind);
    const wrong = own.filter((one) => !one[key]);
    expect(1 - wrong.length / own.length, wrong.map((one) => one.case.id).join(' ')).toBeGreaterThanOrEqual(
      least,
    );
  });

  test('at most 2 % of what is no number is taken', () => {
    const rejects = cases.flatMap(({ reject = [] }) => reject);
    const taken = scored.flatMap(({ one, found }) => touched(one, found.finds));
    const empty = scored.filter(({ one }) => one.expected.length === 0);
    const filled = empty.filter(({ one, found }) => spurious(one, found.finds).length > 0);
    expect(taken.length / rejects.length).toBeLessThanOrEqual(0.02);
    expect(filled.length / empty.length).toBeLessThanOrEqual(0.02);
  });
});
