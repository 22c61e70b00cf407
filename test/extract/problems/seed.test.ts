import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems } from '../../../src/extract/problems/index.js';
import type { Role, Section } from '../../../src/model/index.js';
import { openEngine, readDictionary, tokensOf } from '../../../src/segment/index.js';
import { plainDocument } from '../../support/plain.js';
import { rules } from './reports.js';

interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

const MATERIAL = process.env.NIANLUN_MATERIAL ?? '';
const CASE = join(MATERIAL, 'cases/seed/problems.json');

/** The labelled report with its parts for problems and plans as the labels give them. */
function labelled() {
  const truth = JSON.parse(readFileSync(CASE, 'utf8'));
  const text = readFileSync(join(MATERIAL, 'reports/seed', truth.source_file), 'utf8').replace(/^\uFEFF/, '');
  const part = (role: Role, { start, end }: Unit): Section => {
    const heading = { start, end: text.indexOf('\n', start) };
    return {
      id: role,
      parent: null,
      level: 1,
      ordinal: '',
      role,
      heading,
      body: { start: heading.end, end },
    };
  };
  const sections = [part('problem', truth.problem_section), part('plan', truth.measure_section)];
  const document = {
    ...plainDocument(text, { genre: truth.genre, title: text.split('\n')[0] ?? '' }),
    sections,
    tokens: tokensOf(text, openEngine(readDictionary())),
  };
  return { truth, findings: problems.extract(document, rules, () => undefined) };
}

test.skipIf(MATERIAL === '' || !existsSync(CASE))(
  'all fifteen units of problems and all twelve measures are read as labelled: on their very spans, the lead-in as none',
  () => {
    const { truth, findings } = labelled();
    const found = (unit: Unit, kind: string) =>
      findings.some(
        ({ span, fields }) => fields.kind === kind && span.start === unit.start && span.end === unit.end,
      );
    const units: readonly Unit[] = truth.problems.filter((unit: Unit) => unit.kind !== 'lead_in');
    const missed = [
      ...units.filter((unit) => !found(unit, unit.kind === 'cause' ? 'cause' : 'problem')),
      ...truth.measures.filter((unit: Unit) => !found(unit, 'measure')),
    ];
    expect(missed.map((unit) => unit.text)).toEqual([]);
    expect(truth.problems).toHaveLength(15);
    expect(units).toHaveLength(14);
    expect(truth.measures).toHaveLength(12);
    expect(
      truth.problems
        .filter((unit: Unit) => unit.kind === 'lead_in')
        .some((unit: Unit) => found(unit, 'problem')),
    ).toBe(false);
  },
);

interface Link {
  readonly measure: string;
  readonly problem: string;
}

test.skipIf(MATERIAL === '' || !existsSync(CASE))('links of measures to problems reach F1 0.6', () => {
  const { truth, findings } = labelled();
  const units: readonly (Unit & { readonly id: string })[] = [...truth.problems, ...truth.measures];
  const names = new Map(
    findings.map(({ span, fields }) => [
      fields.item_id,
      units.find((unit) => unit.start === span.start && unit.end === span.end)?.id ?? '',
    ]),
  );
  const found = findings.flatMap(({ fields }) =>
    (fields.answers ?? '')
      .split(';')
      .filter((answer) => answer !== '')
      .map((answer) => `${names.get(fields.item_id)}>${names.get(answer)}`),
  );
  const right = new Set(truth.links.map(({ measure, problem }: Link) => `${measure}>${problem}`));
  const hits = found.filter((link) => right.has(link)).length;
  expect((2 * hits) / (found.length + right.size)).toBeGreaterThanOrEqual(0.6);
});
