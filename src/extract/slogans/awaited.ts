import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Span } from '../../model/index.js';

const AWAITED_FILE = 'extract/slogans/slogan_awaited.tsv';

/** Words around the name of a meeting that is still to come. */
export interface Awaited {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const schema = z.object({
  words: z.string().min(2),
  place: z.enum(['before', 'after']),
  why: z.string().min(1, 'Say why'),
});

/** Reads the words. */
export function loadAwaited(knowledge: Knowledge): Awaited {
  const rows = knowledge.tsv(AWAITED_FILE, schema, 'words');
  const at = (place: string) => rows.filter((row) => row.place === place).map((row) => row.words);
  return { before: at('before'), after: at('after') };
}

const REACH = 16;

/** Whether the words around a mention speak of it as to come. */
export function isAwaited(text: string, { start, end }: Span, { before, after }: Awaited): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  return before.some((words) => left.includes(words)) || after.some((words) => right.includes(words));
}
