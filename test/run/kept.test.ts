import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openOutputSet } from '../../src/publish/index.js';
import { keepColumns, keepTerms, rowsIn, termsIn } from '../../src/run/kept.js';
import { linesOn, openShelf } from '../../src/run/shelf.js';

test('rows come back as they were kept, those of a column with one value too', () => {
  const first = keepColumns(
    ['report_id', 'start', 'slogan'],
    [
      ['a.txt', 'a.txt', 'a.txt'],
      [3, 9, 20],
      ['四个自信', '“两山”', null],
    ],
  );
  const none = keepColumns(['report_id', 'start', 'slogan'], [[], [], []]);
  const second = keepColumns(['report_id', 'start', 'slogan'], [['b.txt'], [0], ['四个自信']]);
  expect([...rowsIn([first, none, second])]).toEqual([
    { report_id: 'a.txt', start: 3, slogan: '四个自信' },
    { report_id: 'a.txt', start: 9, slogan: '“两山”' },
    { report_id: 'a.txt', start: 20, slogan: null },
    { report_id: 'b.txt', start: 0, slogan: '四个自信' },
  ]);
});

test('rows come back whatever their columns repeat', () => {
  const cell = fc.constantFrom(null, '', '万元', '亿元', '"', '\\', '\n', 0, 1, '1', true, false);
  const cells = fc.array(fc.tuple(cell, cell), { maxLength: 200 });
  fc.assert(
    fc.property(cells, (rows) => {
      const line = keepColumns(['a', 'b'], [rows.map(([a]) => a), rows.map(([, b]) => b)]);
      expect(Array.from(rowsIn([line]), ({ a, b }) => [a, b])).toEqual(rows);
    }),
  );
});

test('a column of few different cells takes a character a row', () => {
  const cells = Array.from({ length: 1000 }, (_, row) => `第${row % 64}类`);
  expect(keepColumns(['kind'], [cells]).length).toBeLessThan(2000);
  const more = Array.from({ length: 1000 }, (_, row) => `第${row % 65}类`);
  expect(Array.from(rowsIn([keepColumns(['kind'], [more])]), ({ kind }) => kind)).toEqual(more);
});

test('counts of terms come back by report', () => {
  const lines = [
    keepTerms([
      ['增长', 3],
      ['党员', 1],
    ]),
    keepTerms([]),
    keepTerms([['增长', 2]]),
  ];
  const { vocabulary, counts } = termsIn(['a.txt', 'b.txt', 'c.txt'], lines);
  expect(vocabulary.words).toEqual(['增长', '党员']);
  expect(counts.terms).toBe(vocabulary.words);
  const hits = Array.from(counts.byReport, ([id, said]) => [id, [...said.numbers], [...said.hits]]);
  expect(hits).toEqual([
    ['a.txt', [0, 1], [3, 1]],
    ['b.txt', [], []],
    ['c.txt', [0], [2]],
  ]);
});

test('terms come back whatever they are made of', () => {
  const counts = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.nat()), {
    selector: ([term]) => term,
  });
  fc.assert(
    fc.property(counts, (said) => {
      const { counts: kept } = termsIn(['a.txt'], [keepTerms([...said, ['两\n行', 1]])]);
      const own = kept.byReport.get('a.txt');
      const back = Array.from(own?.numbers ?? [], (number, at) => [kept.terms[number], own?.hits[at]]);
      expect(back).toEqual([...said, ['两\n行', 1]]);
    }),
  );
});

test('a shelf keeps the lines of each purpose in order, and leaves nothing in the set', () => {
  const target = mkdtempSync(join(tmpdir(), 'nianlun-shelf-'));
  const set = openOutputSet(join(target, 'out'), process);
  const shelf = openShelf(set);
  try {
    shelf.put('words', Buffer.from('["路"]\n'));
    shelf.put('reports', Buffer.from('{}\n'));
    shelf.put('words', Buffer.from('["桥"]\n'));
    shelf.close();
    expect([...linesOn(shelf.folder, 'words')]).toEqual(['["路"]', '["桥"]']);
    expect([...linesOn(shelf.folder, 'reports')]).toEqual(['{}']);
    shelf.clear();
    set.write('a.csv', '');
    set.commit();
    expect(readdirSync(join(target, 'out'))).toEqual(['a.csv']);
  } finally {
    set.discard();
    rmSync(target, { recursive: true });
  }
});
