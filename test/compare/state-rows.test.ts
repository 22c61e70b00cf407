import { describe, expect, test } from 'vitest';
import { goldRows } from '../support/reports.js';
import { readSeries } from './series-gold.js';

const hasMaterial = (process.env.NIANLUN_MATERIAL ?? '') !== '';
const YEARS = Array.from({ length: 23 }, (_, index) => 1990 + index);

describe.skipIf(!hasMaterial)('the main figures of 国务院, 1990–2012', () => {
  const golds = goldRows(new URL('./state_rows.tsv', import.meta.url));
  const { placed, rows } = readSeries(
    hasMaterial ? YEARS.map((year) => `政府工作报告/国务院/${year}.md`) : [],
  );

  test.each([...new Set(golds.map((gold) => gold.indicator_key ?? ''))])(
    '%s has every year that the reports state, and no other',
    (key) => {
      const kind = key.endsWith('增速') ? 'change' : 'level';
      const filled = rows.filter(
        (row) =>
          row.indicator_key === key &&
          row.change_kind === kind &&
          row.status === 'done' &&
          /^\d{4}$/.test(String(row.period)) &&
          Number(row.period) >= 1989,
      );
      const read = filled.map((row) => {
        const [place = ''] = String(row.reports).split('|');
        const [report = '', start] = place.split(':');
        const find = placed.get(report)?.find((one) => one.row.start === Number(start));
        return [row.period, row.value, row.unit, row.approx, report, find?.raw.start].join(' ');
      });
      const wanted = golds
        .filter((gold) => gold.indicator_key === key)
        .map(({ period, value, unit, approx, report, start }) =>
          [period, value, unit, approx, report, start].join(' '),
        );
      expect(read).toEqual(wanted);
    },
  );
});
