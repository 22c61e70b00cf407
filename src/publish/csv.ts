import { closeSync, openSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { type Cells, type CellType, cellsOf, type Row, type TableSpec } from '../model/index.js';
import { isStorable, storableCell, toCell } from './cell.js';
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
  readonly append: (printed: string | Uint8Array) => void;
  readonly close: () => void;
}

/** Rows a write: large enough to be quick, small enough to keep memory flat. */
const BATCH = 2000;

/** Prints rows as RFC 4180: CRLF, quotes where needed. Throws where a row is not as long as its table is wide. */
export function printCsv(spec: TableSpec, rows: readonly Cells[]): string {
  const types = Object.values(spec.columns).map((column) => column.type);
  const odd = rows.find((cells) => cells.length !== types.length);
  if (odd !== undefined)
    throw new Error(`a row of ${spec.name} has ${odd.length} cells, not ${types.length}`);
  const printed = records(types, rows, storableCell);
  // Nearly all is storable: to look at it as a whole, once, is cheaper than cell by cell.
  return isStorable(printed) ? printed : records(types, rows, toCell);
}

function records(types: readonly CellType[], rows: readonly Cells[], print: typeof toCell): string {
  let printed = '';
  for (const cells of rows) printed += record(types, cells, print);
  return printed;
}

/** Creates a CSV file with its header, and a byte order mark unless told otherwise. */
export function createCsv(path: string, spec: TableSpec, options: CsvOptions): CsvFile {
  const file = openSync(path, options.replace === true ? 'w' : 'wx');
  const header = Object.entries(spec.columns).map(([name, { zh }]) => (options.headers === 'zh' ? zh : name));
  writeAll(file, (options.bom ? '\uFEFF' : '') + stringify([header], RECORD));
  return {
    append: (printed) => void writeAll(file, printed),
    close: () => closeSync(file),
  };
}

/** Writes a whole table, and says how many rows it got. Throws where a row does not fit its columns: a fault of ours. */
export function writeCsv(path: string, spec: TableSpec, rows: Iterable<Row>, options: CsvOptions): number {
  const file = createCsv(path, spec, options);
  let count = 0;
  let batch: Cells[] = [];
  const flush = () => {
    file.append(printCsv(spec, batch));
    batch = [];
  };
  try {
    for (const row of rows) {
      count += 1;
      if (batch.push(cellsOf(spec, row)) === BATCH) flush();
    }
    flush();
  } finally {
    file.close();
  }
  return count;
}

/** What csv-stringify puts quotation marks around. */
const TO_QUOTE = /[",\r\n]/;

/** A record without anything to quote is its cells and commas; csv-stringify prints the others. */
function record(types: readonly CellType[], cells: Cells, print: typeof toCell): string {
  let line = '';
  for (let at = 0; at < types.length; at++) {
    const value = cells[at] ?? null;
    const cell = print(value, types[at] as CellType);
    if (typeof value === 'string' && TO_QUOTE.test(cell)) return quoted(types, cells, print);
    line += at === 0 ? cell : `,${cell}`;
  }
  return `${line}\r\n`;
}

function quoted(types: readonly CellType[], cells: Cells, print: typeof toCell): string {
  return stringify([types.map((type, at) => print(cells[at] ?? null, type))], RECORD);
}

const RECORD = { record_delimiter: '\r\n' } as const;
