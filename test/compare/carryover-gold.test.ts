import { describe, expect, test } from 'vitest';
import { carryoverCells, carryoverTable, openTextComparer } from '../../src/compare/index.js';
import { type Document, type Row, rowOf, type Span, toRaw } from '../../src/model/index.js';
import { sentenceMarks } from '../../src/tabulate/index.js';
import { goldRows, realReport } from '../support/reports.js';

type Gold = Readonly<Record<string, string>>;

const hasMaterial = (process.env.NIANLUN_MATERIAL ?? '') !== '';
const NAMES = Object.keys(carryoverTable.columns);

const textOf = (path: string, document: Document) => ({
  id: path,
  series: document.identity.series,
  year: document.identity.year ?? 0,
  text: document.cleaned.text,
  sentences: sentenceMarks(document),
});

/** Whether a raw place lies in the sentence whose clean start and end a row gives. */
function holds(
  { cleaned }: Document,
  start: Row[string] | undefined,
  end: Row[string] | undefined,
  place: string,
) {
  if (start === null || place === '') return false;
  const raw: Span = toRaw(cleaned, { start: Number(start), end: Number(end) });
  return raw.start <= Number(place) && Number(place) < raw.end;
}

/** What is wrong with the row of a sentence that was judged by eye; null where it is right. */
function faultOf(gold: Gold, rows: readonly Row[], current: Document, previous: Document): string | null {
  const own = rows.find((row) =>
    gold.start === ''
      ? holds(previous, row.previous_start, row.previous_end, gold.previous_start ?? '')
      : holds(current, row.start, row.end, gold.start ?? ''),
  );
  const named = `${gold.report}:${gold.start} ${gold.previous_start} ${gold.status}`;
  if (own === undefined) return `${named}: no row`;
  if (own.status !== gold.status) return `${named}: ${own.status} ${own.similarity}`;
  const isPair = gold.status === 'kept' || gold.status === 'edited';
  const placed = holds(previous, own.previous_start, own.previous_end, gold.previous_start ?? '');
  return !isPair || placed ? null : `${named}: from ${own.previous_start}`;
}

describe.skipIf(!hasMaterial)('sentences of 20 pairs of reports', () => {
  test.each([
    ['carryover_gold.tsv', 137, 0.95],
    ['carryover_plain.tsv', 153, 0.94],
    ['carryover_blind.tsv', 178, 0.88],
    ['carryover_blind_more.tsv', 72, 0.85],
  ])(
    'have the status that the reader of %s is sure of, %i in all: at least %d',
    { timeout: 600_000 },
    (file, count, least) => {
      const golds = goldRows(new URL(file, new URL('./', import.meta.url))).filter(
        ({ doubt = '' }) => doubt === '',
      );
      expect(golds).toHaveLength(count);
      const pairs = [...new Set(golds.map(({ report, previous_report }) => `${report}\t${previous_report}`))];
      expect(pairs).toHaveLength(20);
      const faults = pairs.flatMap((pair) => {
        const [report = '', before = ''] = pair.split('\t');
        const [current, previous] = [realReport(report), realReport(before)];
        const { prepare, compare } = openTextComparer();
        const compared = compare(prepare(textOf(before, previous)), prepare(textOf(report, current)));
        const rows = carryoverCells(compared).map((cells) => rowOf(NAMES, cells));
        const own = golds.filter((gold) => gold.report === report && gold.previous_report === before);
        return own.flatMap((gold) => faultOf(gold, rows, current, previous) ?? []);
      });
      expect(1 - faults.length / golds.length, faults.join('\n')).toBeGreaterThanOrEqual(least);
    },
  );
});
