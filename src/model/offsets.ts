import type { CleanText, Piece } from './report.js';
import type { Span } from './span.js';

/** The piece that holds clean offset `offset`; the last piece for the end of the text. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).clean.end <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}

function isUnitByUnit(piece: Piece): boolean {
  return piece.clean.end - piece.clean.start === piece.raw.end - piece.raw.start;
}

/**
 * The stretch of raw text that a clean span came from, from the raw place of its first unit to that of its
 * last; removed text inside is included, removed text around is not.
 */
export function toRaw(cleaned: CleanText, span: Span): Span {
  const first = pieceAt(cleaned.pieces, span.start);
  if (first === undefined) return { start: 0, end: 0 };
  const start = isUnitByUnit(first) ? first.raw.start + (span.start - first.clean.start) : first.raw.start;
  if (span.end <= span.start) return { start, end: start };
  const last = pieceAt(cleaned.pieces, span.end - 1) ?? first;
  const end = isUnitByUnit(last) ? last.raw.start + (span.end - last.clean.start) : last.raw.end;
  return { start, end };
}
