import type { Cell, CellType } from '../model/index.js';

/** What a spreadsheet may run as a formula, behind any apostrophes that were there already. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A plain number, with sign or per cent: a spreadsheet reads it as what it is. */
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?%?$/;

/**
 * A value as a CSV cell. Text that a spreadsheet would run gets an apostrophe in front; numbers, negative
 * ones too, stay numbers; NUL and lone surrogates, which no file can carry, become U+FFFD.
 */
export function toCell(value: Cell, type: CellType): string {
  const words = asWords(value, type);
  return (words.isWellFormed() ? words : words.toWellFormed()).replaceAll('\0', '\uFFFD');
}

/** The same where all that is in a value can be carried by a file. */
export function asWords(value: Cell, type: CellType): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (type === 'decimal') return value;
  return mayRun(value) && FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
}

/** Whether the first character rules a formula out: a letter of any plain kind or a digit does. */
function mayRun(words: string): boolean {
  const first = words.charCodeAt(0);
  return first < 0x30 || (first > 0x39 && first < 0x41) || first > 0xff00;
}

/** The text that `toCell` made a cell from. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
