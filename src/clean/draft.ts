import type { Mark, Piece, Span } from '../model/index.js';
import type { EditCode } from './codes.js';
import { compose, rewrite } from './compose.js';
import { moveMarks } from './marks.js';

/** One change of the current text: `text` takes the place of the units from `start` to `end`. */
export interface Edit extends Span {
  readonly text: string;
  readonly code: EditCode;
}

/** What one code has done so far, in the terms of `EditCount`. */
interface Tally {
  readonly edits: number;
  readonly units: number;
  readonly first: number;
}

/** A report on its way through the passes of cleaning. */
export interface Draft {
  readonly raw: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
  readonly tallies: ReadonlyMap<EditCode, Tally>;
}

/** What a pass has found: edits in order, none overlapping, and marks in the terms of the text before them. */
export interface Pass {
  readonly edits: readonly Edit[];
  readonly marks?: readonly Mark[];
}

/** The raw text before any change. */
export function startDraft(raw: string): Draft {
  const whole = { start: 0, end: raw.length };
  const pieces = raw === '' ? [] : [{ clean: whole, raw: whole }];
  return { raw, text: raw, pieces, marks: [], tallies: new Map() };
}

/** Applies what a pass has found; the offset map, the marks and the counts follow. */
export function applyPass(draft: Draft, { edits, marks: added = [] }: Pass): Draft {
  const marks = added.length === 0 ? draft.marks : [...draft.marks, ...added];
  if (edits.length === 0) return { ...draft, marks };
  return {
    raw: draft.raw,
    text: rewrite(draft.text, edits),
    pieces: compose(draft.text, draft.pieces, edits),
    marks: moveMarks(marks, edits),
    tallies: addTallies(draft, edits),
  };
}

function addTallies(draft: Draft, edits: readonly Edit[]): ReadonlyMap<EditCode, Tally> {
  const tallies = new Map(draft.tallies);
  const seen = new Map<EditCode, { edits: number; units: number; first: number }>();
  for (const edit of edits) {
    const tally = seen.get(edit.code);
    if (tally === undefined) {
      const first = rawOffset(draft, edit.start);
      seen.set(edit.code, { edits: 1, units: edit.end - edit.start, first });
    } else {
      tally.edits += 1;
      tally.units += edit.end - edit.start;
    }
  }
  for (const [code, tally] of seen) {
    const old = tallies.get(code) ?? { edits: 0, units: 0, first: tally.first };
    tallies.set(code, {
      edits: old.edits + tally.edits,
      units: old.units + tally.units,
      first: Math.min(old.first, tally.first),
    });
  }
  return tallies;
}

/** The raw place of a clean offset; the end of the raw text for the end of the clean one. */
function rawOffset(draft: Draft, offset: number): number {
  const spans = draft.pieces;
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Piece).clean.end <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = spans[low];
  if (piece === undefined || offset >= piece.clean.end) return draft.raw.length;
  return Math.min(piece.raw.start + (offset - piece.clean.start), piece.raw.end);
}
