import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { explain, openSay } from '../../src/console/index.js';
import { verify } from '../../src/run/index.js';
import { nianlun } from '../support/program.js';
import { REPORT, workplace } from '../support/workplace.js';

let folder = '';
let made = '';
let output = '';
let copies = 0;
beforeAll(async () => {
  const work = workplace({
    '总结.txt': REPORT,
    '无年.txt': '关于教学工作的几点想法\n我们工作扎实，成绩明显。\n',
  });
  ({ folder, output: made } = work);
  expect((await nianlun(['run', work.input, '-o', made])).code).toBe(0);
});
beforeEach(() => {
  copies += 1;
  output = join(folder, `output-${copies}`);
  cpSync(made, output, { recursive: true });
});

type Record = Readonly<{ [column: string]: string }>;

/** Rewrites the rows of a table. */
function edit(table: string, change: (rows: readonly Record[]) => readonly Record[]): void {
  const path = join(output, `${table}.csv`);
  const rows: Record[] = parse(readFileSync(path), { bom: true, columns: true });
  const columns = Object.keys(rows[0] ?? {});
  writeFileSync(path, stringify([...change(rows)], { header: true, columns, record_delimiter: '\r\n' }));
}
const reasons = () => verify(output, null).disproofs.map(({ table, reason }) => `${table} ${reason}`);
const first = (change: Record) => (rows: readonly Record[]) =>
  rows.map((row, at) => (at === 0 ? { ...row, ...change } : row));

describe('a set of outputs that was tampered with is disproved', () => {
  test('as it was, it is proved, flags about whole reports included', () => {
    expect(readFileSync(join(output, 'flags.csv'), 'utf8')).toContain('无年.txt');
    expect(reasons()).toEqual([]);
  });

  test.each<[string, string, Record, string]>([
    ['no start', 'numbers', { start: '' }, 'bad_offset'],
    ['neither offsets nor quote', 'numbers', { start: '', end: '', quote: '' }, 'bad_offset'],
    ['a negative start', 'numbers', { start: '-1' }, 'bad_offset'],
    ['an empty span', 'problems', { start: '3', end: '3', quote: '' }, 'bad_offset'],
    ['a start that is no number', 'problems', { start: '1e1' }, 'bad_offset'],
    ['an end beyond the text', 'problems', { end: '99999' }, 'bad_offset'],
    ['another quote', 'numbers', { quote: '13次' }, 'quote_differs'],
    ['a report that is not there', 'numbers', { report_id: '别的.txt' }, 'source_missing'],
    [
      'a theme whose words are not in the quote',
      'problem_themes',
      { matched_words: '校舍' },
      'theme_unfounded',
    ],
    ['a theme without words', 'problem_themes', { matched_words: '' }, 'theme_unfounded'],
    ['a theme that the item has not', 'problem_themes', { theme_id: 'Z9' }, 'theme_unfounded'],
    ['a theme of another item', 'problem_themes', { item_id: 'i1' }, 'item_differs'],
    ['a theme of no item', 'problem_themes', { item_id: 'i99' }, 'item_differs'],
    ['a theme with another quote', 'problem_themes', { quote: '经费充足' }, 'quote_differs'],
    ['a flag with a quote and no offsets', 'flags', { start: '', end: '', quote: '甲' }, 'bad_offset'],
  ])('a row with %s', (_, table, change, reason) => {
    edit(table, first(change));
    expect(reasons()).toEqual([`${table} ${reason}`]);
  });

  test.each(['numbers', 'sections', 'flags', 'words_by_year', 'files', 'problem_themes'])(
    'a row of %s that was deleted',
    (table) => {
      edit(table, (rows) => rows.slice(1));
      expect(reasons()).toEqual([`${table} rows_missing`]);
    },
  );

  test('a row that was added', () => {
    edit('numbers', (rows) => [...rows, ...rows.slice(-1)]);
    expect(reasons()).toEqual(['numbers rows_missing']);
  });

  test('a clean text that was deleted', () => {
    rmSync(join(output, 'text', '总结.txt.txt'));
    expect(reasons()).toEqual(['reports text_missing']);
  });

  test('a dictionary that names the columns otherwise changes nothing', () => {
    edit('dictionary', (rows) =>
      rows.map((row) => ({ ...row, column: row.column === 'quote' ? 'start' : 'quote' })),
    );
    edit('numbers', first({ quote: '13次' }));
    expect(reasons()).toEqual(['numbers quote_differs']);
  });
});

describe('a set of outputs that is not whole is refused with exit code 2, and the file is named', () => {
  test.each(['numbers.csv', 'dictionary.csv', 'words_by_year.csv', 'datapackage.json'])(
    'without %s',
    (name) => {
      rmSync(join(output, name));
      expect(() => verify(output, null)).toThrow(
        expect.objectContaining({ code: 'table_missing', path: join(output, name) }),
      );
    },
  );

  test.each([
    ['numbers.csv', '\uFEFFa,b\r\n1,2\r\n', 'table_damaged'],
    ['numbers.csv', '"', 'table_damaged'],
    ['sections.csv', 'a,b\r\n1\r\n', 'table_damaged'],
    ['dictionary.csv', '"', 'table_damaged'],
    ['run.json', '{', 'manifest_damaged'],
    ['run.json', 'null', 'manifest_damaged'],
    ['run.json', '{"outputs":[]}', 'manifest_damaged'],
  ])('with a broken %s (%j)', (name, content, code) => {
    writeFileSync(join(output, name), content);
    try {
      verify(output, null);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code });
      const { code: exit, line } = explain(error, openSay('zh'));
      expect(exit).toBe(2);
      expect(line).toContain(name);
    }
  });
});
