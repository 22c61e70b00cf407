import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  set.write('run.json', JSON.stringify({ outputs: ['a.csv', 'text'] }));
  set.commit();
  set.discard();
}
const read = (name: string) => readFileSync(join(target, name), 'utf8');

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
