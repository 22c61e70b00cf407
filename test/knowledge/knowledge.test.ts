import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkExamples, Knowledge, ruleShape } from '../../src/knowledge/index.js';
import { readTsv } from '../../src/knowledge/tsv.js';
import { readYamlList } from '../../src/knowledge/yaml.js';
import { readOrdinal } from '../../src/model/index.js';

const units = z.object({ unit: z.string().min(1), factor: z.coerce.number('a number, such as 10000') });

describe('a TSV', () => {
  test('gives checked rows with their lines, blank lines and comments passed over', () => {
    const rows = readTsv({ name: 'u.tsv', text: 'unit\tfactor\n# 面积\n亩\t1\n\n公顷\t15\n' }, units);
    expect(rows).toEqual([
      { unit: '亩', factor: 1, line: 3 },
      { unit: '公顷', factor: 15, line: 5 },
    ]);
  });
  test('names file, line, value and remedy where a cell is wrong', () => {
    expect(() => readTsv({ name: 'u.tsv', text: 'unit\tfactor\n亩\t多\n' }, units)).toThrow(
      'u.tsv:2: column factor holds "多". a number, such as 10000',
    );
  });
  test('names a line with too many cells', () => {
    expect(() => readTsv({ name: 'u.tsv', text: 'unit\tfactor\n亩\t1\t2\n' }, units)).toThrow(
      'u.tsv:2: 3 cells under 2',
    );
  });
});

describe('a YAML list', () => {
  const schema = z.object({ ...ruleShape, words: z.array(z.string()) });
  const rule = '- id: a\n  why: 因为\n  words: [百]\n  examples: {yes: [千方百计], no: [三农]}\n';

  test('gives entries with their lines', () => {
    expect(readYamlList({ name: 'r.yaml', text: rule }, schema)[0]).toMatchObject({
      id: 'a',
      line: 1,
      words: ['百'],
    });
  });
  test.each([
    ['id: a', 'r.yaml:1: this file is not a list'],
    ['- id: A\n', 'r.yaml:1: id holds "A". An id has small letters'],
    [
      '- id: a\n  why: x\n  words: [百, 5]\n  examples: {yes: [百], no: [千]}\n',
      'r.yaml:3: words.1 holds 5. ',
    ],
    ['- id: a\n  words: [百]\n', 'r.yaml:1: why is missing. '],
    ['- 百\n', 'r.yaml:1: the entry holds "百". '],
    ['- id: a\n  why: x\n  words: [百]\n  examples: {yes: [], no: [b]}\n', 'at least one example'],
    ['- {id: a\n', 'r.yaml'],
  ])('%j is refused by name', (text, message) => {
    expect(() => readYamlList({ name: 'r.yaml', text }, schema)).toThrow(message);
  });
  test('a rule that fails its own examples does not load', () => {
    const rules = readYamlList({ name: 'r.yaml', text: rule }, schema);
    const has = (own: (typeof rules)[number], example: string) =>
      own.words.some((word) => example.includes(word));
    expect(() => checkExamples('r.yaml', rules, has)).not.toThrow();
    expect(() => checkExamples('r.yaml', rules, () => true)).toThrow('matches "三农", which it must not');
    expect(() => checkExamples('r.yaml', rules, () => false)).toThrow(
      'does not match its example "千方百计"',
    );
  });
});

describe("the user's rules folder", () => {
  const schema = z.object({ character: z.string(), value: z.coerce.number(), kind: z.string() });

  test('adds rows and replaces those with the same key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianlun-rules-'));
    writeFileSync(join(folder, 'numerals.tsv'), 'character\tvalue\tkind\n俩\t2\tdigit\n廿\t21\tligature\n');
    writeFileSync(join(folder, 'numerls.tsv'), 'character\n');
    const knowledge = new Knowledge(folder);
    const rows = knowledge.tsv('knowledge/numerals.tsv', schema, 'character');
    expect(rows.find((row) => row.character === '俩')?.value).toBe(2);
    expect(rows.find((row) => row.character === '廿')?.value).toBe(21);
    expect(knowledge.unused()).toEqual(['numerls.tsv']);
    expect(knowledge.hashes().map(({ name, origin }) => `${origin} ${name}`)).toEqual([
      'shipped knowledge/numerals.tsv',
      'user numerals.tsv',
    ]);
  });
  test('that does not exist is named', () => {
    expect(() => new Knowledge('/no/such/rules')).toThrow('/no/such/rules: this rules folder does not exist');
  });
});

test.each([
  ['十', 10],
  ['十三', 13],
  ['二十', 20],
  ['一百零五', 105],
  ['二〇二三', 2023],
  ['2023', 2023],
  ['三千二百', 3200],
  ['', null],
  ['三农', null],
])('the ordinal %s is %s', (words, value) => {
  expect(readOrdinal(words, new Knowledge().numerals())).toBe(value);
});
