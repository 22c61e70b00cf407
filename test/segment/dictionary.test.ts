import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/model/index.js';
import { DictionaryError, readDictionary, tagsOf } from '../../src/segment/index.js';

describe('the dictionary is checked before an engine sees it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianlun-dictionary-'));
  const write = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test('a missing one is named', () => {
    expect(() => readDictionary(join(folder, 'none'))).toThrow(DictionaryError);
  });

  test.each([
    ['empty', '', null],
    ['byte order mark', '\uFEFF年轮 3 n\n', 1],
    ['carriage returns', '年轮 3 n\r\n', 1],
    ['no frequency', '年轮 3 n\n增长 n\n', 2],
    ['frequency zero', '年轮 0 n\n', 1],
    ['no end', '年轮 3 n\n增长 20 vn\n青禾', 3],
    ['far down', `${'年轮 3 n\n'.repeat(2500)}增长 0 vn\n`, 2501],
    ['tabs', '年轮\t3\tn\n', 1],
  ])('%s is refused with its line', (name, content, line) => {
    const path = write(name, content);
    expect(() => readDictionary(path)).toThrow(
      expect.objectContaining({ name: 'DictionaryError', path, line }),
    );
  });

  test('tags come from the dictionary', () => {
    const path = write('good', '年轮 3 n\n增长 20 vn\n');
    expect(tagsOf(new Vocabulary(['增长', '青禾']), path)).toEqual(['vn', '']);
  });
});
