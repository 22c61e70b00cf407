import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';

const row = z.object({ words: z.string().min(1) });

/** Reads a list of words, one to a row. */
export function loadWords(knowledge: Knowledge, file: string): readonly string[] {
  return knowledge.tsv(file, row, 'words').map(({ words }) => words);
}
