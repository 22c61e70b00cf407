import { closeSync, openSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Row, TableSpec } from '../model/index.js';
import { toCell } from './cell.js';

/** How tables are printed. */
export interface CsvOptions {
  readonly headers: 'en' | 'zh';
  readonly bom: boolean;
}

/** Rows a write: large enough to be quick, small enough to keep memory flat. */
const BATCH = 2000;

/**
 * Writes a table as RFC 4180 CSV: CRLF, quotes where needed, byte order mark unless told otherwise.
 * Throws where a row has a column that the table does not know, or lacks one: that is a fault of ours.
 * @returns the number of rows
 */
export function writeCsv(path: string, spec: TableSpec, rows: Iterable<Row>, options: CsvOptions): number {
  const names = Object.keys(spec.columns);
  const file = openSync(path, 'wx');
  try {
    const header = names.map((name) => (options.headers === 'zh' ? (spec.columns[name]?.zh ?? name) : name));
    writeSync(file, (options.bom ? '\uFEFF' : '') + print([header]));
    let count = 0;
    let batch: string[][] = [];
    for (const row of rows) {
      batch.push(cellsOf(spec, names, row));
      count += 1;
      if (batch.length < BATCH) continue;
      writeSync(file, print(batch));
      batch = [];
    }
    writeSync(file, print(batch));
    return count;
  } finally {
    closeSync(file);
  }
}

function cellsOf(spec: TableSpec, names: readonly string[], row: Row): string[] {
  const given = Object.keys(row);
  if (given.length !== names.length || !given.every((name) => name in spec.columns)) {
    const odd = [
      ...given.filter((name) => !(name in spec.columns)),
      ...names.filter((name) => !(name in row)),
    ];
    throw new Error(`a row of ${spec.name} does not fit its columns: ${odd.join(', ')}`);
  }
  return names.map((name) => toCell(row[name] ?? null, spec.columns[name]?.type ?? 'text'));
}

/** csv-stringify leaves a bare CR or LF unquoted when records end with CRLF, hence `quoted_match`. */
function print(records: readonly string[][]): string {
  if (records.length === 0) return '';
  return stringify([...records], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}
