import { type CleanText, textOf, toRaw } from '../model/index.js';
import type { SavedRow } from './saved.js';

/** Why a row, a table or a report could not be proved. */
export type Reason =
  | 'source_missing'
  | 'text_missing'
  | 'text_differs'
  | 'quote_differs'
  | 'not_in_source'
  | 'bad_offset'
  | 'rows_missing';

/** Why a row's quote does not stand at its offset, or does not come from those words of the raw file; null where it does. */
export function disprove(row: SavedRow, cleaned: CleanText): Reason | null {
  const span = { start: offset(row.start), end: offset(row.end) };
  const isSpan = span.start < span.end && span.end <= cleaned.text.length;
  if (!isSpan) return 'bad_offset';
  const { quote = '' } = row;
  if (textOf(cleaned.text, span).toWellFormed().replaceAll('\0', '\uFFFD') !== quote) return 'quote_differs';
  return comesFrom(textOf(cleaned.raw, toRaw(cleaned, span)), quote) ? null : 'not_in_source';
}

/** A flag may be about the report as a whole: it then has no offsets and no quote. */
export function isOnWhole(row: SavedRow): boolean {
  return row.start === '' && row.end === '' && row.quote === '';
}

function offset(cell = ''): number {
  return /^[0-9]+$/.test(cell) ? Number(cell) : Number.NaN;
}

/** Whether the letters and digits of a quote stand in the raw words in this order, width apart (NFKC). */
function comesFrom(raw: string, quote: string): boolean {
  const source = raw.toWellFormed().normalize('NFKC');
  let at = 0;
  for (const character of quote.normalize('NFKC')) {
    if (!/[\p{L}\p{N}]/u.test(character)) continue;
    const next = source.indexOf(character, at);
    if (next < 0) return false;
    at = next + character.length;
  }
  return true;
}
