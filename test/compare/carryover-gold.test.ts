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

/** How a sentence that was judged by eye came out. */
interface Judged {
  readonly told: string;
  readonly isRight: boolean;
  /** Whether the counterpart is the one that the reader names; null where there is none, or the status is wrong. */
  readonly isPlaced: boolean | null;
}

function judge(gold: Gold, rows: readonly Row[], current: Document, previous: Document): Judged {
  const own = rows.find((row) =>
    gold.start === ''
      ? holds(previous, row.previous_start, row.previous_end, gold.previous_start ?? '')
      : holds(current, row.start, row.end, gold.start ?? ''),
  );
  const place = gold.previous_start ?? '';
  const isRight = own?.status === gold.status;
  const isPair = gold.status === 'kept' || gold.status === 'edited';
  return {
    told: `${gold.report}:${gold.start} ${place} ${gold.status}: ${own?.status} ${own?.previous_start}`,
    isRight,
    isPlaced: isRight && isPair ? holds(previous, own?.previous_start, own?.previous_end, place) : null,
  };
}

function judged(golds: readonly Gold[]): readonly Judged[] {
  const pairs = [...new Set(golds.map(({ report, previous_report }) => `${report}\t${previous_report}`))];
  expect(pairs).toHaveLength(20);
  return pairs.flatMap((pair) => {
    const [report = '', before = ''] = pair.split('\t');
    const [current, previous] = [realReport(report), realReport(before)];
    const { prepare, compare } = openTextComparer();
    const compared = compare(prepare(textOf(before, previous)), prepare(textOf(report, current)));
    const rows = carryoverCells(compared).map((cells) => rowOf(NAMES, cells));
    const own = golds.filter((gold) => gold.report === report && gold.previous_report === before);
    return own.map((gold) => judge(gold, rows, current, previous));
  });
}

const shareOf = (all: readonly Judged[], right: (one: Judged) => boolean) =>
  all.filter(right).length / all.length;

describe.skipIf(!hasMaterial)('sentences of 20 pairs of reports', () => {
  test.each([
    ['carryover_gold.tsv', 137, 0.95],
    ['carryover_plain.tsv', 153, 0.94],
    ['carryover_blind.tsv', 178, 0.9],
    ['carryover_blind_more.tsv', 72, 0.87],
  ])(
    'have the status that the reader of %s is sure of, %i in all: at least %d, and their counterpart',
    { timeout: 600_000 },
    (file, count, least) => {
      const golds = goldRows(new URL(file, new URL('./', import.meta.url))).filter(
        ({ doubt = '' }) => doubt === '',
      );
      expect(golds).toHaveLength(count);
      const all = judged(golds);
      const faults = all.filter(({ isRight, isPlaced }) => !isRight || isPlaced === false);
      const told = faults.map((one) => one.told).join('\n');
      expect(
        shareOf(all, ({ isRight }) => isRight),
        told,
      ).toBeGreaterThanOrEqual(least);
      const pairs = all.filter(({ isPlaced }) => isPlaced !== null);
      expect(
        shareOf(pairs, ({ isPlaced }) => isPlaced === true),
        told,
      ).toBeGreaterThanOrEqual(0.95);
    },
  );
});
