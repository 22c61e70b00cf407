import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbers } from '../../../src/extract/numbers/index.js';
import type { Document, Role, Section } from '../../../src/model/index.js';
import { plainDocument } from '../../support/plain.js';
import { hasMaterial, material, rules } from './support.js';

interface Annotated {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly kind: string;
  readonly approx: string | null;
  readonly indicator: string | null;
  readonly indicator_alt?: readonly string[];
  readonly period_year: number | null;
  readonly status?: string;
  readonly accept: boolean;
}

/** The seed report in its three parts, cut at the headings of the first level. */
function seedDocument(): Document {
  const folder = join(material, 'reports', 'seed');
  const text = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
  const plain = plainDocument(text, { year: 2023, reviewYear: 2023 });
  const starts = [0, text.indexOf('\n二、') + 1, text.indexOf('\n三、') + 1, text.length];
  const roles: readonly Role[] = ['review', 'problem', 'plan'];
  const sections = roles.map((role, index): Section => {
    const start = starts[index] ?? 0;
    const heading = text.indexOf('\n', start);
    const body = { start: heading, end: starts[index + 1] ?? text.length };
    return {
      id: `s${index + 1}`,
      parent: null,
      level: 1,
      ordinal: '',
      role,
      heading: { start, end: heading },
      body,
    };
  });
  return { ...plain, sections };
}

function annotations(): readonly Annotated[] {
  return readFileSync(join(material, 'cases', 'seed', 'numbers.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Annotated);
}

describe.skipIf(!hasMaterial)('the seed report', () => {
  const document = hasMaterial ? seedDocument() : plainDocument('');
  const findings = numbers.extract(document, rules, () => {});
  const all = hasMaterial ? annotations() : [];
  const isStatistic = (one: Annotated) => one.accept && (one.kind === 'quantity' || one.kind === 'money');
  const at = (one: Annotated) => findings.find(({ span }) => span.start < one.end && one.start < span.end);

  test('has each statistic with value, unit, approximation, year and status', () => {
    const wanted = all.filter(isStatistic);
    expect(wanted).toHaveLength(19);
    for (const one of wanted) {
      const fields = at(one)?.fields;
      expect([one.text, Number(fields?.value), fields?.unit, fields?.period_year, fields?.status]).toEqual([
        one.text,
        one.value,
        one.unit,
        one.period_year,
        one.status,
      ]);
      expect(fields?.approx).toBe(one.approx ?? 'exact');
    }
  });

  test('has an acceptable indicator for each statistic', () => {
    const wrong = all
      .filter(isStatistic)
      .filter(
        (one) => ![one.indicator, ...(one.indicator_alt ?? [])].includes(at(one)?.fields.indicator ?? ''),
      );
    expect(wrong.map((one) => [one.text, at(one)?.fields.indicator])).toEqual([]);
  });

  test('takes nothing that is no number', () => {
    expect(findings).toHaveLength(19);
    expect(all.filter((one) => !one.accept && at(one) !== undefined).map((one) => one.text)).toEqual([]);
  });

  test('resolves every time expression to the right year', () => {
    const times = numbers.audit?.read(document, rules).time_expressions ?? [];
    const wanted = all.filter((one) => one.accept && !isStatistic(one));
    expect(wanted).toHaveLength(17);
    const wrong = wanted.filter((one) => {
      const time = times.find(({ span }) => span.start < one.end && one.start < span.end);
      return time === undefined || (one.period_year !== null && time.fields.period_year !== one.period_year);
    });
    expect(wrong.map((one) => one.text)).toEqual([]);
  });
});
