import { type Piece, type Span, spanAt } from '../model/index.js';

/** What composition needs to know of an edit: `text` takes the place of `start`…`end`. */
export interface Change extends Span {
  readonly text: string;
}

/** The text after ordered, non-overlapping changes. */
export function rewrite(text: string, changes: readonly Change[]): string {
  const out: string[] = [];
  let at = 0;
  for (const change of changes) {
    out.push(text.slice(at, change.start), change.text);
    at = change.end;
  }
  out.push(text.slice(at));
  return out.join('');
}

/**
 * The offset map after ordered, non-overlapping changes of `text`, whose own map is `pieces`: one walk over
 * both lists.
 */
export function compose(
  text: string,
  pieces: readonly Piece[],
  changes: readonly Change[],
): readonly Piece[] {
  const walk = startWalk(pieces);
  const out = startPieces();
  for (const change of wholePieces(text, pieces, changes)) {
    walk.copyTo(change.start, out.add);
    const raw = walk.skipTo(change.end);
    out.add(raw.start, raw.end, change.text.length);
  }
  walk.copyTo(text.length, out.add);
  return out.pieces;
}

/** Widens changes that cut a piece known only as a whole to that piece, so that no offset is made up. */
function wholePieces(text: string, pieces: readonly Piece[], changes: readonly Change[]): readonly Change[] {
  const rigid = pieces.filter((piece) => !isUnitByUnit(piece)).map((piece) => piece.clean);
  if (rigid.every((span) => span.end - span.start < 2)) return changes;
  const wide: Change[] = [];
  let done = 0;
  for (const change of changes) {
    const end = cutPiece(rigid, change.end)?.end ?? change.end;
    const added = change.text + text.slice(change.end, end);
    const last = wide.at(-1);
    if (last !== undefined && change.start < last.end) {
      const kept = last.text.slice(0, last.text.length - (last.end - done));
      const joined = kept + text.slice(done, change.start) + added;
      wide[wide.length - 1] = { start: last.start, end, text: joined };
    } else {
      const start = cutPiece(rigid, change.start)?.start ?? change.start;
      wide.push({ start, end, text: text.slice(start, change.start) + added });
    }
    done = change.end;
  }
  return wide;
}

/** The span that `offset` would cut in two. */
function cutPiece(spans: readonly Span[], offset: number): Span | undefined {
  const span = spanAt(spans, offset);
  return span !== undefined && span.start < offset ? span : undefined;
}

function isUnitByUnit(piece: Piece): boolean {
  return piece.clean.end - piece.clean.start === piece.raw.end - piece.raw.start;
}

type AddPiece = (rawStart: number, rawEnd: number, length: number) => void;

/** A list of pieces under construction; neighbours that both run on unit by unit become one. */
function startPieces(): { readonly pieces: readonly Piece[]; readonly add: AddPiece } {
  const pieces: Piece[] = [];
  let at = 0;
  const add: AddPiece = (rawStart, rawEnd, length) => {
    if (length === 0) return;
    const last = pieces.at(-1);
    const end = at + length;
    const runsOn =
      last !== undefined && last.raw.end === rawStart && rawEnd - rawStart === length && isUnitByUnit(last);
    if (runsOn)
      pieces[pieces.length - 1] = {
        clean: { start: last.clean.start, end },
        raw: { start: last.raw.start, end: rawEnd },
      };
    else pieces.push({ clean: { start: at, end }, raw: { start: rawStart, end: rawEnd } });
    at = end;
  };
  return { pieces, add };
}

/** A walk along the old pieces. Offsets asked for never cut a piece known only as a whole. */
function startWalk(pieces: readonly Piece[]) {
  let index = 0;
  let at = 0;
  let rawAt = 0;
  /** Passes the pieces up to `offset`, telling `pass` the raw stretch and clean length of each. */
  const copyTo = (offset: number, pass: AddPiece): void => {
    while (at < offset) {
      const piece = pieces[index] as Piece;
      const end = Math.min(offset, piece.clean.end);
      const from = at - piece.clean.start;
      const whole = from === 0 && end === piece.clean.end;
      const rawStart = piece.raw.start + from;
      rawAt = whole ? piece.raw.end : piece.raw.start + (end - piece.clean.start);
      pass(rawStart, rawAt, end - at);
      at = end;
      if (end === piece.clean.end) index += 1;
    }
  };
  /** Passes the pieces up to `offset` as one raw stretch; an empty one where nothing is passed. */
  const skipTo = (offset: number): Span => {
    let start: number | null = null;
    copyTo(offset, (rawStart) => {
      start ??= rawStart;
    });
    return { start: start ?? rawAt, end: rawAt };
  };
  return { copyTo, skipTo };
}
