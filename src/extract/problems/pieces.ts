import type { NumeralCharacters, Span } from '../../model/index.js';
import { codesOf } from './codes.js';
import { findMarkers, type Marker } from './markers.js';

/** A sentence, or what ；or ： cuts it into, without its ordinal and closing sign. */
export interface Piece extends Span {
  /** The ordinal in front of it, null where it goes on what came before. */
  readonly marker: Marker | null;
  /** Whether its line begins here. */
  readonly opensLine: boolean;
  /** Whether no sign closes it: its line or the stretch ends, or an ordinal follows. */
  readonly isOpen: boolean;
  /** Whether a colon closes it. */
  readonly announces: boolean;
}

/** Cuts a stretch of text into pieces, in text order; empty ones are left out. */
export function cutPieces(text: string, span: Span, numerals: NumeralCharacters): readonly Piece[] {
  const pieces: Piece[] = [];
  let marker: Marker | null = null;
  let opensLine = true;
  let start = span.start;
  for (const cut of cutsIn(text, span, findMarkers(text, span, numerals))) {
    const piece = pieceOf(text, start, cut, marker, opensLine);
    if (piece !== null) {
      pieces.push(piece);
      marker = null;
      opensLine = false;
    }
    marker = cut.marker ?? marker;
    opensLine ||= cut.sign === NEWLINE;
    start = cut.end;
  }
  return pieces;
}

/** Where a piece ends: at a sign, before an ordinal, or at the end of the stretch. */
interface Cut extends Span {
  /** The code of the sign, `NONE` where there is none. */
  readonly sign: number;
  readonly marker: Marker | null;
}

function cutsIn(text: string, span: Span, markers: readonly Marker[]): readonly Cut[] {
  const cuts: Cut[] = [];
  let start = span.start;
  for (const marker of markers) {
    cutAtSigns(text, start, marker.start, cuts);
    cuts.push({ start: marker.start, end: marker.end, sign: NONE, marker });
    start = marker.end;
  }
  cutAtSigns(text, start, span.end, cuts);
  cuts.push({ start: span.end, end: span.end, sign: NONE, marker: null });
  return cuts;
}

function cutAtSigns(text: string, start: number, end: number, cuts: Cut[]): void {
  for (let at = start; at < end; at += 1)
    if (endsPiece(text, at)) cuts.push({ start: at, end: at + 1, sign: text.charCodeAt(at), marker: null });
}

const [NONE, NEWLINE, COLON] = [0, 0x0a, 0xff1a];
const SIGNS = codesOf('。！？；;\n');
const COLONS = codesOf('：:');
/** No sign lies between these. */
const [HAN, BEHIND_HAN] = [0x3400, 0xff00];

/** Whether a piece ends with the sign at a place; the colon of a time or ratio ends none. */
function endsPiece(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= HAN && code < BEHIND_HAN) return false;
  if (SIGNS[code] === 1) return true;
  return COLONS[code] === 1 && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const STRAY_FRONT = codesOf(' \t\u3000\r，、,”’）)。');
const STRAY_END = codesOf(' \t\u3000\r，、,');

/** What stands before a cut without white space and stray signs at its ends, null where nothing is left. */
function pieceOf(
  text: string,
  start: number,
  cut: Cut,
  marker: Marker | null,
  opensLine: boolean,
): Piece | null {
  let from = start;
  let to = cut.start;
  while (from < to && STRAY_FRONT[text.charCodeAt(from)] === 1) from += 1;
  while (from < to && STRAY_END[text.charCodeAt(to - 1)] === 1) to -= 1;
  if (from >= to) return null;
  const isOpen = cut.sign === NEWLINE || cut.sign === NONE;
  return { start: from, end: to, marker, opensLine, isOpen, announces: cut.sign === COLON };
}
