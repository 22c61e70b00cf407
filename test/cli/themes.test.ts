import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nianlun, tableOf } from '../support/program.js';
import { workplace } from '../support/workplace.js';

let folder = '';
let input = '';
let output = '';
beforeEach(() => {
  ({ folder, input, output } = workplace());
});

/** A report with a problem that no taxonomy knows. */
function write(year: number, wording: string): void {
  writeFileSync(
    join(input, `${year}.txt`),
    `${year}年青禾县水文站工作总结\n${year}年，全站职工扎实工作，现将有关情况总结如下：\n一、主要工作\n全年开展巡测36次。\n二、存在的主要问题\n一是${wording}。二是设备老化。\n三、下一步打算\n更换设备两台。\n`,
  );
}

describe('discovered themes', () => {
  beforeEach(() => {
    write(2019, '测井淤塞严重');
    write(2020, '测井淤塞没有根治');
    write(2021, '部分测井淤塞');
  });
  const registry = () => tableOf(output, 'themes_registry').map((row) => `${row.theme_id} ${row.gist}`);

  test('keep their ids when a year is added, and the rows of other years their bytes', async () => {
    expect(await nianlun(['run', input, '-o', output])).toMatchObject({ code: 0 });
    const before = registry();
    expect(before).toHaveLength(3);
    const items = tableOf(output, 'problem_themes');
    write(2022, '测井淤塞仍较严重');
    write(2018, '测井淤塞');
    expect(await nianlun(['run', input, '-o', output])).toMatchObject({ code: 0 });
    expect(registry()).toEqual(expect.arrayContaining(before));
    expect(tableOf(output, 'problem_themes')).toEqual(expect.arrayContaining([...items]));
  });
  test('take a name from the registry, whatever the language of its headers', async () => {
    const kept = join(folder, 'kept.csv');
    writeFileSync(kept, '主题编号,主题,要旨\nd7,测井维护,测井淤塞严重\n');
    await nianlun(['run', input, '-o', output, '--themes', kept]);
    expect(tableOf(output, 'themes').filter(({ origin }) => origin === 'discovered')).toEqual([
      expect.objectContaining({ theme_id: 'd7', theme: '测井维护', statements: '3' }),
    ]);
  });
});

describe('a wrong registry', () => {
  test.each([
    ['that is missing', null],
    ['that is another table', 'path,year\na,2020\n'],
    ['that is no CSV', '"theme_id\n'],
  ])('%s: exit 2, named', async (_what, content) => {
    write(2019, '测井淤塞严重');
    const file = join(folder, 'themes.csv');
    if (content !== null) writeFileSync(file, content);
    const ran = await nianlun(['run', input, '-o', output, '--themes', file]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(file);
  });
});
