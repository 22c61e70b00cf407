import {
  type CatalogueEntry,
  type IdentifyOptions,
  type IdentifyRules,
  identify,
  loadIdentifyRules,
} from '../../src/identify/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import type { Identity, Note, Source } from '../../src/model/index.js';
import { plainText } from '../support/plain.js';

export const rules: IdentifyRules = loadIdentifyRules(new Knowledge());

/** What a test says of a report beside its text. */
interface Given {
  readonly path?: string;
  readonly frontTitle?: string;
  readonly frontDate?: string;
  readonly entry?: Partial<CatalogueEntry>;
  readonly options?: IdentifyOptions;
}

/** Identifies a text and hands back what was noted, too. */
export function read(text: string, given: Given = {}): { identity: Identity; notes: readonly Note[] } {
  const { path = 'text.txt', frontTitle, frontDate, entry, options } = given;
  const source: Source = {
    id: path,
    path,
    format: 'txt',
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: text.length,
    sha256: '',
    raw: text,
    meta: {
      ...(frontTitle === undefined ? {} : { title: frontTitle }),
      ...(frontDate === undefined ? {} : { date: frontDate }),
    },
  };
  const blank = { year: null, org: '', genre: '', series: '', title: '' };
  const notes: Note[] = [];
  const known = entry === undefined ? null : { ...blank, ...entry };
  const identity = identify(plainText(text), source, known, rules, (note) => notes.push(note), options);
  return { identity, notes };
}

/** The codes of what was noted. */
export function codes(notes: readonly Note[]): readonly string[] {
  return notes.map((note) => note.code);
}

/** A government work report of 青禾县 with the given lines above its opening. */
export function workReport(...head: readonly string[]): string {
  return [
    ...head,
    '各位代表：',
    '现在，我代表县人民政府，向大会报告工作，请予审议。',
    '过去一年，全县上下埋头苦干，粮食又获丰收。',
  ].join('\n');
}
