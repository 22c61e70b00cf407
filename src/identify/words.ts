import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';

/** Short word lists, by what they are used for. */
export interface Words {
  /** The words of one use, the longest first. */
  readonly of: (use: string) => readonly string[];
  readonly has: (use: string, word: string) => boolean;
  /** The longest word of this use that `text` begins with, or ''. */
  readonly startOf: (use: string, text: string) => string;
  /** The longest word of this use that `text` ends with, or ''. */
  readonly endOf: (use: string, text: string) => string;
}

/** Reads `identify_words.tsv`; a word may have several uses, parted by spaces. */
export function loadWords(knowledge: Knowledge): Words {
  const shape = z.object({ word: z.string().min(1), use: z.string().min(1) });
  const lists = new Map<string, Set<string>>();
  for (const { word, use } of knowledge.tsv('identify/identify_words.tsv', shape, 'word'))
    for (const one of use.split(' ')) lists.set(one, (lists.get(one) ?? new Set()).add(word));
  const longestFirst = (words: ReadonlySet<string>) =>
    [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const sorted = new Map([...lists].map(([use, words]) => [use, longestFirst(words)] as const));
  const of = (use: string) => sorted.get(use) ?? [];
  return {
    of,
    has: (use, word) => lists.get(use)?.has(word) ?? false,
    startOf: (use, text) => of(use).find((word) => text.startsWith(word)) ?? '',
    endOf: (use, text) => of(use).find((word) => text.endsWith(word)) ?? '',
  };
}
