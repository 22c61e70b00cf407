import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { discover, loadIngestRules, readSource } from '../../src/ingest/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { folderOf } from '../support/folder.js';

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return {
    ...real,
    fstatSync: vi.fn(real.fstatSync),
    openSync: vi.fn(real.openSync),
    readdirSync: vi.fn(real.readdirSync),
    statSync: vi.fn(real.statSync),
  };
});

const rules = loadIngestRules(new Knowledge());
const LIMITS = { maxBytes: 1000 };

afterEach(() => {
  vi.restoreAllMocks();
});

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function readFirst(folder: string) {
  const [found] = discover([folder]);
  if (found === undefined) throw new Error('nothing was found');
  return readSource(found, LIMITS, rules).file;
}

/** Lets `times` checks after a read see another time of change than those before it. */
function changing(times: number): void {
  const real = vi.mocked(fs.fstatSync).getMockImplementation();
  let calls = 0;
  vi.mocked(fs.fstatSync).mockImplementation(((...given: Parameters<typeof fs.fstatSync>) => {
    const status = real?.(...given) as unknown as fs.BigIntStats;
    calls += 1;
    if (calls % 2 === 0 && calls / 2 <= times) status.mtimeNs += 1n;
    return status;
  }) as unknown as typeof fs.fstatSync);
}

describe('a file that changes while it is read', () => {
  it('is read once more', () => {
    const folder = folderOf({ 'a.txt': '一、旧' });
    changing(1);
    expect(readFirst(folder)).toMatchObject({ status: 'read', characters: 3 });
  });

  it('is given up where it changes again', () => {
    const folder = folderOf({ 'a.txt': '一、旧' });
    changing(2);
    expect(readFirst(folder)).toMatchObject({ status: 'failed', reason: 'changed' });
  });
});

describe('what the system refuses', () => {
  it.each([
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['ENOENT', 'not_found'],
    ['ELOOP', 'symlink'],
    ['ENXIO', 'not_regular'],
    ['EIO', 'unreadable'],
    ['ENAMETOOLONG', 'unreadable'],
  ])('%s on a file is the reason %s', (code, reason) => {
    const folder = folderOf({ 'a.txt': '一' });
    vi.mocked(fs.openSync).mockImplementationOnce(() => {
      throw systemError(code);
    });
    expect(readFirst(folder).reason).toBe(reason);
  });

  it('is a row of a folder without rights, beside what else there is', () => {
    const folder = folderOf({ 'a.txt': '一', 'closed/b.txt': '二' });
    const real = vi.mocked(fs.readdirSync).getMockImplementation();
    vi.mocked(fs.readdirSync).mockImplementation(((...given: Parameters<typeof fs.readdirSync>) => {
      if (String(given[0]).endsWith('closed')) throw systemError('EACCES');
      return real?.(...given);
    }) as unknown as typeof fs.readdirSync);
    const rows = discover([folder]).map(({ id, reason }) => [id, reason]);
    expect(rows).toEqual([
      ['a.txt', ''],
      ['closed/', 'denied'],
    ]);
    expect(discover([join(folder, 'closed')])).toMatchObject([{ id: './', reason: 'denied' }]);
  });

  it('is a row of a folder that is one of those above it', () => {
    const folder = folderOf({ 'a/b/c.txt': '一' });
    const real = vi.mocked(fs.statSync).getMockImplementation();
    vi.mocked(fs.statSync).mockImplementation(((...given: Parameters<typeof fs.statSync>) =>
      real?.(
        String(given[0]).endsWith('/b') ? folder : given[0],
        given[1],
      )) as unknown as typeof fs.statSync);
    expect(discover([folder])).toMatchObject([{ id: 'a/b/', reason: 'loop' }]);
  });
});

describe('the order of the folder on the disk', () => {
  it('does not matter', () => {
    const folder = folderOf({
      'b.txt': '',
      'a/2.txt': '',
      'a/1.txt': '',
      'Cafe\u0301.txt': '',
      'Caf\u00e9.txt': '',
    });
    const before = discover([folder]);
    const real = vi.mocked(fs.readdirSync).getMockImplementation();
    vi.mocked(fs.readdirSync).mockImplementation(((...given: Parameters<typeof fs.readdirSync>) =>
      [...(real?.(...given) ?? [])].toReversed()) as unknown as typeof fs.readdirSync);
    expect(discover([folder])).toEqual(before);
  });
});
