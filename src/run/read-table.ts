import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { fromCell, MANIFEST } from '../publish/index.js';
import type { Manifest } from './manifest.js';

/** The cells of a row as a CSV holds them, by English column name. */
export type Cells = Readonly<Record<string, string>>;

/** The folder is not a set of outputs, or its sources or rules are not what they were. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError';
  constructor(
    readonly code: 'no_manifest' | 'rules_changed',
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
  }
}

/** What `run.json` of an output folder says. Throws VerifyError where there is none. */
export function readManifest(output: string): Manifest {
  const path = join(output, MANIFEST);
  if (!existsSync(path)) throw new VerifyError('no_manifest', path);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The rows of a table under its English column names, whatever its headers say. */
export function readTable(output: string, table: string): readonly Cells[] {
  const path = join(output, `${table}.csv`);
  const names = columnNames(output, table);
  const records: string[][] = parse(readFileSync(path), {
    bom: true,
    from_line: 2,
    relax_column_count: true,
  });
  return records.map((cells) =>
    Object.fromEntries(names.map((name, at) => [name, fromCell(cells[at] ?? '')])),
  );
}

function columnNames(output: string, table: string): readonly string[] {
  const records: string[][] = parse(readFileSync(join(output, 'dictionary.csv')), {
    bom: true,
    from_line: 2,
  });
  return records.filter(([name]) => name === table).map(([, column]) => column ?? '');
}
