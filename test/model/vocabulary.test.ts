import { expect, test } from 'vitest';
import { Vocabulary } from '../../src/model/index.js';

test('words get numbers in the order in which they come, and keep them however many there are', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `词${index.toString(36)}`);
  const vocabulary = new Vocabulary([...words, ...words.slice(0, 100)]);
  expect(vocabulary.words).toEqual(words);
  expect(words.every((word, number) => vocabulary.find(word, 0, word.length) === number)).toBe(true);
});

test('a word is found where it stands in a text', () => {
  const vocabulary = new Vocabulary(['增长', '经济']);
  expect(vocabulary.find('稳定经济增长', 4, 6)).toBe(0);
  expect(vocabulary.find('稳定经济增长', 0, 2)).toBe(-1);
  expect(vocabulary.find('稳定经济增长', 2, 3)).toBe(-1);
  expect([vocabulary.add('稳定经济增长', 2, 4), vocabulary.add('稳定经济增长', 0, 2)]).toEqual([1, 2]);
  expect(vocabulary.words).toEqual(['增长', '经济', '稳定']);
});
