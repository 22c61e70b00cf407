import { stringify } from 'csv-stringify/sync';
import type { Cells, CellType, TableSpec } from '../model/index.js';
import { asWords, toCell } from './cell.js';

/** Prints rows of a table as RFC 4180 in UTF-8: CRLF, quotes where needed. */
export class CsvPrinter {
  readonly #name: string;
  readonly #types: readonly CellType[];
  #bytes = new Uint8Array(FIRST_SIZE);
  #end = 0;

  constructor({ name, columns }: TableSpec) {
    this.#name = name;
    this.#types = Object.values(columns).map((column) => column.type);
  }

  /** How many bytes have been printed. */
  get size(): number {
    return this.#end;
  }

  /** Prints a row. Throws where it is not as long as its table is wide. */
  add(cells: Cells): void {
    if (cells.length !== this.#types.length)
      throw new Error(`a row of ${this.#name} has ${cells.length} cells, not ${this.#types.length}`);
    const start = this.#end;
    if (this.#plain(cells)) return;
    this.#end = start;
    this.#line(lineOf(cells.map((cell, at) => toCell(cell, this.#types[at] as CellType))));
  }

  /** What has been printed, good until the next row; the printer begins anew. */
  take(): Uint8Array {
    const printed = this.#bytes.subarray(0, this.#end);
    this.#end = 0;
    return printed;
  }

  /** Prints a row that is its cells and commas, as nearly every one is. Gives up, and is false, where one is not. */
  #plain(cells: Cells): boolean {
    for (let at = 0; at < cells.length; at++) {
      const value = cells[at] ?? null;
      if (typeof value === 'number' && isPlainNumber(value)) this.#digits(value);
      else if (!this.#text(asWords(value, this.#types[at] as CellType))) return false;
      this.#bytes[this.#end++] = COMMA;
    }
    this.#bytes[this.#end - 1] = CR;
    this.#bytes[this.#end++] = LF;
    return true;
  }

  #digits(number: number): void {
    const bytes = this.#room(MOST_DIGITS);
    let end = this.#end;
    for (let rest = number; rest > 0 || end === this.#end; rest = Math.trunc(rest / 10)) end++;
    let rest = number;
    for (let at = end - 1; at >= this.#end; at--) {
      bytes[at] = ZERO + (rest % 10);
      rest = Math.trunc(rest / 10);
    }
    this.#end = end;
  }

  /** Prints a text; gives up, and is false, where one of its characters is to be looked at more closely. */
  #text(words: string): boolean {
    const { length } = words;
    const bytes = this.#room(length * MOST_BYTES);
    let end = this.#end;
    for (let at = 0; at < length; at++) {
      const unit = charCodeAt.call(words, at);
      if (unit < 0x80) {
        if (unit < 0x20 || unit === QUOTE || unit === COMMA) return false;
        bytes[end++] = unit;
      } else if (unit < 0x800) {
        bytes[end++] = 0xc0 | (unit >> 6);
        bytes[end++] = 0x80 | (unit & 0x3f);
      } else {
        if (unit >= 0xd800 && unit <= 0xdfff) return false;
        bytes[end++] = 0xe0 | (unit >> 12);
        bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[end++] = 0x80 | (unit & 0x3f);
      }
    }
    this.#end = end;
    return true;
  }

  #line(line: string): void {
    this.#end += UTF8.encodeInto(line, this.#room(line.length * MOST_BYTES).subarray(this.#end)).written;
  }

  /** The bytes, with room for so many more and the end of a line. */
  #room(size: number): Uint8Array {
    const needed = this.#end + size + 2;
    if (needed > this.#bytes.length) {
      const bytes = new Uint8Array(needed * 2);
      bytes.set(this.#bytes.subarray(0, this.#end));
      this.#bytes = bytes;
    }
    return this.#bytes;
  }
}

/** Looked up once: tables hold strings of so many kinds to V8 that it would look the method up for every character. */
const { charCodeAt } = String.prototype;

/** Whether a number is printed as its digits, and has few of them. */
function isPlainNumber(value: number): boolean {
  return value >= 0 && value === (value | 0);
}

/** Of a plain number. */
const MOST_DIGITS = 10;
/** Of a code unit in UTF-8. */
const MOST_BYTES = 3;
const FIRST_SIZE = 2 ** 14;
const UTF8 = new TextEncoder();
const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const CR = 0x0d;
const LF = 0x0a;

/** A line of any cells, as csv-stringify prints it. */
export function lineOf(cells: readonly string[]): string {
  return stringify([cells], { record_delimiter: '\r\n' });
}
