import { describe, expect, test } from 'vitest';
import { textFiles } from '../../src/run/text-files.js';

const names = (...ids: readonly string[]) => ids.map((id) => textFiles(ids).get(id) ?? '');

describe('the file of a clean text', () => {
  test('has the name of the report', () =>
    expect(names('2023/青禾县.txt', 'a')).toEqual(['text/2023/青禾县.txt.txt', 'text/a.txt']));

  test('is never a folder of another', () =>
    expect(names('a', 'a.txt/b.txt', 'a.txt~/b.txt', 'a.TXT/c')).toEqual([
      'text/a.txt',
      'text/a.txt~/b.txt.txt',
      'text/a.txt~~/b.txt.txt',
      'text/a.TXT~/c.txt',
    ]));

  test('is its own where capitals are not told from small letters', () => {
    const [capital = '', small = ''] = names('总结A.txt', '总结a.txt');
    expect(capital).toBe('text/总结A.txt.txt');
    expect(small).toMatch(/^text\/总结a\.txt~[0-9a-f]{16}\.txt$/);
  });

  test.each(['字'.repeat(90), `${'a/'.repeat(800)}b`])('is short enough for a file system', (id) =>
    expect(names(id)[0]).toMatch(/^text\/[0-9a-f]{16}\.txt$/),
  );
});
