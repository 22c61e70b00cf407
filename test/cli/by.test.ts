import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nianlun, tableOf } from '../support/program.js';

const reportOf = (body: string, year: number) => `${year}年${body}工作总结
一、主要工作
全年组织教研活动12次，培训教师300余人次。
二、存在的问题
一是教师结构不够合理。二是经费保障还不到位。
`;

test('a run tells the year tables apart by body where that is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-by-'));
  const [input, output] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(input);
  for (const body of ['青禾县教育局', '白塔县教育局'])
    for (const year of [2022, 2023]) writeFileSync(join(input, `${body}${year}.txt`), reportOf(body, year));
  expect((await nianlun(['run', input, '-o', output, '--by', 'org'])).code).toBe(0);
  const blocks = (table: string) => [...new Set(tableOf(output, table).map((row) => row.org))];
  expect(blocks('words_by_year')).toEqual(['all', '白塔县教育局', '青禾县教育局']);
  expect(blocks('themes_by_year')).toEqual(['all', '白塔县教育局', '青禾县教育局']);
  const manifest = JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'));
  expect(manifest.options).toMatchObject({ by: 'org' });
  const described = tableOf(output, 'dictionary').filter((row) => row.column === 'org');
  expect(described.map((row) => row.table)).toEqual(
    expect.arrayContaining(['slogans_by_year', 'themes_by_year', 'words_by_year', 'keyness']),
  );
  expect((await nianlun(['verify', output])).code).toBe(0);
});
