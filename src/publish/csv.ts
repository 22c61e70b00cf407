import { closeSync, openSync } from 'node:fs';
import { type Cells, cellsOf, type Row, type TableSpec } from '../model/index.js';
import { CsvPrinter, lineOf } from './printer.js';
import { writeAll } from './write-all.js';

/** How tables are printed. */
export interface CsvOptions {
  readonly headers: 'en' | 'zh';
  readonly bom: boolean;
  /** Whether a file of the same name may be replaced; otherwise that is a fault. */
  readonly replace?: boolean;
}

/** A CSV file that grows by rows already printed. */
export interface CsvFile {
  readonly append: (printed: Uint8Array) => void;
  readonly close: () => void;
}

/** Bytes a write: large enough to be quick, small enough to keep memory flat. */
const BATCH = 2 ** 17;

/** Prints rows. Throws where one is not as long as its table is wide. */
export function printCsv(spec: TableSpec, rows: Iterable<Cells>): Uint8Array {
  const printer = new CsvPrinter(spec);
  for (const cells of rows) printer.add(cells);
  return printer.take();
}

/** Creates a CSV file with its header, and a byte order mark unless told otherwise. */
export function createCsv(path: string, spec: TableSpec, options: CsvOptions): CsvFile {
  const file = openSync(path, options.replace === true ? 'w' : 'wx');
  const header = Object.entries(spec.columns).map(([name, { zh }]) => (options.headers === 'zh' ? zh : name));
  writeAll(file, (options.bom ? '\uFEFF' : '') + lineOf(header));
  return {
    append: (printed) => void writeAll(file, printed),
    close: () => closeSync(file),
  };
}

/** Writes a whole table, and says how many rows it got. Throws where a row does not fit its columns: a fault of ours. */
export function writeCsv(path: string, spec: TableSpec, rows: Iterable<Row>, options: CsvOptions): number {
  const file = createCsv(path, spec, options);
  let count = 0;
  const printer = new CsvPrinter(spec);
  try {
    for (const row of rows) {
      count += 1;
      printer.add(cellsOf(spec, row));
      if (printer.size > BATCH) file.append(printer.take());
    }
    file.append(printer.take());
  } finally {
    file.close();
  }
  return count;
}
