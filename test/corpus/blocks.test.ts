import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BODIES } from '../../src/compare/index.js';
import { nianlun, tableOf } from '../support/program.js';
import { CORPUS } from './truths.js';

type Row = ReturnType<typeof tableOf>[number];

const folder = mkdtempSync(join(tmpdir(), 'nianlun-blocks-'));

/** The columns of each table that add up over the blocks, and what names the rows that belong together. */
const ADDED = [
  ['slogans_by_year', ['slogan', 'year'], ['hits', 'reports_with', 'hits_carried']],
  ['themes_by_year', ['theme_id', 'year'], ['reports_with_theme', 'statements', 'continued', 'verbatim']],
  ['words_by_year', ['word', 'year'], ['hits', 'reports']],
] as const;

/** The denominators of each table: columns that tell of all reports of a block and year. */
const DENOMINATORS = [
  ['slogans_by_year', 'reports', 'han_characters'],
  ['themes_by_year', 'reports', null],
  ['words_by_year', 'reports_in_year', 'han_characters'],
] as const;

/** Sums of a column, by what names the rows. */
function sums(rows: readonly Row[], key: readonly string[], column: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const name = key.map((part) => row[part]).join('\t');
    const sum = (found.get(name) ?? 0) + Number(row[column]);
    // A row of zero says as much as no row.
    if (sum > 0) found.set(name, sum);
  }
  return found;
}

describe.each(BODIES)('blocks by %s', (by) => {
  const output = join(folder, by);
  const read = new Map<string, readonly Row[]>();
  const rows = (table: string) => {
    const known = read.get(table) ?? tableOf(output, table);
    read.set(table, known);
    return known;
  };
  const all = (from: readonly Row[]) => from.filter((row) => row[by] === 'all');
  const apart = (from: readonly Row[]) => from.filter((row) => row[by] !== 'all');
  /** How many reports a block has in a year, and how many Han characters these. */
  const covered = (block: string, year: string) => {
    const own = rows('reports').filter((row) => row.year === year && (block === 'all' || row[by] === block));
    return [own.length, own.reduce((sum, row) => sum + Number(row.han_characters), 0)] as const;
  };

  beforeAll(async () => {
    const ran = await nianlun(['run', CORPUS, '-o', output, '--by', by, '--no-discover']);
    expect(ran.code, ran.stderr).toBe(0);
  }, 120_000);

  test('are those of the reports, all together first', () => {
    const named = rows('reports').map((row) => row[by] ?? '');
    expect(named).not.toContain('');
    const blocks = ['all', ...[...new Set(named)].sort()];
    for (const table of ['slogans_by_year', 'words_by_year'])
      expect([...new Set(rows(table).map((row) => row[by]))].sort(), table).toEqual([...blocks].sort());
    expect([...new Set(rows('words_by_year').map((row) => row[by]))]).toEqual(blocks);
    for (const table of ['themes_by_year', 'keyness'])
      expect(blocks, table).toEqual(expect.arrayContaining(rows(table).map((row) => row[by])));
  });

  test.each(ADDED)('of %s add up to all', (table, key, columns) => {
    for (const column of columns) {
      const whole = sums(all(rows(table)), key, column);
      expect(sums(apart(rows(table)), key, column), column).toEqual(whole);
      expect(whole.size, column).toBeGreaterThan(0);
    }
  });

  test.each(DENOMINATORS)(
    'of %s have the denominators of their own reports',
    (table, reports, characters) => {
      const told = new Map(rows(table).map((row) => [`${row[by]}\t${row.year}\t${row[reports]}`, row]));
      for (const row of told.values()) {
        const [count, han] = covered(row[by] ?? '', row.year ?? '');
        expect(Number(row[reports])).toBe(count);
        if (characters !== null) expect(Number(row[characters])).toBe(han);
      }
    },
  );

  // Of themes a block that states none has no rows.
  test.each(DENOMINATORS.filter(([table]) => table !== 'themes_by_year'))(
    'of %s have denominators that add up, by year',
    (table, ...columns) => {
      const once = [...new Map(rows(table).map((row) => [`${row[by]}\t${row.year}`, row])).values()];
      for (const column of columns.filter((name) => name !== null))
        expect(sums(apart(once), ['year'], column), column).toEqual(sums(all(once), ['year'], column));
    },
  );

  test('of keyness compare years that follow each other in the block, with the hits and reports that it has', () => {
    const hits = {
      word: sums(rows('words_by_year'), [by, 'year', 'word'], 'hits'),
      slogan: sums(rows('slogans_by_year'), [by, 'year', 'slogan'], 'hits'),
    };
    for (const row of rows('keyness')) {
      const block = row[by] ?? '';
      const [focus = '', reference = ''] = [row.focus, row.reference];
      const said = (year: string) =>
        hits[row.kind as keyof typeof hits].get(`${block}\t${year}\t${row.term}`) ?? 0;
      expect([row.a, row.b].map(Number)).toEqual([said(focus), said(reference)]);
      expect([row.reports_focus, row.c].map(Number)).toEqual(covered(block, focus));
      expect([row.reports_reference, row.d].map(Number)).toEqual(covered(block, reference));
      for (let between = Number(reference) + 1; between < Number(focus); between++)
        expect(covered(block, String(between))[0]).toBe(0);
    }
  });

  test('have keys that name each row once', () => {
    const { resources } = JSON.parse(readFileSync(join(output, 'datapackage.json'), 'utf8'));
    for (const table of ['slogans_by_year', 'themes_by_year', 'words_by_year', 'keyness']) {
      const { schema } = resources.find(({ path }: { path: string }) => path === `${table}.csv`);
      expect(schema.primaryKey).toContain(by);
      const names = rows(table).map((row) => schema.primaryKey.map((part: string) => row[part]).join('\t'));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
