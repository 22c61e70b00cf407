import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover, InputError, type InputFault } from '../../src/ingest/index.js';
import { folderOf } from '../support/folder.js';

/** `id` of what is to be read, `id (reason)` of what is not. */
function listed(...given: Parameters<typeof discover>): readonly string[] {
  return discover(...given).map(({ id, reason }) => (reason === '' ? id : `${id} (${reason})`));
}

function faultOf(action: () => unknown): { code: InputFault; values: object } {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return { code: error.code, values: error.values };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('discover', () => {
  const small = { '2022/青禾县.txt': '一', '2023/青禾县.txt': '二', 'readme.md': '三' };

  it('finds files in folders below the input, in code unit order', () => {
    expect(listed([folderOf({ ...small, 'Z.txt': '', 'a.txt': '' })])).toEqual([
      '2022/青禾县.txt',
      '2023/青禾县.txt',
      'Z.txt',
      'a.txt',
      'readme.md',
    ]);
  });

  it('finds nothing in an empty folder', () => {
    expect(discover([folderOf({})])).toEqual([]);
  });

  it('names a single file by its own name', () => {
    const folder = folderOf(small);
    expect(listed([join(folder, '2022/青禾县.txt')])).toEqual(['青禾县.txt']);
  });

  it('puts the folder name first where several folders are given', () => {
    const [one, two] = [folderOf({ 'a.txt': '' }), folderOf({ 'a.txt': '' })];
    const names = [one, two].map((path) => `${path.split('/').at(-1)}/a.txt`).sort();
    expect(listed([one, two])).toEqual(names);
    expect(listed([two, one])).toEqual(names);
  });

  it('takes as many folder names as tell folders of one name apart', () => {
    const folder = folderOf({ '甲/2023/a.txt': '', '乙/2023/a.txt': '' });
    expect(listed([join(folder, '甲/2023'), join(folder, '乙/2023')])).toEqual([
      '乙/2023/a.txt',
      '甲/2023/a.txt',
    ]);
  });

  it('lists a file once, however often and in whatever order it is given', () => {
    const folder = folderOf(small);
    const inputs = [folder, join(folder, 'readme.md'), join(folder, '2022'), folder];
    const once = listed(inputs);
    expect(once).toHaveLength(3);
    expect(listed(inputs.toReversed())).toEqual(once);
  });

  it('gives files of one folder the ids they have in it, whether named, matched or walked', () => {
    const folder = folderOf({ 'a.txt': '', 'b.txt': '' });
    expect(listed([join(folder, 'b.txt'), join(folder, 'a.txt')])).toEqual(listed([folder]));
    expect(listed([join(folder, '*.txt')])).toEqual(listed([folder]));
  });

  it('matches patterns, and enters the folders that a pattern matches', () => {
    const folder = folderOf({ ...small, '2022/下/深.txt': '' });
    expect(listed([join(folder, '**/*.txt')])).toEqual([
      '2022/下/深.txt',
      '2022/青禾县.txt',
      '2023/青禾县.txt',
    ]);
    expect(listed([join(folder, '202?')])).toEqual(['2022/下/深.txt', '2022/青禾县.txt', '2023/青禾县.txt']);
    expect(listed([join(folder, '{2022,2023}/*.txt')])).toEqual(['2022/青禾县.txt', '2023/青禾县.txt']);
  });

  it('takes a path literally where it exists, whatever characters it has', () => {
    const folder = folderOf({ '[1]*.txt': '', '1.txt': '' });
    expect(listed([join(folder, '[1]*.txt')])).toEqual(['[1]*.txt']);
  });

  it('names what is missing', () => {
    const folder = folderOf({});
    const path = join(folder, '没有');
    expect(faultOf(() => discover([path]))).toEqual({ code: 'path_missing', values: { path } });
    const pattern = join(folder, '*.txt');
    expect(faultOf(() => discover([pattern]))).toEqual({ code: 'glob_empty', values: { path: pattern } });
    const nowhere = join(folder, '没有/*.txt');
    expect(faultOf(() => discover([nowhere]))).toEqual({ code: 'glob_empty', values: { path: nowhere } });
    expect(faultOf(() => discover([]))).toEqual({ code: 'no_input', values: {} });
  });

  it('gives hidden files and folders one row each', () => {
    const hidden = {
      '.git/config': '',
      '.DS_Store': '',
      'Thumbs.db': '',
      '~$报告.docx': '',
      '~报告.txt': '',
    };
    expect(listed([folderOf(hidden)])).toEqual([
      '.DS_Store (hidden)',
      '.git/ (hidden)',
      'Thumbs.db (hidden)',
      '~$报告.docx (hidden)',
      '~报告.txt',
    ]);
  });

  it('reads a hidden file that is named', () => {
    const folder = folderOf({ '.稿.txt': '', 'a.txt': '' });
    expect(listed([join(folder, '.稿.txt')])).toEqual(['.稿.txt']);
    expect(listed([folder, join(folder, '.稿.txt')])).toEqual(['.稿.txt', 'a.txt']);
  });

  it('follows no symbolic link below an input, and goes round no loop', () => {
    const folder = folderOf({ 'in/a.txt': '', 'out/secret.txt': '' });
    symlinkSync(join(folder, 'out/secret.txt'), join(folder, 'in/link.txt'));
    symlinkSync('a.txt', join(folder, 'in/inside.txt'));
    symlinkSync('.', join(folder, 'in/loop'));
    symlinkSync('gone', join(folder, 'in/dangling.txt'));
    const expected = [
      'a.txt',
      'dangling.txt (symlink)',
      'inside.txt (symlink)',
      'link.txt (symlink)',
      'loop (symlink)',
    ];
    expect(listed([join(folder, 'in')])).toEqual(expected);
    expect(listed([join(folder, 'in/link.txt')])).toEqual(['link.txt (symlink)']);
  });

  it('enters an input folder that is itself a symbolic link', () => {
    const folder = folderOf({ 'real/a.txt': '' });
    symlinkSync('real', join(folder, 'link'));
    expect(listed([join(folder, 'link')])).toEqual(['a.txt']);
    expect(listed([join(folder, 'link'), join(folder, 'real')])).toEqual(['a.txt']);
  });

  it('opens no pipe', () => {
    const folder = folderOf({});
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')]);
    expect(listed([folder])).toEqual(['pipe.txt (not_regular)']);
    expect(listed([join(folder, 'pipe.txt')])).toEqual(['pipe.txt (not_regular)']);
  });

  it('neither enters nor lists the output folder, existing or not', () => {
    const folder = folderOf({ 'a.txt': '', 'out/text/a.txt': '', 'outer/b.txt': '' });
    const exclude = [join(folder, 'out'), join(folder, 'later/out')];
    expect(listed([folder], { exclude })).toEqual(['a.txt', 'outer/b.txt']);
    expect(listed([join(folder, '**/*.txt')], { exclude })).toEqual(['a.txt', 'outer/b.txt']);
    expect(listed([join(folder, 'out/text')], { exclude })).toEqual([]);
  });

  it('sets the catalogue and the rule files aside', () => {
    const folder = folderOf({
      'catalogue.csv': '',
      'units.tsv': '',
      'themes.yaml': '',
      'a.txt': '',
      'sub/catalogue.csv': '',
      '目录.csv': '',
    });
    expect(listed([folder], { catalogue: join(folder, '目录.csv'), rules: folder })).toEqual([
      'a.txt',
      'catalogue.csv (catalogue)',
      'sub/catalogue.csv',
      'themes.yaml (rules)',
      'units.tsv (rules)',
      '目录.csv (catalogue)',
    ]);
  });

  it('gives ids in NFC and never merges two files', () => {
    const folder = folderOf({ 'Cafe\u0301.txt': '', 'Caf\u00e9.txt': '', 'Caf\u00e9~2.txt': '' });
    const found = discover([folder]);
    expect(found.map(({ id }) => id)).toEqual(['Café.txt', 'Café~2.txt', 'Café~3.txt']);
    expect(found.map(({ path }) => path)).toEqual(['Cafe\u0301.txt', 'Café~2.txt', 'Caf\u00e9.txt']);
  });

  it('shows odd names as they are', () => {
    const names = ['=cmd.txt', '新\n行.txt', '\u202etxt.exe.txt', 'a"b\'c.txt', '%s%n.txt', '  lead.txt'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, ''])));
    expect(listed([folder])).toEqual([...names].sort());
  });

  it.skipIf(process.platform !== 'linux')('reaches files whose names are GBK bytes', () => {
    const folder = folderOf({});
    const gbk = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
    const inner = Buffer.concat([Buffer.from(`${folder}/`), gbk]);
    mkdirSync(inner);
    writeFileSync(Buffer.concat([inner, Buffer.from('/'), gbk, Buffer.from('.txt')]), '');
    const [found] = discover([folder]);
    expect(found?.id).toBe('报告/报告.txt');
    expect(Buffer.from(found?.place.hex ?? '', 'hex').includes(gbk)).toBe(true);
  });

  it('does not depend on where the folder lies', () => {
    const folder = folderOf({ '甲/a.txt': '', '甲/b/c.txt': '' });
    const before = listed([join(folder, '甲')]);
    renameSync(join(folder, '甲'), join(folder, '乙'));
    expect(listed([join(folder, '乙')])).toEqual(before);
  });
});
