import { expect, test } from 'vitest';
import { loadCleanRules } from '../../src/clean/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import { folderOf } from '../support/folder.js';

const rule = (id: string, find: string) =>
  `- id: ${id}\n  why: a test\n  find: '${find}'\n  examples:\n    yes: ['（一）']\n    no: [一]\n`;
const rulesWith = (name: string, content: string) =>
  loadCleanRules(new Knowledge(folderOf({ [name]: content })));

test('a rule of a file that is read by ids is refused where nothing asks for its id', () => {
  expect(() => rulesWith('ordinals.yaml', rule('other', '（一）'))).toThrow(/ordinals\.yaml:1: id .*other/);
});

test('a rule under a known id takes the place of the shipped one', () => {
  const { ordinals } = rulesWith('ordinals.yaml', rule('part', '^（{han}）$'));
  expect(ordinals.part.test('（三）')).toBe(true);
  expect(ordinals.part.test('第一章')).toBe(false);
});
