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

/** A list of numbers read by hand, and which share of them must be found right. */
interface Bars {
  readonly list: 'gold' | 'gold_blind' | 'gold_plain';
  readonly about: string;
  readonly values: number;
  readonly indicators: number;
  /** How many numbers may be taken beside the labelled ones, as a share of these. */
  readonly beside: number;
}

const LISTS: readonly Bars[] = [
  { list: 'gold', about: '300 sentences', values: 0.99, indicators: 0.9, beside: 0.01 },
  // Names count as they were written down beforehand; no wording was accepted later.
  { list: 'gold_blind', about: '60 further sentences', values: 0.99, indicators: 0.85, beside: 0 },
  {
    list: 'gold_plain',
    about: '120 sentences of reports of every form, and nine without numbers',
    values: 0.97,
    indicators: 0.95,
    beside: 0.02,
  },
];

/** Further indicators that a person accepted, for the first list alone. */
const ACCEPTED = new Set(
  goldRows(new URL('./gold_accepted.tsv', import.meta.url)).map(
    (row) => `${row.report}:${row.start}:${row.indicator}`,
  ),
);

describe.skipIf(!hasMaterial).each(LISTS)('numbers of $about that were read by hand ($list)', (bars) => {
  const { judged, unexpected } = hasMaterial ? judgeGold(bars.list) : { judged: [], unexpected: [] };
  const clear = judged.filter(({ gold }) => gold.note !== 'doubtful');
  const accepted = bars.list === 'gold' ? ACCEPTED : undefined;

  test.each([
    ['value and unit', bars.values, (one: Judged) => isValue(one) && isUnit(one)],
    ['indicator', bars.indicators, (one: Judged) => isIndicator(one, accepted)],
    ['period', 0.95, isPeriod],
    ['status', 0.95, (one: Judged) => one.find?.fields.status === one.gold.status],
  ] as const)('%s: at least %d', (_name, least, right) => {
    expect(share(clear, right), faults(clear, right)).toBeGreaterThanOrEqual(least);
  });

  test(`at most ${bars.beside * 100} in 100 taken beside`, () => {
    expect(
      unexpected.length / clear.length,
      unexpected.map((find) => find.words).join('、'),
    ).toBeLessThanOrEqual(bars.beside);
  });
});
