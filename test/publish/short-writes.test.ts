import { mkdtempSync, readFileSync, type writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { defineTable, text } from '../../src/model/index.js';
import { writeCsv } from '../../src/publish/index.js';

// A system that takes five bytes at most of what it is given.
vi.mock('node:fs', async (original) => {
  const real = await original<{ writeSync: typeof writeSync }>();
  const short = (file: number, content: string | Buffer, at = 0) => {
    const bytes = Buffer.from(content as string).subarray(at, at + 5);
    return real.writeSync(file, bytes, 0, bytes.length);
  };
  return { ...real, writeSync: short };
});

test('a table is whole although the system takes a few bytes at a time', () => {
  const spec = defineTable({
    name: 'sample',
    title: { zh: '样表', en: 'Sample' },
    about: { zh: '样表', en: 'a sample' },
    key: ['word'],
    columns: { word: text('词', 'word', '词', 'a word') },
  });
  const path = join(mkdtempSync(join(tmpdir(), 'nianlun-short-')), 'sample.csv');
  writeCsv(path, spec, [{ word: '年轮年轮年轮' }, { word: '树' }], { headers: 'en', bom: true });
  expect(readFileSync(path, 'utf8')).toBe('\uFEFFword\r\n年轮年轮年轮\r\n树\r\n');
});
