import { expect, test } from 'vitest';
import { preparedRules } from '../../src/knowledge/index.js';
import { loadRules, loadRunRules } from '../../src/pipeline.js';

const read = loadRules(null).knowledge;

test('the rules that the build left are those that are read', () => {
  const prepared = preparedRules();
  expect(prepared?.entries).toEqual(read.entries());
  expect(prepared?.hashes).toEqual(read.hashes());
});

test('a run tells the same files and hashes, prepared or read', () =>
  expect(loadRunRules(null).knowledge.hashes()).toEqual(read.hashes()));
