import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';

const schema = z.object({
  word: z.string().min(2),
  reason: z.enum(['word', 'set_phrase']),
  not_after: z.string(),
});

interface Entry {
  readonly word: string;
  readonly reason: 'word' | 'set_phrase';
  /** Characters before which the word is not the word (系统一次 is not 统一). */
  readonly notAfter: string;
  /** Where the numeral stands in the word. */
  readonly offset: number;
}

/** Words that hold a numeral without counting anything, by the numeral and one neighbour. */
export type RejectWords = ReadonlyMap<string, readonly Entry[]>;

/** Reads the list of words; `isNumeral` tells which of their characters are numerals. */
export function loadRejectWords(knowledge: Knowledge, isNumeral: (unit: number) => boolean): RejectWords {
  const index = new Map<string, Entry[]>();
  for (const { word, reason, not_after } of knowledge.tsv('extract/numbers/reject_words.tsv', schema, 'word'))
    for (let offset = 0; offset < word.length; offset++) {
      if (!isNumeral(word.charCodeAt(offset))) continue;
      const key = offset > 0 ? word.slice(offset - 1, offset + 1) : word.slice(0, 2);
      const entries = index.get(key) ?? [];
      entries.push({ word, reason, notAfter: not_after, offset });
      index.set(key, entries);
    }
  return index;
}

/** The listed word that the numeral character at `at` stands in; `isWhole` asks also for words that begin there. */
export function wordAround(text: string, at: number, isWhole: boolean, words: RejectWords): Entry | null {
  const before = at > 0 ? lookUp(text, at, text.slice(at - 1, at + 1), words) : null;
  return before ?? (isWhole ? lookUp(text, at, text.slice(at, at + 2), words) : null);
}

function lookUp(text: string, at: number, key: string, words: RejectWords): Entry | null {
  for (const entry of words.get(key) ?? []) {
    const start = at - entry.offset;
    if (start < 0 || !text.startsWith(entry.word, start)) continue;
    if (entry.notAfter !== '' && start > 0 && entry.notAfter.includes(text[start - 1] as string)) continue;
    return entry;
  }
  return null;
}
