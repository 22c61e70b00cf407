import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { themesRegistryTable } from '../compare/index.js';
import { InputError } from '../ingest/index.js';
import type { Row } from '../model/index.js';
import { fromCell } from '../publish/index.js';
import type { RunOptions } from './options.js';

/**
 * The rows of the registry of themes that the run starts from: the file asked for, else the one that an earlier run
 * left in the output folder. Throws InputError where it is missing or is none.
 */
export function readThemesRegistry({ themes, output }: RunOptions): readonly Row[] {
  const kept = join(output, `${themesRegistryTable.name}.csv`);
  if (themes === null && !existsSync(kept)) return [];
  const file = themes ?? kept;
  const [head = [], ...records] = recordsOf(file);
  const columns = Object.entries(themesRegistryTable.columns);
  const places = columns.map(([name, { zh }]) => head.findIndex((title) => title === name || title === zh));
  if (places.includes(-1)) throw new InputError('themes_broken', { file });
  return records.map((cells) =>
    Object.fromEntries(columns.map(([name], at) => [name, fromCell(cells[places[at] ?? 0] ?? '')])),
  );
}

function recordsOf(file: string): readonly (readonly string[])[] {
  try {
    return parse(readFileSync(file), { bom: true, relax_column_count: true }) as string[][];
  } catch (error) {
    const isMissing = error instanceof Error && 'syscall' in error;
    throw new InputError(isMissing ? 'themes_unreadable' : 'themes_broken', { file });
  }
}
