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
  const cuts: Cut[] = [];
  let next = 0;
  for (let at = span.start; at < span.end; at += 1) {
    const marker = markers[next];
    if (marker !== undefined && at === marker.start) {
      cuts.push({ start: at, end: marker.end, marker });
      at = marker.end - 1;
      next += 1;
    } else if (endsPiece(text, at)) cuts.push({ start: at, end: at + 1, marker: null });
  }
  cuts.push({ start: span.end, end: span.end, marker: null });
  return cuts;
}

const SIGNS = new Set([...'。！？；;\n'].map((sign) => sign.charCodeAt(0)));
const COLONS = new Set([...'：:'].map((sign) => sign.charCodeAt(0)));
/** No sign lies between these. */
const [HAN, BEHIND_HAN] = [0x3400, 0xff00];

/** Whether a piece ends with the sign at a place; the colon of a time or ratio ends none. */
function endsPiece(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= HAN && code < BEHIND_HAN) return false;
  if (SIGNS.has(code)) return true;
  return COLONS.has(code) && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The span without white space and stray signs at its ends, null where nothing is left. */
function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && ' \t\u3000\r，、,”’）)。'.includes(text.charAt(from))) from += 1;
  while (from < to && ' \t\u3000\r，、,'.includes(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
