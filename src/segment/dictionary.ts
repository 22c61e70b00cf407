import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { textFrom, type Vocabulary } from '../model/index.js';

/** The dictionary both engines are given, so that they agree on the words. */
export interface Dictionary {
  readonly path: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** The dictionary is missing or damaged; the segmenter would end the process without a word. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  constructor(
    readonly path: string,
    readonly line: number | null,
    readonly fault: string,
  ) {
    super(`${path}${line === null ? '' : `:${line}`}: ${fault}. Reinstall the package @node-rs/jieba.`);
  }
}

const require = createRequire(import.meta.url);

const DICTIONARY = '@node-rs/jieba/dict.txt';

/** Reads and checks the dictionary; `path` is given only in tests. Throws DictionaryError. */
export function readDictionary(path: string = dictionaryPath()): Dictionary {
  const bytes = readBytes(path);
  checkDictionary(path, textFrom(bytes));
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function dictionaryPath(): string {
  try {
    return require.resolve(DICTIONARY);
  } catch {
    throw new DictionaryError(DICTIONARY, null, 'the dictionary cannot be found');
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new DictionaryError(path, null, 'the dictionary cannot be read');
  }
}

/** Lines as they must be, `word frequency tag`, a thousand at a time: cppjieba aborts the process at any other. */
const LINES = /(?:[^ \t\r\n\uFEFF]+ [1-9][0-9]* [^ \t\r\n]+(?:\n|$)){1,1000}/y;

function checkDictionary(path: string, text: string): void {
  if (text === '') throw new DictionaryError(path, null, 'the dictionary is empty');
  for (let at = 0; at < text.length; at = LINES.lastIndex) {
    LINES.lastIndex = at;
    if (!LINES.test(text)) throw faultAt(path, text, at);
  }
}

function faultAt(path: string, text: string, start: number): DictionaryError {
  const [line = ''] = text.slice(start).split('\n', 1);
  return new DictionaryError(
    path,
    text.slice(0, start).split('\n').length,
    `not "word frequency tag": ${JSON.stringify(line.slice(0, 40))}`,
  );
}

/**
 * The part-of-speech tag of each word, by its number; '' where the dictionary, checked when the run began, does not
 * know the word. `path` is given only in tests. Throws DictionaryError.
 */
export function tagsOf(vocabulary: Vocabulary, path: string = dictionaryPath()): readonly string[] {
  const text = textFrom(readBytes(path));
  const tags = new Array<string>(vocabulary.words.length).fill('');
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    const wordEnd = indexOf(SPACE, text, start);
    end = indexOf(LINE_END, text, wordEnd);
    const number = vocabulary.find(text, start, wordEnd);
    if (number !== -1) tags[number] = text.slice(text.lastIndexOf(' ', end) + 1, end);
  }
  return tags;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** Where a code unit is next found, at the end of the text if nowhere; over short ways quicker than to call for it. */
function indexOf(unit: number, text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== unit) at++;
  return at;
}
