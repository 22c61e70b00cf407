import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TableSpec } from '../model/index.js';
import { reportTables } from '../pipeline.js';
import { fromCell, MANIFEST } from '../publish/index.js';

/** The folder is not a whole set of outputs, or its rules are not what they were. */
export class VerifyError extends Error {
  override readonly name = 'VerifyError';
  constructor(
    readonly code:
      | 'no_manifest'
      | 'manifest_damaged'
      | 'table_missing'
      | 'table_damaged'
      | 'rules_changed'
      | 'year_missing',
    readonly path: string,
    /** What was seen, '' where the code says it all. */
    readonly detail = '',
  ) {
    super(`${code}: ${path}${detail === '' ? '' : ` (${detail})`}`);
  }
}

const manifestShape = z.object({
  options: z.object({
    limits: z.object({ maxBytes: z.number() }),
    audit: z.boolean(),
    headers: z.enum(['en', 'zh']),
    bom: z.boolean(),
  }),
  inputs: z.array(z.string()),
  rules: z.array(z.object({ name: z.string(), origin: z.string(), sha256: z.string() })),
  rules_folder: z.string().nullable(),
  rows: z.record(z.string().regex(/^[a-z_]+$/), z.number()),
  outputs: z.array(z.string()),
});

/** What `run.json` says of a run, as far as it takes to prove it. */
export type SavedRun = z.infer<typeof manifestShape>;

/** Reads the manifest of an output folder. Throws VerifyError. */
export function readManifest(output: string): SavedRun {
  const path = join(output, MANIFEST);
  if (!existsSync(path)) throw new VerifyError('no_manifest', path);
  const checked = manifestShape.safeParse(parsed(path));
  if (!checked.success) throw new VerifyError('manifest_damaged', path, place(checked.error));
  const { rows, outputs, options } = checked.data;
  const lost = reportTables(options).find(({ name }) => rows[name] === undefined);
  if (lost !== undefined) throw new VerifyError('manifest_damaged', path, `rows.${lost.name}`);
  const missing = outputs.find((name) => !name.startsWith('text/') && !existsSync(join(output, name)));
  if (missing !== undefined) throw new VerifyError('table_missing', join(output, missing));
  return checked.data;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new VerifyError('manifest_damaged', path, message(error));
  }
}

function place(error: z.ZodError): string {
  return error.issues[0]?.path.join('.') ?? '';
}

/** A row by the column names of its table. */
export type SavedRow = Readonly<Record<string, string>>;

/** The rows of a table whose columns are known, whichever language its heading is in. Throws VerifyError. */
export function readTable(output: string, spec: TableSpec): readonly SavedRow[] {
  const [heading = [], ...records] = readRecords(output, spec.name);
  const names = Object.keys(spec.columns);
  const titles = Object.values(spec.columns).map(({ zh }) => zh);
  if (![names, titles].some((known) => known.join('\n') === heading.join('\n')))
    throw new VerifyError('table_damaged', pathOf(output, spec.name), heading.join(','));
  return rowsUnder(names, records);
}

/** The rows of a table whose columns the set's own dictionary tells. Throws VerifyError. */
export function readDescribed(output: string, table: string): readonly SavedRow[] {
  const described = readRecords(output, 'dictionary').filter(([name]) => name === table);
  const names = described.map(([, column]) => column ?? '');
  return rowsUnder(names, readRecords(output, table).slice(1));
}

function rowsUnder(names: readonly string[], records: readonly string[][]): readonly SavedRow[] {
  return records.map((cells) =>
    Object.fromEntries(names.map((name, at) => [name, fromCell(cells[at] ?? '')])),
  );
}

/** The lines of a table, its heading first. Throws VerifyError. */
export function readRecords(output: string, table: string): readonly string[][] {
  const path = pathOf(output, table);
  try {
    return parse(readFileSync(path), { bom: true });
  } catch (error) {
    throw new VerifyError(existsSync(path) ? 'table_damaged' : 'table_missing', path, message(error));
  }
}

function pathOf(output: string, table: string): string {
  return join(output, `${table}.csv`);
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
