import { describe, expect, test } from 'vitest';
import { goldRows } from '../support/reports.js';
import { isRight, type Judged, judgeSeries } from './series-gold.js';

const hasMaterial = (process.env.NIANLUN_MATERIAL ?? '') !== '';
const MINUTES = 60_000;

describe.skipIf(!hasMaterial)('indicators of three series that were read by hand', () => {
  const judged = hasMaterial ? judgeSeries() : [];
  const listed = (file: string) =>
    new Set(
      goldRows(new URL(file, import.meta.url)).map(
        (row) => `${row.series} ${row.indicator} ${row.period} ${row.value}${row.unit}`,
      ),
    );
  const more = listed('./series_gold_more.tsv');
  const named = ({ series, indicator }: Judged, period: string) => `${series} ${indicator} ${period}`;

  test('are the twenty fullest of each', () => expect(judged).toHaveLength(60));

  test('at least 85 % of the years that a reader fills are filled', { timeout: 10 * MINUTES }, () => {
    const cells = judged.flatMap((one) => [...one.cells.keys()].map((period) => ({ one, period })));
    const missed = cells.filter(({ one, period }) => !one.filled.has(period));
    const share = 1 - missed.length / cells.length;
    expect(share, missed.map(({ one, period }) => named(one, period)).join('\n')).toBeGreaterThanOrEqual(
      0.85,
    );
  });

  test('every year that is filled is right', () => {
    const wrong = judged.flatMap((one) =>
      [...one.filled].flatMap(([period, row]) => {
        const golds = one.cells.get(period);
        const shown = `${named(one, period)} ${row.value}${row.unit}`;
        const right = golds === undefined ? more.has(shown) : isRight(row, golds);
        return right ? [] : [`${shown} ${row.reports} ${row.quotes} (${row.indicator})`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
