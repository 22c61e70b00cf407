import { expect, test } from 'vitest';
import { judgeNumerals } from '../../../src/extract/numbers/index.js';
import { loadUnits } from '../../../src/extract/numbers/measure/units.js';
import { Knowledge } from '../../../src/knowledge/index.js';
import { plainDocument } from '../../support/plain.js';
import { find, rules } from './support.js';

const units = loadUnits(new Knowledge());
const counting = units.filter(({ form }) => form !== 'label');
const labels = units.filter(({ form }) => form === 'label');

test('at least 350 units are known', () => {
  expect(units.length).toBeGreaterThanOrEqual(350);
});

// 18千吨 may be read as 18 000 吨: the base unit is the same.
test.each(counting.map((unit) => [unit.unit, unit.example, unit] as const))(
  '%s is read in %s',
  (_, example, unit) => {
    expect(find(example).map((one) => [one.kind, one.base_unit])).toContainEqual([unit.kind, unit.base]);
  },
);

test.each(labels.map((unit) => [unit.unit, unit.example] as const))(
  '%s numbers things in %s',
  (_, example) => {
    expect(find(example)).toEqual([]);
    expect(judgeNumerals(plainDocument(example), rules).rejected.map(({ reason }) => reason)).toContain(
      'label',
    );
  },
);
