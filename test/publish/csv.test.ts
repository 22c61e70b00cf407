import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal, defineTable, integer, text } from '../../src/model/index.js';
import { fromCell, toCell } from '../../src/publish/cell.js';
import { writeCsv } from '../../src/publish/index.js';

const spec = defineTable({
  name: 'sample',
  title: { zh: '样表', en: 'Sample' },
  about: { zh: '样表', en: 'a sample' },
  key: ['word'],
  columns: {
    word: text('词', 'word', '词', 'a word'),
    value: decimal('值', 'value', '值', 'a value'),
    count: integer('数', 'count', '数', 'a count'),
  },
});

const folder = mkdtempSync(join(tmpdir(), 'nianlun-csv-'));
let files = 0;
function written(
  rows: Parameters<typeof writeCsv>[2],
  options = { headers: 'en' as 'en' | 'zh', bom: true },
): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeCsv(path, spec, rows, options);
  return readFileSync(path, 'utf8');
}

describe('a written table', () => {
  test('has a byte order mark, English headers and CRLF', () => {
    expect(written([{ word: '年轮', value: '-5.20', count: 3 }])).toBe(
      '\uFEFFword,value,count\r\n年轮,-5.20,3\r\n',
    );
  });

  test('has Chinese headers and no mark where that is asked for', () => {
    expect(written([], { headers: 'zh', bom: false })).toBe('词,值,数\r\n');
  });

  test('quotes commas, quotation marks and every kind of line end', () => {
    expect(written([{ word: 'a,"b"\nc\rd', value: null, count: null }])).toContain('"a,""b""\nc\rd",,\r\n');
  });

  test('is whole where it is longer than one write, and its columns may come in any order', () => {
    const words = ['年轮', 'é', '𠮷', 'a"b', 'a\ud800b', `长${'句'.repeat(30_000)}`];
    const rows = Array.from({ length: 6000 }, (_, index) => words[index % 600] ?? '树');
    const lines = written(rows.map((word, count) => ({ count, value: null, word }))).split('\r\n');
    const cells: Readonly<Record<string, string>> = { 'a"b': '"a""b"', 'a\ud800b': 'a\uFFFDb' };
    expect(lines.slice(1, -1)).toEqual(rows.map((word, count) => `${cells[word] ?? word},,${count}`));
  });

  test.each([0, -0, 9, 10, 2_147_483_647, 2_147_483_648, -3, 0.5, 1e21])('prints %d as it is', (count) => {
    expect(written([{ word: '年轮', value: null, count }])).toContain(`年轮,,${count}\r\n`);
  });

  test('refuses a row that lacks a column or has one too many', () => {
    expect(() => written([{ word: 'a', value: null }])).toThrow('count');
    expect(() => written([{ word: 'a', value: null, count: 1, more: 1 }])).toThrow('more');
  });

  test('reads back as it was, whatever the words are', () => {
    const hostile = fc.array(
      fc.oneof(
        fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ',', '"', '＝', '0'),
        fc.string({ unit: 'binary' }),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const word = parts.join('').toWellFormed().replaceAll('\0', '');
        const [, cells] = parse(written([{ word, value: '1', count: 1 }]), { bom: true }) as string[][];
        expect(fromCell(cells?.[0] ?? '')).toBe(word);
      }),
    );
  });
});

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|x', "'+cmd|x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-表示下降', "'-表示下降"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['\t=1', "'\t=1"],
  ])('%j cannot run as a formula', (words, cell) => expect(toCell(words, 'text')).toBe(cell));

  test.each(['-5.2%', '-5.2', '+3', '年轮', "'引"])('%j stays as it is', (words) => {
    expect(toCell(words, 'text')).toBe(words);
  });

  test('a decimal keeps its sign and digits', () => expect(toCell('-0.10', 'decimal')).toBe('-0.10'));

  test('no NUL and no lone surrogate reaches a file', () =>
    expect(toCell('a\0\ud800b', 'text')).toBe('a\uFFFD\uFFFDb'));
});
