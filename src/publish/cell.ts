import type { CellType } from '../model/index.js';

/** What a spreadsheet may run as a formula, behind any apostrophes that were there already. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** A plain number, with sign or per cent: a spreadsheet reads it as what it is. */
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?%?$/;

/**
 * A value as a CSV cell. Text that a spreadsheet would run gets an apostrophe in front; numbers, negative
 * ones too, stay numbers; NUL and lone surrogates, which no file can carry, become U+FFFD.
 */
export function toCell(value: string | number | boolean | null, type: CellType): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (type === 'decimal') return value;
  const words = value.toWellFormed().replaceAll('\0', '\uFFFD');
  return FORMULA.test(words) && !NUMBER.test(words) ? `'${words}` : words;
}

/** The text that `toCell` made a cell from. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
