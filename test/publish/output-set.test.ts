import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { openOutputSet } from '../../src/publish/index.js';

let parent = '';
let target = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'nianlun-output-'));
  target = join(parent, 'output');
});

const me = { pid: 4711 };
function writeSet(content: string): void {
  const set = openOutputSet(target, me);
  set.write('a.csv', content);
  set.write('text/b/c.txt', content);
  set.write('run.json', JSON.stringify({ outputs: ['a.csv', 'text/b/c.txt'] }));
  set.commit();
  set.discard();
}
const read = (name: string) => readFileSync(join(target, name), 'utf8');

/** Puts files into a folder, by path below it. */
function place(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}
/** Every file below a folder with its content. */
const filesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );

describe('a set of outputs', () => {
  test('appears only when it is whole', () => {
    const set = openOutputSet(target, me);
    set.write('a.csv', 'new');
    expect(existsSync(target)).toBe(false);
    set.commit();
    expect(read('a.csv')).toBe('new');
    expect(readdirSync(parent)).toEqual(['output']);
  });

  test('replaces an earlier one as a whole', () => {
    writeSet('old');
    const set = openOutputSet(target, me);
    set.write('z.csv', 'new');
    set.write('run.json', '{}');
    set.commit();
    expect(readdirSync(target).sort()).toEqual(['run.json', 'z.csv']);
  });

  test('leaves the earlier one where it is discarded', () => {
    writeSet('old');
    const set = openOutputSet(target, me);
    set.write('a.csv', 'new');
    set.discard();
    expect(read('a.csv')).toBe('old');
    expect(read('text/b/c.txt')).toBe('old');
    expect(readdirSync(parent)).toEqual(['output']);
  });

  test('keeps what the user put among the outputs', () => {
    writeSet('old');
    writeFileSync(join(target, '我的批注.xlsx'), 'mine');
    writeFileSync(join(target, '.gitkeep'), '');
    writeSet('new');
    expect(readdirSync(target).sort()).toEqual(
      ['.gitkeep', 'a.csv', 'run.json', 'text', '我的批注.xlsx'].sort(),
    );
    expect(read('我的批注.xlsx')).toBe('mine');
    expect(read('a.csv')).toBe('new');
  });

  test('is put back where a run was killed between its two renames', () => {
    mkdirSync(join(parent, '.output.old'));
    writeFileSync(join(parent, '.output.old', 'run.json'), '{"outputs":[]}');
    openOutputSet(target, me).discard();
    expect(readdirSync(target)).toEqual(['run.json']);
  });

  test('is refused in a folder that holds other things', () => {
    mkdirSync(target);
    writeFileSync(join(target, 'thesis.docx'), 'mine');
    expect(() => openOutputSet(target, me)).toThrow(expect.objectContaining({ reason: 'output_foreign' }));
    expect(readdirSync(target)).toEqual(['thesis.docx']);
  });

  test('is refused where a file stands', () => {
    writeFileSync(target, 'mine');
    expect(() => openOutputSet(target, me)).toThrow(expect.objectContaining({ reason: 'output_not_folder' }));
    expect(readFileSync(target, 'utf8')).toBe('mine');
  });

  test('is refused below a file', () => {
    writeFileSync(join(parent, 'file'), 'mine');
    expect(() => openOutputSet(join(parent, 'file', 'output'), me)).toThrow(
      expect.objectContaining({ reason: 'output_not_folder' }),
    );
  });

  test('takes no name that leads out of its folder', () => {
    const set = openOutputSet(target, me);
    expect(() => set.write('../stray.txt', 'x')).toThrow('leaves its folder');
    set.discard();
  });
});

describe('what is not ours', () => {
  const OLD = { 'run.json': '{"outputs":["a.csv","text/b/c.txt"]}', 'a.csv': 'old', 'text/b/c.txt': 'old' };
  const MINE = { 'text/b/笔记.md': 'mine', 'text/mine/x.txt': 'mine', 'sub/y.txt': 'mine' };
  const NEW = { 'a.csv': 'new', 'text/b/c.txt': 'new', 'run.json': '{"outputs":["a.csv","text/b/c.txt"]}' };

  test('stays, at any depth', () => {
    writeSet('old');
    place(target, MINE);
    writeSet('new');
    expect(filesIn(target)).toEqual({ ...NEW, ...MINE });
    expect(readdirSync(parent)).toEqual(['output']);
  });

  test('gets another name where an output takes its own', () => {
    writeSet('old');
    place(target, { 'z.csv': 'mine', 'text/new/z.txt': 'mine' });
    const set = openOutputSet(target, me);
    set.write('z.csv', 'new');
    set.write('text/new', 'new');
    set.write('run.json', '{"outputs":["z.csv","text/new"]}');
    set.commit();
    expect(filesIn(target)).toEqual({
      'run.json': '{"outputs":["z.csv","text/new"]}',
      'z.csv': 'new',
      'z~2.csv': 'mine',
      'text/new': 'new',
      'text/new~2/z.txt': 'mine',
    });
  });

  test('moves over where a run was killed after its two renames', () => {
    writeSet('new');
    place(join(parent, '.output.old'), { ...OLD, ...MINE, '.nianlun': '' });
    openOutputSet(target, me).discard();
    expect(filesIn(target)).toEqual({ ...NEW, ...MINE });
    expect(readdirSync(parent)).toEqual(['output']);
  });

  test('moves over where a run was killed while it took the old set away', () => {
    writeSet('new');
    place(join(parent, '.output.old'), { ...MINE, '.nianlun': '' });
    openOutputSet(target, me).discard();
    expect(filesIn(target)).toEqual({ ...NEW, ...MINE });
  });

  test('goes back with the old set where a run was killed between its renames', () => {
    place(join(parent, '.output.old'), { ...OLD, ...MINE, '.nianlun': '' });
    openOutputSet(target, me).discard();
    expect(filesIn(target)).toEqual({ ...OLD, ...MINE });
  });

  test.each([[true], [false]])(
    'is not touched where it has the name of a retired set (an output is there: %s)',
    (isThere) => {
      if (isThere) writeSet('new');
      place(join(parent, '.output.old'), { 'thesis.docx': 'mine', 'run.json': '{"laps":3}' });
      expect(() => openOutputSet(target, me)).toThrow(
        expect.objectContaining({ reason: 'output_foreign', path: join(parent, '.output.old') }),
      );
      expect(filesIn(join(parent, '.output.old'))).toEqual({
        'thesis.docx': 'mine',
        'run.json': '{"laps":3}',
      });
    },
  );

  test('is not taken for a set because of a run.json', () => {
    place(target, { 'run.json': '{"laps":3}', 'thesis.docx': 'mine' });
    expect(() => openOutputSet(target, me)).toThrow(expect.objectContaining({ reason: 'output_foreign' }));
    expect(filesIn(target)).toEqual({ 'run.json': '{"laps":3}', 'thesis.docx': 'mine' });
  });

  test('is the link at the place of the output: the folder behind it is replaced', () => {
    const real = join(parent, 'real');
    mkdirSync(real);
    symlinkSync(real, target);
    writeSet('old');
    writeSet('new');
    expect(lstatSync(target).isSymbolicLink()).toBe(true);
    expect(filesIn(real)).toEqual(NEW);
  });

  test('is a link that leads nowhere yet: the folder is made there', () => {
    symlinkSync('real', target);
    writeSet('new');
    expect(filesIn(join(parent, 'real'))).toEqual(NEW);
  });
});

describe('a draft', () => {
  /** No system gives such a number to a process. */
  const DEAD = 2 ** 31 - 1;
  const draft = (pid: number) => join(parent, `.output.new-${pid}`);

  test('of a run that was killed goes with the next run', () => {
    openOutputSet(target, { pid: DEAD }).write('a.csv', 'half');
    openOutputSet(target, me).discard();
    expect(readdirSync(parent)).toEqual([]);
  });

  test('of a run that still goes on stays, and so does a folder that is not ours', () => {
    openOutputSet(target, { pid: process.pid }).write('a.csv', 'half');
    place(draft(DEAD), { 'thesis.docx': 'mine' });
    openOutputSet(target, me).discard();
    expect(filesIn(draft(process.pid))).toMatchObject({ 'a.csv': 'half' });
    expect(filesIn(draft(DEAD))).toEqual({ 'thesis.docx': 'mine' });
  });

  test('that cannot take its place leaves the old set there', () => {
    writeSet('old');
    const set = openOutputSet(target, me);
    renameSync(draft(me.pid), join(parent, 'elsewhere'));
    expect(() => set.commit()).toThrow(expect.objectContaining({ reason: 'output_failed' }));
    expect(read('a.csv')).toBe('old');
  });
});
