import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { hashes, nianlun, tableOf } from '../support/program.js';
import { testSums } from '../support/sums.js';

const material = process.env.NIANLUN_MATERIAL ?? '';
const reports = join(material, 'reports');
const MINUTES = 60_000;

describe.skipIf(material === '')('the whole body of reports', () => {
  const parent = mkdtempSync(join(tmpdir(), 'nianlun-archive-'));
  const output = join(parent, 'first');

  beforeAll(async () => {
    const ran = await nianlun(['run', reports, '-o', output]);
    // The originals in office formats are listed as unsupported until their readers exist.
    expect(ran.code, ran.stderr).toBe(3);
  }, 10 * MINUTES);

  test('has a row for every file, and no file was lost to a fault', () => {
    const files = readdirSync(reports, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const rows = tableOf(output, 'files');
    expect(rows).toHaveLength(files.length);
    expect(rows.filter((row) => row.status === 'failed')).toEqual([]);
  });

  describe('has tables whose sums agree', () => testSums(output));

  test(
    'is proved to the last row',
    async () => {
      const proved = await nianlun(['verify', output]);
      expect(proved).toMatchObject({ code: 0 });
      expect(proved.stdout).toMatch(/^Proved: 4\d\d reports/);
    },
    10 * MINUTES,
  );

  test(
    'gives the same bytes a second time',
    async () => {
      const again = join(parent, 'second');
      await nianlun(['run', reports, '-o', again, '--jobs', '1']);
      expect(hashes(again)).toEqual(hashes(output));
    },
    10 * MINUTES,
  );
});
