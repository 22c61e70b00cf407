import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openPool, type ReportPool } from '../../src/run/pool.js';

const SCRIPT = fileURLToPath(new URL('./worker.mjs', import.meta.url));

let pool: ReportPool | null = null;
afterEach(async () => {
  await pool?.close();
});

/** What comes of each report, read one after the other by processes that start as `rules` says. */
async function read(rules: string, ids: readonly string[]): Promise<readonly string[]> {
  const reading = { rules, language: 'en', engine: null, limits: { maxBytes: 1 }, audit: false } as const;
  pool = openPool({ jobs: 1, timeoutSeconds: 1, reading }, { script: SCRIPT, flags: [] });
  pool.tell({ shelf: '', rules: new Uint8Array() });
  const outcomes: string[] = [];
  for (const id of ids) {
    const found = { id, path: id, place: { path: id, hex: null }, reason: '' } as const;
    const outcome = await pool.read({ found, entry: null, textFile: '' });
    outcomes.push('loss' in outcome ? outcome.loss : 'read');
  }
  return outcomes;
}

describe('a pool of processes', () => {
  test('tells why a report gave no result, and reads on', async () => {
    expect(await read('', ['a', 'dies', 'b', 'fails', 'eats memory', 'hangs', 'c'])).toEqual([
      'read',
      'crashed',
      'read',
      'internal_error',
      'memory',
      'timeout',
      'read',
    ]);
  });

  test('does not count the start of a process against the time of a file', async () =>
    expect(await read('slow', ['a', 'dies', 'b'])).toEqual(['read', 'crashed', 'read']));

  test('gives up where no process starts, with its last words', () =>
    expect(read('dies', ['a'])).rejects.toThrow('no room for a process'));

  test('passes on a fault of the start', () => expect(read('fails', ['a'])).rejects.toThrow('a fault'));

  test('gives up where every process ends before any file was read', () =>
    expect(read('', Array(40).fill('dies'))).rejects.toMatchObject({ name: 'PoolError' }));

  test('passes on that the disk does not take what a report makes', () =>
    expect(read('', ['a', 'fills the disk'])).rejects.toMatchObject({ name: 'SpoolError', code: 'ENOSPC' }));

  test('goes on where files end their processes after one was read', async () => {
    const outcomes = await read('', ['a', ...Array(7).fill('dies')]);
    expect(outcomes.slice(1)).toEqual(Array(7).fill('crashed'));
  });
});
