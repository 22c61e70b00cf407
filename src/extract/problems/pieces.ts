import type { NumeralCharacters, Span } from '../../model/index.js';
import { findMarkers, type Marker } from './markers.js';

/** A sentence, or what ；or ： cuts it into, without its ordinal and closing sign. */
export interface Piece extends Span {
  /** The ordinal in front of it, null where it goes on what came before. */
  readonly marker: Marker | null;
  /** Whether its line begins here. */
  readonly opensLine: boolean;
  /** The sign that closes it, '' at the end of the stretch. */
  readonly sign: string;
}

/** Cuts a stretch of text into pieces, in text order; empty ones are left out. */
export function cutPieces(text: string, span: Span, numerals: NumeralCharacters): readonly Piece[] {
  const pieces: Piece[] = [];
  let marker: Marker | null = null;
  let opensLine = true;
  let start = span.start;
  for (const cut of cutsIn(text, span, findMarkers(text, span, numerals))) {
    const piece = trim(text, start, cut.start);
    if (piece !== null) {
      pieces.push({
        ...piece,
        marker,
        opensLine,
        sign: cut.marker === null ? text.slice(cut.start, cut.end) : '',
      });
      marker = null;
      opensLine = false;
    }
    marker = cut.marker ?? marker;
    opensLine ||= text.charAt(cut.start) === '\n';
    start = cut.end;
  }
  return pieces;
}

/** Where a piece ends: at a sign, before an ordinal, or at the end of the stretch. */
interface Cut extends Span {
  readonly marker: Marker | null;
}

function cutsIn(text: string, span: Span, markers: readonly Marker[]): readonly Cut[] {
  const cuts: Cut[] = markers.map((marker) => ({ start: marker.start, end: marker.end, marker }));
  const words = text.slice(span.start, span.end);
  for (const { index } of words.matchAll(/[。！？；;\n]|(?<!\d)[：:]|[：:](?!\d)/g))
    cuts.push({ start: span.start + index, end: span.start + index + 1, marker: null });
  cuts.push({ start: span.end, end: span.end, marker: null });
  return cuts.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The span without white space and stray signs at its ends, null where nothing is left. */
function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && ' \t\u3000\r，、,”’）)。'.includes(text.charAt(from))) from += 1;
  while (from < to && ' \t\u3000\r，、,'.includes(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
