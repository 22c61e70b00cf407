import type { z } from 'zod';
import { KnowledgeError } from './error.js';
import type { RuleText } from './files.js';

/** A checked row with the line it stands on. */
export type Row<T> = T & { readonly line: number };

/**
 * Reads a tab-separated file: first line the column names, then a row a line; blank lines and lines that
 * begin with `#` are passed over. Each row is checked against `schema` as an object of strings.
 */
export function readTsv<T>(file: RuleText, schema: z.ZodType<T>): readonly Row<T>[] {
  const lines = file.text.split(/\r?\n/);
  const headers = (lines[0] ?? '').split('\t');
  const rows: Row<T>[] = [];
  lines.forEach((content, index) => {
    if (index === 0 || content.trim() === '' || content.startsWith('#')) return;
    rows.push(readRow(file, headers, content.split('\t'), index + 1, schema));
  });
  return rows;
}

function readRow<T>(
  file: RuleText,
  headers: readonly string[],
  cells: readonly string[],
  line: number,
  schema: z.ZodType<T>,
): Row<T> {
  if (cells.length > headers.length)
    throw new KnowledgeError(
      file.name,
      line,
      `${cells.length} cells under ${headers.length} headings`,
      'Remove the surplus tab',
    );
  const record = Object.fromEntries(headers.map((header, at) => [header, (cells[at] ?? '').trim()]));
  const checked = schema.safeParse(record);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const column = String(issue?.path[0] ?? '');
    const seen = JSON.stringify(record[column] ?? '');
    throw new KnowledgeError(
      file.name,
      line,
      `column ${column} holds ${seen}`,
      issue?.message ?? 'Correct it',
    );
  }
  return { ...checked.data, line };
}
