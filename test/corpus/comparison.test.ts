import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nianlun, tableOf } from '../support/program.js';
import { sum, testSums } from '../support/sums.js';
import { CORPUS } from './truths.js';

type Rows = ReturnType<typeof tableOf>;

const folder = mkdtempSync(join(tmpdir(), 'nianlun-comparison-'));
const output = join(folder, 'whole');
const earlier = join(folder, 'earlier');
const LAST = 2023;

beforeAll(async () => {
  for (const [target, more] of [
    [output, []],
    [earlier, ['--until', String(LAST - 1)]],
  ] as const) {
    const ran = await nianlun(['run', CORPUS, '-o', target, '--until', String(LAST), ...more]);
    expect(ran.code, ran.stderr).toBe(0);
  }
}, 120_000);

describe('sums agree', () => testSums(output));

describe('a year more', () => {
  /** Columns that tell of later reports too, and so change with them. */
  const LAST_YEAR: Readonly<Record<string, readonly string[]>> = {
    carryover: [],
    carryover_by_year: [],
    coverage: [],
    number_series: ['statements', 'reports', 'quotes', 'conflict', 'change', 'change_percent'],
    words_by_year: [],
  };
  test.each(Object.keys(LAST_YEAR))(
    'changes no row of the years before in %s, but for the columns named',
    (table) => {
      const bare = (rows: Rows) =>
        rows.map((row) => {
          const kept = Object.entries(row).filter(([column]) => !LAST_YEAR[table]?.includes(column));
          return JSON.stringify(kept);
        });
      const later = new Set(bare(tableOf(output, table)));
      // Outcomes of the year before the last are told in the last year's reports.
      const old = tableOf(earlier, table).filter((row) => Number(row.period_year ?? 0) < LAST - 1);
      expect(bare(old).filter((row) => !later.has(row))).toEqual([]);
    },
  );
});

describe('compare', () => {
  test('puts the bodies of a year side by side', async () => {
    const target = join(folder, 'side');
    const ran = await nianlun(['compare', output, '--by', 'org', '--year', String(LAST), '-o', target]);
    expect(ran.code, ran.stderr).toBe(0);
    expect(readdirSync(target).sort()).toEqual(
      ['coverage', 'numbers', 'slogans', 'themes'].map((name) => `${name}_by_org.csv`),
    );
    const bodies = new Set(
      tableOf(output, 'reports').flatMap((row) => (row.year === String(LAST) ? [row.org] : [])),
    );
    const [slogan] = tableOf(target, 'slogans_by_org');
    expect(Object.keys(slogan ?? {})).toEqual(
      expect.arrayContaining([...bodies].filter((body) => body !== '')),
    );
    const reports = new Set(
      tableOf(output, 'reports').flatMap((row) =>
        row.year === String(LAST) && row.org !== '' ? [row.report_id] : [],
      ),
    );
    const said = tableOf(output, 'slogans').filter((row) => reports.has(row.report_id));
    expect(sum(tableOf(target, 'slogans_by_org'), 'hits')).toBe(said.length);
  });
  test('replaces its own tables, and no file of somebody else', async () => {
    const target = join(folder, 'kept');
    const compare = () => nianlun(['compare', output, '--by', 'org', '--year', String(LAST), '-o', target]);
    expect((await compare()).code).toBe(0);
    expect((await compare()).code).toBe(0);
    writeFileSync(join(target, 'slogans_by_org.csv'), '我的表,数\r\n甲,1\r\n');
    const refused = await compare();
    expect([refused.code, refused.stderr]).toEqual([5, expect.stringContaining('holds other files')]);
    expect(readFileSync(join(target, 'slogans_by_org.csv'), 'utf8')).toBe('我的表,数\r\n甲,1\r\n');
  });
  test('refuses a folder that is no output', async () => {
    expect((await nianlun(['compare', CORPUS, '--year', '2023'])).code).toBe(2);
  });
  test('refuses a year that no report has, and names those there are', async () => {
    const target = join(folder, 'no-year');
    const refused = await nianlun(['compare', output, '--by', 'org', '--year', '1949', '-o', target]);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(String(LAST))]);
    expect(existsSync(target)).toBe(false);
  });
});

test('a catalogue joins a body under its old and its new name into one series', async () => {
  const input = join(folder, 'renamed');
  cpSync(CORPUS, input, { recursive: true, filter: (source) => !source.endsWith('catalogue.csv') });
  const reports = tableOf(output, 'reports').filter((row) => row.org === '青禾县' && row.year !== '');
  const [first] = reports;
  const lines = reports.map((row) => {
    const org = row === first ? '青禾县' : '青禾区';
    return `${row.path},${row.year},${org},${row.genre},青禾·${row.genre},`;
  });
  writeFileSync(join(input, 'catalogue.csv'), `path,year,org,genre,series,title\n${lines.join('\n')}\n`);
  const target = join(folder, 'joined');
  const ran = await nianlun(['run', input, '-o', target]);
  expect(ran.code, ran.stderr).toBe(0);
  const pairs = tableOf(target, 'carryover_by_year').filter((row) => row.series === `青禾·${first?.genre}`);
  expect(pairs.some((row) => row.previous_report_id === first?.report_id)).toBe(true);
  rmSync(target, { recursive: true });
});
