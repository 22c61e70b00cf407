import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashes, nianlun, tableOf } from '../support/program.js';
import { REPORT, workplace } from '../support/workplace.js';

let folder = '';
let input = '';
let output = '';
beforeEach(() => {
  ({ folder, input, output } = workplace());
});

describe('a run over readable reports', () => {
  test('writes the whole set, exits 0, and verify proves it', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    const ran = await nianlun(['run', input, '-o', output]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const manifest = JSON.parse(readFileSync(join(output, 'run.json'), 'utf8'));
    for (const name of manifest.outputs) expect(existsSync(join(output, name)), name).toBe(true);
    expect(tableOf(output, 'reports')).toEqual([
      expect.objectContaining({
        report_id: '总结.txt',
        year: '2023',
        genre: '工作总结',
        org: '青禾县教育局',
      }),
    ]);
    const proved = await nianlun(['verify', output]);
    expect(proved.code).toBe(0);
    expect(proved.stdout).toMatch(/^Proved: 1 reports and [1-9]/);
  });

  test('gives the same bytes again, whatever the jobs, the folder one stands in, the time zone and the language', async () => {
    for (let index = 0; index < 5; index++)
      writeFileSync(join(input, `${index}.txt`), REPORT.replaceAll('2023', String(2015 + index)));
    const first = await nianlun(['run', input, '-o', output, '--jobs', '1']);
    expect(first.code).toBe(0);
    const before = hashes(output);
    const env = { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const again = await nianlun(['run', 'in', '-o', 'out', '--jobs', '3'], { cwd: folder, env });
    expect(again.code).toBe(0);
    expect(hashes(output)).toEqual(before);
  });

  test('has Chinese headers and messages where they are asked for', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    const ran = await nianlun(['run', input, '-o', output, '--headers', 'zh', '--lang', 'zh', '--no-bom']);
    expect(ran.stderr).toContain('请打开');
    expect(readFileSync(join(output, 'reports.csv'), 'utf8')).toMatch(/^报告编号,路径,标题,年份/);
    expect((await nianlun(['verify', output, '--lang', 'zh'])).stdout).toMatch(/^已证实：1 份报告/);
  });

  test('leaves other years out of the tables but not out of files.csv', async () => {
    for (const year of [2021, 2022, 2023])
      writeFileSync(join(input, `${year}.txt`), REPORT.replaceAll('2023', String(year)));
    await nianlun(['run', input, '-o', output, '--since', '2022', '--until', '2022']);
    expect(tableOf(output, 'reports').map((row) => row.year)).toEqual(['2022']);
    expect(tableOf(output, 'files').map((row) => row.reason)).toEqual(['outside_years', '', 'outside_years']);
  });

  test('counts the same bytes once and lists them twice', async () => {
    writeFileSync(join(input, 'a.txt'), REPORT);
    writeFileSync(join(input, 'b.txt'), REPORT);
    await nianlun(['run', input, '-o', output]);
    expect(tableOf(output, 'reports')).toHaveLength(1);
    expect(tableOf(output, 'files')[1]).toMatchObject({
      status: 'skipped',
      reason: 'duplicate',
      duplicate_of: 'a.txt',
    });
  });

  test('takes the word of a catalogue over its own', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    writeFileSync(
      join(input, 'catalogue.csv'),
      'path,year,org,genre,series,title\n总结.txt,2022,青禾县教育和体育局,,,\n',
    );
    await nianlun(['run', input, '-o', output]);
    expect(tableOf(output, 'reports')[0]).toMatchObject({
      year: '2022',
      year_source: 'catalogue',
      org: '青禾县教育和体育局',
    });
  });
});

describe('bad input', () => {
  const messages = async (args: readonly string[]) =>
    Promise.all(['en', 'zh'].map((language) => nianlun([...args, '--lang', language])));

  test('a missing path: exit 2, named in both languages', async () => {
    const [en, zh] = await messages(['run', join(folder, '没有'), '-o', output]);
    expect(en).toMatchObject({ code: 2 });
    expect(en?.stderr).toContain(`There is no such file or folder: ${join(folder, '没有')}`);
    expect(zh?.stderr).toContain(`找不到：${join(folder, '没有')}`);
    expect(existsSync(output)).toBe(false);
  });

  test('an empty folder: exit 4', async () => {
    const [en, zh] = await messages(['run', input, '-o', output]);
    expect(en?.code).toBe(4);
    expect(en?.stderr).toContain(`There is no file in ${input}`);
    expect(zh?.stderr).toContain('没有任何文件');
    expect(existsSync(output)).toBe(false);
  });

  test('only a binary: exit 4, named as unsupported', async () => {
    writeFileSync(join(input, '图.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const [en, zh] = await messages(['run', input, '-o', output]);
    expect(en?.code).toBe(4);
    expect(en?.stderr).toContain('图.png');
    expect(zh?.stderr).toContain('没有读出任何报告');
  });

  test('a binary beside reports: exit 3, outputs written, every file has its row', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    writeFileSync(join(input, '图.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const ran = await nianlun(['run', input, '-o', output]);
    expect(ran.code).toBe(3);
    expect(tableOf(output, 'files').map((row) => [row.path, row.status])).toEqual([
      ['图.png', 'unsupported'],
      ['总结.txt', 'read'],
    ]);
  });

  test('the same under --strict: exit 3 and the old outputs stay', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    await nianlun(['run', input, '-o', output]);
    const before = hashes(output);
    writeFileSync(join(input, '图.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const [en, zh] = await messages(['run', input, '-o', output, '--strict']);
    expect(en?.code).toBe(3);
    expect(zh?.stderr).toContain('--strict');
    expect(hashes(output)).toEqual(before);
  });

  test('a file above the limit: refused by its size, the others read', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    writeFileSync(join(input, '大.txt'), '字');
    truncateSync(join(input, '大.txt'), 200 * 1024 * 1024);
    const ran = await nianlun(['run', input, '-o', output]);
    expect(ran.code).toBe(3);
    expect(tableOf(output, 'files').map((row) => row.reason)).toEqual(['too_large', '']);
  });

  test('an output that cannot be written: exit 5', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    writeFileSync(join(folder, 'file'), 'mine');
    const [en, zh] = await messages(['run', input, '-o', join(folder, 'file', 'out')]);
    expect(en?.code).toBe(5);
    expect(zh?.stderr).toMatch(/输出/);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });

  test('an output folder with other things in it: exit 5, untouched', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    mkdirSync(output);
    writeFileSync(join(output, '论文.docx'), 'mine');
    const ran = await nianlun(['run', input, '-o', output]);
    expect(ran.code).toBe(5);
    expect(Object.keys(hashes(output))).toEqual(['论文.docx']);
  });

  test('a wrong catalogue and a wrong rule file: exit 2 with file and line', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    writeFileSync(join(input, 'catalogue.csv'), 'path,year\n总结.txt,二三年\n');
    const ran = await nianlun(['run', input, '-o', output]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/catalogue\.csv.*2/);
    const rules = join(folder, 'rules');
    mkdirSync(rules);
    writeFileSync(join(rules, 'numerals.tsv'), 'character\tvalue\tkind\n俩\t2\n');
    writeFileSync(join(input, 'catalogue.csv'), 'path,year\n总结.txt,2023\n');
    const ruled = await nianlun(['run', input, '-o', output, '--rules', rules]);
    expect(ruled.code).toBe(2);
    expect(ruled.stderr).toContain('numerals.tsv:2');
  });

  test.each([
    [['run', 'x', '--since', '99'], '--since <year> cannot be 99', '--since <year> 的值不对：99'],
    [
      ['run', 'x', '--since', '2022', '--until', '2020'],
      '--since 2022 is after --until 2020',
      '在 --until 2020 之后',
    ],
    [['run', 'x', '--by', 'town'], '--by <what> cannot be town', '--by <what> 的值不对：town'],
    [['run', 'x', '--lagn'], 'there is no option --lagn', '没有选项 --lagn'],
    [['run'], 'the argument paths is missing', '少了参数 paths'],
    [['walk'], 'there is no command walk', '没有命令 walk'],
    [['run', 'x', '-o'], 'a value is missing after -o, --output <folder>', '后面少了值'],
  ])('wrong usage %j is said in both languages', async (args, inEnglish, inChinese) => {
    const en = await nianlun(args);
    const zh = await nianlun([...args.slice(0, 1), '--lang', 'zh', ...args.slice(1)]);
    expect([en.code, zh.code]).toEqual([2, 2]);
    expect(en.stderr).toContain(`Wrong usage: `);
    expect(en.stderr).toContain(inEnglish);
    expect(zh.stderr).toContain(inChinese);
  });

  test.each([
    [[]],
    [['run']],
    [['walk', 'x']],
    [['run', 'x', '--jobs', 'many']],
    [['run', 'x', '--lang', 'fr']],
    [['compare', 'x', '--year', '99']],
  ])('wrong usage %j: exit 2', async (args) => expect((await nianlun(args)).code).toBe(2));
});

describe('a run to which nobody listens', () => {
  test('goes on and is whole', async () => {
    for (let index = 0; index < 3; index++) writeFileSync(join(input, `${index}.txt`), `${REPORT}${index}`);
    const ran = await nianlun(['run', input, '-o', output, '--jobs', '1'], { closeAfter: /\n/ });
    expect(ran.code).toBe(0);
    expect(tableOf(output, 'reports')).toHaveLength(3);
  });
});

describe('names that meet', () => {
  test('a report beside a folder of the name of its clean text', async () => {
    mkdirSync(join(input, 'a.txt'));
    writeFileSync(join(input, 'a'), REPORT);
    writeFileSync(join(input, 'a.txt', 'b.txt'), REPORT.replace('12次', '13次'));
    expect((await nianlun(['run', input, '-o', output])).code).toBe(0);
    for (const { text_file: file } of tableOf(output, 'reports'))
      expect(existsSync(join(output, file ?? '')), file).toBe(true);
    expect((await nianlun(['verify', output])).code).toBe(0);
  });
});

describe('a run that is stopped', () => {
  test('exits 130, leaves the old outputs and nothing beside them', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    await nianlun(['run', input, '-o', output]);
    const before = hashes(output);
    for (let index = 0; index < 40; index++)
      writeFileSync(join(input, `${index}.txt`), `${REPORT}${index}`.repeat(50));
    const ran = await nianlun(['run', input, '-o', output], { killAfter: /reading reports/ });
    expect(ran.code).toBe(130);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
    expect(hashes(output)).toEqual(before);
  });
});

describe('verify', () => {
  test('names the row whose quote was changed, and exits 3', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    await nianlun(['run', input, '-o', output]);
    const path = join(output, 'numbers.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/,12次,/, ',13次,'));
    const proved = await nianlun(['verify', output]);
    expect(proved.code).toBe(3);
    expect(proved.stdout).toMatch(/numbers\.csv:\d+/);
  });
  test('says so where the source has changed', async () => {
    writeFileSync(join(input, '总结.txt'), REPORT);
    await nianlun(['run', input, '-o', output]);
    writeFileSync(join(input, '总结.txt'), REPORT.replace('12次', '13次'));
    const proved = await nianlun(['verify', output, '--lang', 'zh']);
    expect(proved.code).toBe(3);
    expect(proved.stdout).toContain('原文件变了');
  });
  test('refuses a folder that is no output', async () => {
    const proved = await nianlun(['verify', input]);
    expect(proved.code).toBe(2);
    expect(proved.stderr).toContain('There is no output of nianlun');
  });
});
