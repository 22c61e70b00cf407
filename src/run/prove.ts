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
  | 'item_differs'
  | 'theme_unfounded'
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

/**
 * Why a row that gives an item a theme is unfounded: it is not about the item that `problems` has under this id, or
 * the words that are said to give the theme are not the item's own; null where it stands.
 */
export function disproveTheme(row: SavedRow, item: SavedRow | undefined): Reason | null {
  const { start, end, theme_id: theme = '', matched_words: matched = '', quote = '' } = row;
  if (item === undefined || item.start !== start || item.end !== end) return 'item_differs';
  const words = matched.split(';');
  const isQuoted = words.every((word) => word !== '' && quote.includes(word));
  // A theme that was discovered rests on the telling words of the item, the others on words that the item lists.
  const given = item.theme_words?.split(';').find((part) => part.startsWith(`${theme}=`));
  const own = item.theme_words === '' ? item.words : given?.slice(theme.length + 1).replaceAll('|', ';');
  return isQuoted && own === matched ? null : 'theme_unfounded';
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
