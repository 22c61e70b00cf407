import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nianlun, tableOf } from '../support/program.js';
import { CORPUS, held, type Truth, truthsOf } from './truths.js';

type Rows = ReturnType<typeof tableOf>;

const output = join(mkdtempSync(join(tmpdir(), 'nianlun-corpus-')), 'output');
const tables: Record<string, Map<string, Rows>> = {};
const texts = new Map<string, string>();

/** The rows of a report in a table. */
const rowsOf = (table: string, report: string | undefined): Rows => tables[table]?.get(report ?? '') ?? [];
const textOf = (truth: Truth) => texts.get(truth.report_id ?? '') ?? '';

function byReport(rows: Rows): Map<string, Rows> {
  const groups = new Map<string, Rows>();
  for (const row of rows) groups.set(row.report_id ?? '', [...(groups.get(row.report_id ?? '') ?? []), row]);
  return groups;
}

beforeAll(async () => {
  const ran = await nianlun(['run', CORPUS, '-o', output]);
  expect(ran.code, ran.stderr).toBe(0);
  for (const name of ['files', 'reports', 'sections', 'numbers', 'slogans', 'problems', 'flags'])
    tables[name] = byReport(tableOf(output, name));
  for (const [id, [row]] of tables.reports ?? [])
    texts.set(id, readFileSync(join(output, row?.text_file ?? ''), 'utf8'));
});

/** The truths about reports that were read: an exact duplicate is listed once only. */
const readTruths = (kind: string) => truthsOf(kind).filter((truth) => texts.has(truth.report_id ?? ''));

test('every quote of the sample archive is proved', async () => {
  const proved = await nianlun(['verify', output]);
  expect(proved.stdout).toMatch(/^Proved: \d+ reports/);
  expect(proved.code).toBe(0);
});

describe('identity', () => {
  test.each(['year', 'review_year', 'org', 'date'])('%s', (column) => {
    const { faults } = held(readTruths('identity'), (truth) => {
      const seen = rowsOf('reports', truth.report_id)[0]?.[column] ?? '';
      return seen === truth[column] ? null : `${column} is ${seen}, not ${truth[column]}`;
    });
    expect(faults).toEqual([]);
  });
  test('genre', () => {
    const { faults } = held(readTruths('identity'), (truth) => {
      const seen = rowsOf('reports', truth.report_id)[0]?.genre ?? '';
      return seen !== '' && (truth.genre ?? '').endsWith(seen)
        ? null
        : `genre is ${seen}, not ${truth.genre}`;
    });
    expect(faults).toEqual([]);
  });
});

test('sections: at least 97 % of the headings with level and role', () => {
  const { share, faults } = held(readTruths('sections'), (truth) => {
    const rows = rowsOf('sections', truth.report_id);
    const row = rows.find((each) => bare(each.heading ?? '', each.ordinal ?? '') === truth.heading);
    if (row === undefined) return `no heading ${truth.ordinal}${truth.heading}`;
    if (row.ordinal !== truth.ordinal)
      return `${truth.heading} has ordinal ${row.ordinal}, not ${truth.ordinal}`;
    if (truth.level !== '0' && row.level !== truth.level)
      return `${truth.heading} is on level ${row.level}, not ${truth.level}`;
    return row.role === truth.role ? null : `${truth.heading} is ${row.role}, not ${truth.role}`;
  });
  expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
});

/** A heading without its ordinal and closing mark. */
function bare(heading: string, ordinal: string): string {
  return heading
    .slice(ordinal.length)
    .trim()
    .replace(/[。．：:]$/, '');
}

describe('numbers', () => {
  /** The row on the quote that a truth names by its context. */
  const rowFor = (truth: Truth) => {
    const at = textOf(truth).indexOf(truth.context ?? '');
    if (at < 0) return undefined;
    const start = at + (truth.context ?? '').indexOf(truth.quote ?? '');
    const end = start + (truth.quote ?? '').length;
    return rowsOf('numbers', truth.report_id).find(
      (row) => Number(row.start) < end && Number(row.end) > start,
    );
  };
  const compare = (columns: readonly string[]) => (truth: Truth) => {
    const row = rowFor(truth);
    if (row === undefined) return `${truth.context}: ${truth.quote} was not found`;
    const wrong = columns.filter((column) => row[column] !== truth[column]);
    return wrong.length === 0
      ? null
      : `${truth.context}: ${wrong.map((c) => `${c} is ${row[c]}, not ${truth[c]}`).join(', ')}`;
  };
  const sure = () => readTruths('numbers').filter((truth) => truth.doubt !== 'y');

  test('at least 97 % with value and unit', () => {
    const { share, faults } = held(sure(), compare(['value', 'unit']));
    expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
  test('at least 95 % with their approximation', () => {
    const { share, faults } = held(sure(), compare(['approx']));
    expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
  test('at least 90 % with the year they speak of', () => {
    const { share, faults } = held(
      sure().filter((truth) => truth.period_year !== ''),
      compare(['period_year']),
    );
    expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
  test('at least 90 % as done, plan or target', () => {
    const { share, faults } = held(sure(), compare(['status']));
    expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

test('slogans: at least 90 % with their canonical form', () => {
  const { share, faults } = held(readTruths('slogans'), (truth) => {
    const rows = rowsOf('slogans', truth.report_id).filter((row) =>
      (row.quote ?? '').includes(truth.quote ?? ''),
    );
    if (rows.length === 0) return `${truth.quote} was not found`;
    return rows.some((row) => row.slogan === truth.canonical)
      ? null
      : `${truth.quote} is ${rows[0]?.slogan}, not ${truth.canonical}`;
  });
  expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('misquotes: every one is found with its correction', () => {
  const misquotes = readTruths('slogans').filter((truth) => truth.variant === 'misquote');
  expect(misquotes.length).toBeGreaterThan(2);
  const { faults } = held(misquotes, (truth) => {
    const quote = truth.quote ?? '';
    const marked = rowsOf('slogans', truth.report_id).some(
      (row) =>
        row.variant === 'misquote' &&
        (row.slogan ?? '').includes(truth.canonical ?? '-') &&
        (quote.includes(row.quote ?? '-') || (row.quote ?? '').includes(quote)),
    );
    return marked ? null : `${quote} is not marked, or not as ${truth.canonical}`;
  });
  expect(faults).toEqual([]);
});

test('problems: at least 90 % of the problem statements are found', () => {
  const problems = readTruths('problems').filter((truth) => (truth.kind ?? 'problem') === 'problem');
  const { share, faults } = held(problems, (truth) => {
    const rows = rowsOf('problems', truth.report_id).filter((row) => row.kind === 'problem');
    const statement = truth.statement ?? '';
    const found = rows.some(
      (row) => (row.quote ?? '').includes(statement) || statement.includes(row.quote ?? '-'),
    );
    return found ? null : statement;
  });
  expect(share, faults.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('planted damage is cleaned away or flagged', () => {
  const slips = readTruths('slips').filter(
    (truth) => truth.quote !== '' && truth.what !== 'no_year_in_title',
  );
  const { faults } = held(slips, (truth) => {
    const quote = truth.quote ?? '';
    if (truth.seen_in === 'raw') return textOf(truth).includes(quote) ? `${quote} is still there` : null;
    if (truth.what === 'residue') return textOf(truth).includes(quote) ? null : `${quote} is not whole`;
    const flagged = rowsOf('flags', truth.report_id).some(
      (row) =>
        (row.quote ?? '').includes(quote) || ((row.quote ?? '') !== '' && quote.includes(row.quote ?? '')),
    );
    return flagged ? null : `${truth.what} ${quote} has no flag`;
  });
  expect(faults).toEqual([]);
});
