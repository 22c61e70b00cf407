import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { clean, loadCleanRules } from '../../src/clean/index.js';
import { discover, loadIngestRules, readSource } from '../../src/ingest/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { textOf, toRaw } from '../../src/model/index.js';
import { nianlun, tableOf } from '../support/program.js';

const material = process.env.NIANLUN_MATERIAL ?? '';
const folder = join(material, 'reports/seed');

/** A numeral of the seed as labelled by hand, with offsets into the raw file. */
interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number | string | null;
  readonly unit: string | null;
  readonly kind: string;
  readonly approx: string | null;
  readonly accept: boolean;
}

describe.skipIf(material === '')('the seed report', () => {
  const output = join(mkdtempSync(join(tmpdir(), 'nianlun-seed-')), 'output');
  const cleaned = () => {
    const knowledge = new Knowledge();
    const [found] = discover([folder], {});
    if (found === undefined) throw new Error('no seed report');
    const { source } = readSource(found, { maxBytes: 1e6 }, loadIngestRules(knowledge));
    if (source === null) throw new Error('the seed report was not read');
    return clean(source, loadCleanRules(knowledge), () => undefined);
  };
  const labelled = (): readonly Labelled[] =>
    readFileSync(join(material, 'cases/seed/numbers.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  /** The rows of numbers.csv with their spans in the raw file. */
  const numbers = () => {
    const text = cleaned();
    return tableOf(output, 'numbers').map((row) => ({
      ...row,
      raw: toRaw(text, { start: Number(row.start), end: Number(row.end) }),
    }));
  };
  const meet = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;

  beforeAll(async () => {
    expect((await nianlun(['run', folder, '-o', output])).code).toBe(0);
  });

  test('is a 述职报告 of 2023', () => {
    expect(tableOf(output, 'reports')).toEqual([
      expect.objectContaining({ year: '2023', genre: '述职报告' }),
    ]);
  });

  test('has three sections of level 1, review, problem and plan, and ten of level 2 with run-in headings', () => {
    const sections = tableOf(output, 'sections');
    const level = (wanted: string) => sections.filter((section) => section.level === wanted);
    expect(level('1').map((section) => section.role)).toEqual(['review', 'problem', 'plan']);
    expect(level('2')).toHaveLength(10);
    for (const { heading } of level('2'))
      expect(heading).toMatch(/^（[一二三四五六七八九十]）[^。]{4,20}。$/);
  });

  test('is free of residue, and a word that it cut is whole with its raw place', () => {
    const text = cleaned();
    expect(text.text).not.toContain('##');
    const spans = [...text.text.matchAll(/首要任务/g)].map((match) => ({
      start: match.index,
      end: match.index + 4,
    }));
    expect(spans).toHaveLength(2);
    expect(spans.map((span) => textOf(text.raw, toRaw(text, span)))).toEqual([
      '首##paidbegin##要任务',
      '首要任务',
    ]);
  });

  test('gives all 19 statistics with value, unit and approximation', () => {
    const statistics = labelled().filter(
      ({ accept, kind }) => accept && (kind === 'quantity' || kind === 'money'),
    );
    expect(statistics).toHaveLength(19);
    const rows = numbers();
    for (const { text, start, end, value, unit, approx } of statistics) {
      const row = rows.find(({ raw }) => meet(raw, { start, end }));
      expect(row, text).toMatchObject({ value: String(value), unit, approx: approx ?? 'exact' });
    }
  });

  test('gives no number for the 57 numerals that are none', () => {
    const rejects = labelled().filter(({ accept }) => !accept);
    expect(rejects).toHaveLength(57);
    const rows = numbers();
    expect(
      rejects.filter((reject) => rows.some(({ raw }) => meet(raw, reject))).map(({ text }) => text),
    ).toEqual([]);
  });
});
