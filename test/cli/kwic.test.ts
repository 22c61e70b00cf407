import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nianlun } from '../support/program.js';
import { workplace } from '../support/workplace.js';

let folder = '';
beforeEach(() => {
  const report = (year: number, words: string) => `${year}年青禾县教育局工作总结\n一、主要工作\n${words}\n`;
  ({ folder } = workplace({
    '2021.txt': report(2021, '增强“四个意识”，把工作做实。推行河长制。'),
    '2022.txt': report(2022, '增强“四个 意识”，把工作做细。推行林长制、河长制。'),
  }));
});

const kwic = (...args: string[]) => nianlun(['kwic', ...args], { cwd: folder });

describe('kwic', () => {
  test('finds a listed slogan however it is written, and says so', async () => {
    const ran = await kwic('“四个意识”', 'in');
    expect(ran.code).toBe(0);
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(ran.stdout).toMatch(/^2021 青禾县教育局 .*｜四个意识｜”，把工作做实/m);
    expect(ran.stderr).toContain('2 hits in 2 of 2 reports');
    expect(ran.stderr).toContain('四个意识');
  });

  test('finds any words, and expressions, in the years asked for', async () => {
    expect((await kwic('河长', 'in')).stderr).toContain('2 hits in 2 of 2 reports');
    expect((await kwic('[林河]长制', 'in', '--regex', '--since', '2022')).stderr).toContain(
      '2 hits in 1 of 1',
    );
  });

  test('sorts by the words on either side, the nearest first', async () => {
    const hits = async (sort: string) =>
      (await kwic('.长制', 'in', '--regex', '--sort', sort, '--width', '3')).stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(line.indexOf('｜') - 1));
    expect(await hits('right')).toEqual(
      ['行｜河长制｜。', '、｜河长制｜。', '行｜林长制｜、河长'].sort(byRight),
    );
    expect((await hits('left')).map((line) => line[0])).toEqual(['、', '行', '行']);
  });

  test('writes CSV with report, place and section', async () => {
    const ran = await kwic('河长', 'in', '-o', 'hits.csv');
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const [header, first] = readFileSync(join(folder, 'hits.csv'), 'utf8').split('\r\n');
    expect(header).toBe(
      '\uFEFFreport_id,year,org,series,section_id,section_role,place,start,end,left,hit,right,section,variant',
    );
    expect(first).toContain('2021.txt,2021,青禾县教育局');
    expect(first).toContain(',河长,');
    expect(first).toContain('一、主要工作');
    expect(existsSync(join(folder, 'hits.csv.part'))).toBe(false);
  });

  test.each([
    [['(', 'in', '--regex'], 2],
    [['河长', 'nowhere'], 2],
    [['河长', 'in', '-o', 'no/folder/hits.csv'], 5],
    [['河长', 'in', '--sort', 'up'], 2],
    [['河长', 'in', '--since', '99'], 2],
    [['河长', 'in', '--since', '2022', '--until', '2021'], 2],
  ])('%j ends with exit code %i', async (args, code) => {
    expect((await kwic(...args)).code).toBe(code);
  });
});

/** Order by what stands right of the hit. */
function byRight(a: string, b: string): number {
  const right = (line: string) => line.slice(line.lastIndexOf('｜') + 1);
  return right(a) < right(b) ? -1 : right(a) > right(b) ? 1 : 0;
}
