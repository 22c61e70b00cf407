import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Trie, trieOf } from '../trie.js';
import type { When, YearRef } from './when.js';

const REF = /^(?:([rv])([+-]\d+)?|[cxen])$/;

const schema = z.object({
  word: z.string().min(1),
  from: z.string().regex(REF, 'Write r, r-1, v, v-1, c, x, e or n'),
  to: z.string().regex(/^(?:[rv](?:[+-]\d+)?)?$/, 'Write r or v with an offset, or nothing'),
  months: z.string().regex(/^(?:\d+-\d+)?$/, 'Write months as 1-6, or nothing'),
  note: z.string(),
});

type Row = z.infer<typeof schema>;

/** Words that name a time without a number, and the characters that they begin with. */
export interface TimeWords {
  /** Null for what only looks like a time (以上年). */
  readonly trie: Trie<When | null>;
  readonly first: Uint8Array;
}

/** Reads the list of time words. */
export function loadTimeWords(knowledge: Knowledge): TimeWords {
  const rows = knowledge.tsv('extract/numbers/time_words.tsv', schema, 'word');
  const first = new Uint8Array(65_536);
  for (const row of rows) first[row.word.charCodeAt(0)] = 1;
  return { trie: trieOf(rows.map((row) => [row.word, meaning(row)] as const)), first };
}

function meaning(row: Row): When | null {
  if (row.from === 'n') return null;
  if (row.from === 'x') return { kind: 'vague' };
  if (row.from === 'e') return { kind: 'each' };
  const from = reference(row.from);
  if (row.to !== '') return { kind: 'span', from, to: reference(row.to) };
  const [first, last] = row.months.split('-').map(Number);
  const months =
    first === undefined || last === undefined || row.months === '' ? null : ([first, last] as const);
  return { kind: 'point', year: from, months, day: null };
}

function reference(code: string): YearRef {
  const match = REF.exec(code);
  const by = Number(match?.[2] ?? 0);
  if (match?.[1] === 'r') return { of: 'report', by };
  if (match?.[1] === 'v') return { of: 'review', by };
  return { of: 'context' };
}
