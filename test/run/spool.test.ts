import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openSpool, openSpoolReader } from '../../src/run/spool.js';

const folder = mkdtempSync(join(tmpdir(), 'nianlun-spool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what several processes left is read back in any order', () => {
  const [one, other] = [openSpool(folder), openSpool(folder)];
  const words = ['', '第一段，𠮷', 'b'.repeat(100_000), '最后'];
  const extents = words.map((each, at) => (at % 2 === 0 ? one : other).put(each));
  const reader = openSpoolReader();
  try {
    for (const at of [2, 3, 0, 1, 2])
      expect(Buffer.from(reader.read(extents[at] as (typeof extents)[number])).toString()).toBe(words[at]);
  } finally {
    reader.close();
  }
});

test('a spool that ends too early is a fault', () => {
  const extent = openSpool(folder).put('abc');
  const reader = openSpoolReader();
  expect(() => reader.read({ ...extent, length: 4 })).toThrow('ends before');
  reader.close();
});

test('a disk that takes nothing is told by its code', () =>
  expect(() => openSpool(join(folder, 'no such folder')).put('a')).toThrow(
    expect.objectContaining({ name: 'SpoolError', code: 'ENOENT' }),
  ));
