import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Jieba } from '@node-rs/jieba';
import { ownFile } from '../model/index.js';
import { type Dictionary, DictionaryError } from './dictionary.js';

/** What cuts runs of Han into words. HMM is off: unknown names stay single characters, the same everywhere. */
export interface Engine {
  readonly name: 'nodejieba' | 'node-rs';
  readonly version: string;
  readonly cut: (run: string) => readonly string[];
  /** Adds words that are never cut. */
  readonly learn: (words: readonly string[]) => void;
}

const require = createRequire(import.meta.url);
/** nodejieba insists on files for what is not used here, and its own ones hold user words, or take half a second to load. */
const UNUSED = {
  userDict: ownFile('src/segment/no-user-words.utf8'),
  idfDict: ownFile('src/segment/least-idf.utf8'),
  stopWordDict: ownFile('src/segment/least-stop-words.utf8'),
};
/** High enough that a user's word wins over its parts in node-rs, which has no median weight for them. */
const USER_WORD_FREQUENCY = 200_000;

/**
 * nodejieba where its binding works, else @node-rs/jieba with the same dictionary and words.
 * @param engine - asks for one engine (tests and comparisons)
 */
export function openEngine(dictionary: Dictionary, engine: Engine['name'] | null = null): Engine {
  const native = engine === 'node-rs' ? null : openNodejieba(dictionary);
  if (native === null && engine === 'nodejieba')
    throw new Error('nodejieba cannot be loaded on this machine');
  return native ?? openNodeRs(dictionary);
}

type Nodejieba = typeof import('nodejieba');

/** Loads nodejieba and proves that it cuts; null where it was not installed or not built. */
function openNodejieba(dictionary: Dictionary): Engine | null {
  const jieba = requireNodejieba();
  if (jieba === null) return null;
  const folder = join(dirname(require.resolve('nodejieba')), 'submodules/cppjieba/dict');
  const files = {
    ...UNUSED,
    dict: dictionary.path,
    hmmDict: join(folder, 'hmm_model.utf8'),
  };
  // cppjieba ends the process where one is missing, and nothing could be reported.
  for (const file of Object.values(files))
    if (!existsSync(file)) throw new DictionaryError(file, null, 'a dictionary file of nodejieba is missing');
  jieba.load(files);
  return {
    name: 'nodejieba',
    version: versionOf('nodejieba'),
    cut: (run) => jieba.cut(run),
    learn: (words) => {
      for (const word of words) jieba.insertWord(word);
    },
  };
}

/** Importing succeeds without a binding and only the first call throws: so make one, on a throw-away load. */
function requireNodejieba(): Nodejieba | null {
  try {
    const jieba: Nodejieba = require('nodejieba');
    require(join(dirname(require.resolve('nodejieba')), 'build/Release/nodejieba.node'));
    return jieba;
  } catch {
    return null;
  }
}

function openNodeRs(dictionary: Dictionary): Engine {
  const jieba = Jieba.withDict(dictionary.bytes);
  return {
    name: 'node-rs',
    version: versionOf('@node-rs/jieba'),
    cut: (run) => jieba.cut(run, false),
    learn: (words) => {
      const lines = words.map((word) => `${word} ${USER_WORD_FREQUENCY} nz\n`).join('');
      if (lines !== '') jieba.loadDict(Buffer.from(lines));
    },
  };
}

function versionOf(name: string): string {
  const manifest: { version: string } = require(`${name}/package.json`);
  return manifest.version;
}
