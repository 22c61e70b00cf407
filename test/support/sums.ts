import { expect, test } from 'vitest';
import { tableOf } from './program.js';

type Rows = ReturnType<typeof tableOf>;

/** The sum of a column. */
export const sum = (rows: Rows, column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

/** Tests that the tables across years of an output folder add up to those of single reports. */
export function testSums(output: string): void {
  test('between numbers and number_series', () => {
    const dated = new Set(
      tableOf(output, 'reports').flatMap((row) => (row.year === '' ? [] : [row.report_id])),
    );
    const placed = tableOf(output, 'numbers').filter((row) => {
      const amount = [row.base_value, row.low, row.high].some((cell) => cell !== '');
      return (
        dated.has(row.report_id) &&
        row.series !== '' &&
        row.indicator_key !== '' &&
        row.period !== '' &&
        row.confidence === 'high' &&
        amount
      );
    });
    const series = tableOf(output, 'number_series');
    expect(sum(series, 'statements')).toBe(placed.length);
    const places = series.flatMap((row) => (row.reports ?? '').split('|')).sort();
    expect(places).toEqual(placed.map((row) => `${row.report_id}:${row.start}`).sort());
  });
  test('between reports and coverage', () => {
    const reports = tableOf(output, 'reports').filter((row) => row.year !== '' && row.series !== '');
    const coverage = tableOf(output, 'coverage');
    for (const column of ['characters', 'han_characters', 'numbers', 'slogans', 'problems', 'measures'])
      expect(sum(coverage, column), column).toBe(sum(reports, column));
  });
  test('between slogans and slogans_by_year', () => {
    const years = new Map(tableOf(output, 'reports').map((row) => [row.report_id, row.year]));
    const dated = tableOf(output, 'slogans').filter((row) => (years.get(row.report_id) ?? '') !== '');
    const all = tableOf(output, 'slogans_by_year').filter((row) => row.genre === 'all');
    expect(sum(all, 'hits')).toBe(dated.length);
  });
  test('between number_series and numbers_by_year', () => {
    const key = (row: Rows[number]) =>
      [row.series, row.indicator_key, row.change_kind, row.common_unit, row.status].join('\t');
    const filled = new Map<string, string[]>();
    for (const row of tableOf(output, 'number_series'))
      if (/^\d{4}$/.test(row.period ?? '') && row.common_value !== '')
        filled.set(key(row), [...(filled.get(key(row)) ?? []), row.period ?? '']);
    const wide = tableOf(output, 'numbers_by_year');
    expect(wide.length).toBeGreaterThan(0);
    for (const row of wide) {
      const years = Object.keys(row).filter((name) => /^y\d{4}$/.test(name) && row[name] !== '');
      expect(years, key(row)).toEqual(filled.get(key(row))?.map((year) => `y${year}`));
      expect(row.years).toBe(String(years.length));
    }
  });
  test('between problem_themes, themes and themes_by_year', () => {
    const all = tableOf(output, 'themes_by_year').filter((row) => row.genre === 'all');
    for (const { theme_id, statements } of tableOf(output, 'themes'))
      expect(
        sum(
          all.filter((row) => row.theme_id === theme_id),
          'statements',
        ),
        theme_id,
      ).toBe(Number(statements));
    const [none] = tableOf(output, 'problem_themes').filter(
      ({ theme_id }) => !all.some((row) => row.theme_id === theme_id),
    );
    expect(none).toBeUndefined();
  });
  test('between words_by_year and keyness', () => {
    const hits = new Map(
      tableOf(output, 'words_by_year').map((row) => [`${row.word}\t${row.year}`, row.hits ?? '']),
    );
    const words = tableOf(output, 'keyness').filter((row) => row.kind === 'word');
    expect(words.length).toBeGreaterThan(0);
    for (const { term, focus, reference, a, b } of words)
      expect([a, b], term).toEqual([
        hits.get(`${term}\t${focus}`) ?? '0',
        hits.get(`${term}\t${reference}`) ?? '0',
      ]);
  });
  test('between carryover and its summary', () => {
    const rows = tableOf(output, 'carryover');
    const whole = tableOf(output, 'carryover_by_year').filter((row) => row.section_role === 'all');
    for (const status of ['kept', 'edited', 'new', 'dropped'])
      expect(sum(whole, status), status).toBe(rows.filter((row) => row.status === status).length);
  });
}
