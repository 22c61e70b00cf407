import type { NumeralCharacters, Span } from '../../model/index.js';
import { findMarkers, type Marker } from './markers.js';

/** A sentence, or what ；or ： cuts it into, without its ordinal and closing sign. */
export interface Piece extends Span {
  /** The ordinal in front of it, null where it goes on what came before. */
  readonly marker: Marker | null;
  /** Whether its line begins here. */
  readonly opensLine: boolean;
  /** The sign that closes it, '' at the end of a line. */
  readonly sign: string;
}

const SIGN = /[。！？；;：:\n]/;

/** Cuts a stretch of text into pieces, in text order; empty ones are left out. */
export function cutPieces(text: string, span: Span, numerals: NumeralCharacters): readonly Piece[] {
  const markers = new Map(findMarkers(text, span, numerals).map((marker) => [marker.start, marker]));
  const pieces: Piece[] = [];
  let marker: Marker | null = null;
  let opensLine = true;
  let start = span.start;
  const close = (at: number) => {
    const piece = trim(text, start, at);
    if (piece !== null) {
      pieces.push({ ...piece, marker, opensLine, sign: SIGN.test(text.charAt(at)) ? text.charAt(at) : '' });
      marker = null;
      opensLine = false;
    }
  };
  for (let at = span.start; at < span.end; at += 1) {
    const next = markers.get(at);
    if (next !== undefined) {
      close(at);
      marker = next;
      at = next.end - 1;
      start = next.end;
    } else if (SIGN.test(text.charAt(at)) && !isTime(text, at)) {
      close(at);
      start = at + 1;
      if (text.charAt(at) === '\n') opensLine = true;
    }
  }
  close(span.end);
  return pieces;
}

/** Whether a colon stands between digits. */
function isTime(text: string, at: number): boolean {
  return /[:：]/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** The span without white space and stray signs at its ends, null where nothing is left. */
function trim(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s，、,”’）)。]/.test(text.charAt(from))) from += 1;
  while (from < to && /[\s，、,]/.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
