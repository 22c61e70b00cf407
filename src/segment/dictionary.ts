import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** Reads and checks the dictionary; `path` is given only in tests. Throws DictionaryError. */
export function readDictionary(path: string = require.resolve('@node-rs/jieba/dict.txt')): Dictionary {
  const bytes = readBytes(path);
  checkDictionary(path, bytes);
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    throw new DictionaryError(path, null, 'the dictionary cannot be read');
  }
}

/** Every line must be `word frequency tag`: cppjieba aborts the process at any other. */
function checkDictionary(path: string, bytes: Buffer): void {
  const lines = bytes.toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new DictionaryError(path, null, 'the dictionary is empty');
  lines.forEach((line, index) => {
    if (!/^[^ \t\r\uFEFF]+ [1-9][0-9]* [^ \t\r]+$/.test(line))
      throw new DictionaryError(
        path,
        index + 1,
        `not "word frequency tag": ${JSON.stringify(line.slice(0, 40))}`,
      );
  });
}

/** The part-of-speech tag of each wanted word that the dictionary knows. */
export function tagsOf(dictionary: Dictionary, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const line of dictionary.bytes.toString('utf8').split('\n')) {
    const first = line.indexOf(' ');
    const word = line.slice(0, first);
    if (wanted.has(word)) tags.set(word, line.slice(line.lastIndexOf(' ') + 1));
  }
  return tags;
}
