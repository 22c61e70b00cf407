import { describe, expect, test } from 'vitest';
import { goldRows } from '../../support/reports.js';
import { isIndicator, isPeriod, isUnit, isValue, type Judged, judgeGold } from './gold.js';
import { hasMaterial } from './support.js';

const share = (list: readonly Judged[], right: (one: Judged) => boolean) =>
  list.filter(right).length / list.length;
const faults = (list: readonly Judged[], right: (one: Judged) => boolean) =>
  list
    .filter((one) => !right(one))
    .map(({ gold, find }) => {
      const { value, low, high, unit, indicator, period, status } = find?.fields ?? {};
      const read = [
        gold.value || gold.figure || `${gold.low}–${gold.high}`,
        gold.unit,
        gold.indicators,
        gold.period,
        gold.status,
      ];
      const seen =
        find === undefined
          ? 'nothing'
          : [value ?? `${low}–${high}`, unit, indicator, period, status].join(' ');
      return `${gold.report}:${gold.start} ${read.join(' ')} — ${seen}`;
    })
    .join('\n');

describe.skipIf(!hasMaterial)('numbers of 300 sentences that were read by hand', () => {
  const { judged, unexpected } = hasMaterial ? judgeGold('gold') : { judged: [], unexpected: [] };
  const clear = judged.filter(({ gold }) => gold.note !== 'doubtful');
  const found = clear.filter(({ find }) => find !== undefined);
  const accepted = new Set(
    goldRows(new URL('./gold_accepted.tsv', import.meta.url)).map(
      (row) => `${row.report}:${row.start}:${row.indicator}`,
    ),
  );

  test('value and unit: at least 99 %', () => {
    const right = (one: Judged) => isValue(one) && isUnit(one);
    expect(share(clear, right), faults(clear, right)).toBeGreaterThanOrEqual(0.99);
  });

  test('indicator: at least 90 %', () => {
    const right = (one: Judged) => isIndicator(one, accepted);
    expect(share(found, right), faults(found, right)).toBeGreaterThanOrEqual(0.9);
  });

  test('period: at least 95 %', () => {
    expect(share(found, isPeriod), faults(found, isPeriod)).toBeGreaterThanOrEqual(0.95);
  });

  test('status: at least 95 %', () => {
    const right = ({ gold, find }: Judged) => find?.fields.status === gold.status;
    expect(share(found, right), faults(found, right)).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing else is taken for a number: at most 1 %', () => {
    expect(unexpected.length / clear.length, unexpected.map((find) => find.words).join('、')).toBeLessThan(
      0.01,
    );
  });
});

describe.skipIf(!hasMaterial)(
  'numbers of 60 further sentences that were read before any output was seen',
  () => {
    const { judged, unexpected } = hasMaterial ? judgeGold('gold_blind') : { judged: [], unexpected: [] };
    const clear = judged.filter(({ gold }) => gold.note !== 'doubtful');
    const found = clear.filter(({ find }) => find !== undefined);

    test.each([
      ['value and unit', 0.99, (one: Judged) => isValue(one) && isUnit(one)],
      // Names count as they were written down beforehand; no wording was accepted later.
      ['indicator', 0.85, (one: Judged) => isIndicator(one)],
      ['period', 0.95, (one: Judged) => isPeriod(one)],
      ['status', 0.95, (one: Judged) => one.find?.fields.status === one.gold.status],
    ] as const)('%s: at least %d', (_name, least, right) => {
      expect(share(clear, right), faults(clear, right)).toBeGreaterThanOrEqual(least);
    });

    test('nothing else is taken for a number', () => {
      expect(unexpected.map((one) => one.words)).toEqual([]);
      expect(found).toHaveLength(clear.length);
    });
  },
);

describe.skipIf(!hasMaterial)(
  'numbers of 120 further sentences, and nine without numbers, that another reader read before any output was seen',
  () => {
    const judged = hasMaterial ? judgeGold('gold_plain').judged : [];
    const clear = judged.filter(({ gold }) => gold.note !== 'doubtful');
    const found = clear.filter(({ find }) => find !== undefined);

    test.each([
      ['value and unit', 0.97, clear, (one: Judged) => isValue(one) && isUnit(one)],
      ['indicator', 0.9, found, (one: Judged) => isIndicator(one)],
      ['period', 0.95, found, (one: Judged) => isPeriod(one)],
      ['status', 0.95, found, (one: Judged) => one.find?.fields.status === one.gold.status],
    ] as const)('%s: at least %d', (_name, least, list, right) => {
      expect(share(list, right), faults(list, right)).toBeGreaterThanOrEqual(least);
    });
  },
);
