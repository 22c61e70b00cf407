import { type Span, textOf } from '../../model/index.js';
import type { Kind } from './columns.js';
import { cueIn } from './cues.js';
import type { Marker } from './markers.js';
import { cutPieces, type Piece } from './pieces.js';
import { dropConnectives, dropLeads } from './prefixes.js';
import type { Passage, Reading } from './reading.js';

/** A piece that says something: what it says, of which kind, under which heads it stands. */
export interface Statement extends Span {
  readonly kind: Kind;
  /** The ordinals that it stands under, the outermost first; the last one opens it where `heads` is true. */
  readonly under: readonly Marker[];
  readonly heads: boolean;
}

/** What the reader of a passage remembers from piece to piece. */
interface State {
  kind: Kind;
  /** The open ordinals, outermost first. */
  under: Marker[];
  /** Where the kind was turned away from the passage's own. */
  turned: { readonly scheme: string | null } | null;
  /** Whether anything was said; a promise before that only leads to something. */
  said: boolean;
  /** Whether a promise closed the line. */
  closed: boolean;
}

/**
 * Reads a passage piece by piece: leads and closing promises are dropped, turns to causes and measures followed.
 * @param skims - whether the sentences of a plan are taken as they stand, leads and all
 */
export function readStatements(reading: Reading, passage: Passage, skims: boolean): readonly Statement[] {
  const pieces = cutPieces(reading.text, passage, reading.rules.numerals);
  const state: State = { kind: passage.kind, under: [], turned: null, said: false, closed: false };
  const statements: Statement[] = [];
  pieces.forEach((piece, at) => {
    if (state.closed && !goesOn(state, piece)) return;
    state.closed = false;
    if (piece.marker !== null) openMarker(state, piece.marker, passage.kind);
    else if (piece.opensLine) closeLine(state);
    const statement =
      passage.kind === 'measure'
        ? readPlan(reading, piece, state, skims)
        : readPiece(reading, passage, piece, state, () => pieces.slice(at + 1, at + 1 + LOOK_AHEAD));
    if (statement === null) return;
    state.said = true;
    statements.push(statement);
  });
  return statements;
}

/** Whether a passage goes on behind a promise: in a line of its own, or with the next point of its list. */
function goesOn(state: State, { marker, opensLine }: Piece): boolean {
  if (marker === null || opensLine) return opensLine;
  return marker.number !== 1 && state.under.some(({ scheme }) => scheme === marker.scheme);
}

/** Takes up an ordinal: one of an open scheme closes those inside it, and a turn made under its like ends. */
function openMarker(state: State, marker: Marker, own: Kind): void {
  const level = state.under.findIndex(({ scheme }) => scheme === marker.scheme);
  state.under = [...(level < 0 ? state.under : state.under.slice(0, level)), marker];
  if (state.turned === null) return;
  if (marker.number === 1 && state.turned.scheme !== null) state.turned = { scheme: null };
  else if (marker.scheme === state.turned.scheme) turn(state, own, own);
}

/** A line without ordinal ends the lists inside the lines above it. */
function closeLine(state: State): void {
  const inline = state.under.findIndex(({ atLine }) => !atLine);
  if (inline >= 0) state.under = state.under.slice(0, inline);
}

function turn(state: State, kind: Kind, own: Kind): void {
  state.kind = kind;
  state.turned = kind === own ? null : { scheme: state.under.at(-1)?.scheme ?? null };
}

/** What a sentence of a plan sets out, or all of it where plans are skimmed; null for a title. */
function readPlan(reading: Reading, piece: Piece, state: State, skims: boolean): Statement | null {
  if (isLineOfItsOwn(piece)) return null;
  if (!skims) return stated(reading, piece, piece, state, 'measure');
  const { start, end, marker } = piece;
  return { start, end, kind: 'measure', under: state.under, heads: marker !== null };
}

/** The pieces that follow one, as far as its list is looked for. */
type Ahead = () => readonly Piece[];

/** How many pieces behind a promise may hold the first two points of its list. */
const LOOK_AHEAD = 12;

function readPiece(
  reading: Reading,
  passage: Passage,
  piece: Piece,
  state: State,
  ahead: Ahead,
): Statement | null {
  const { text, rules } = reading;
  const bare = dropConnectives(reading, piece);
  const words = textOf(text, bare);
  const cause = cueIn(words, rules.cues.cause);
  if (cause !== undefined) {
    turn(state, 'cause', passage.kind);
    return stated(reading, piece, behind(bare, words, cause.pattern), state, 'cause');
  }
  if (isPromise(reading, words)) return readPromise(reading, passage, piece, state, ahead);
  const statement = stated(reading, piece, piece, state, state.kind);
  const explained = statement?.kind === 'problem' && explains(reading, passage, statement);
  return explained ? { ...statement, kind: 'cause' } : statement;
}

/** A promise turns to measures where a list of them follows; in running text it closes what was said. */
function readPromise(
  reading: Reading,
  passage: Passage,
  piece: Piece,
  state: State,
  ahead: Ahead,
): Statement | null {
  const list = ahead();
  const opensList = list.slice(0, 2).some(({ marker }) => marker?.number === 1);
  if (opensList || piece.announces) {
    const words = textOf(reading.text, piece);
    const answers = cueIn(words, reading.rules.cues.measure) !== undefined;
    if (answers || !(opensList && blames(reading, list))) turn(state, 'measure', passage.kind);
    return null;
  }
  if (passage.origin === 'section') return stated(reading, piece, piece, state, 'measure');
  state.closed = state.said;
  return null;
}

/** Whether the first two points of a list both state problems. */
function blames({ text, rules }: Reading, list: readonly Piece[]): boolean {
  const points = list.filter(({ marker }) => marker !== null).slice(0, 2);
  return points.every((point) => rules.predicates.strong.test(textOf(text, point)));
}

/** What a piece, or a part of it, says without its lead; null where nothing is left. */
function stated(
  reading: Reading,
  { marker }: Piece,
  part: Span,
  { under }: State,
  kind: Kind,
): Statement | null {
  const said = dropLeads(reading, part);
  return said === null ? null : { ...said, kind, under, heads: marker !== null };
}

/** Whether a piece fills a line without ordinal or closing sign, as titles, signatures and dates do. */
function isLineOfItsOwn({ marker, opensLine, isOpen }: Piece): boolean {
  return marker === null && opensLine && isOpen;
}

/** Whether a sentence tells a cause: outright, or without saying so under a heading that promises causes. */
function explains({ text, rules }: Reading, passage: Passage, span: Span): boolean {
  const words = textOf(text, span);
  if (cueIn(words, rules.cues.factor) !== undefined) return true;
  return passage.promisesCauses && cueIn(words, rules.cues.why) !== undefined;
}

/** Whether a piece is about what will be done. */
function isPromise({ rules }: Reading, words: string): boolean {
  return cueIn(words, rules.cues.measure) !== undefined || cueIn(words, rules.cues.closer) !== undefined;
}

/** What follows a cue. */
function behind(span: Span, words: string, cue: RegExp): Span {
  const match = cue.exec(words);
  const length = match === null ? 0 : match.index + match[0].length;
  return { start: Math.min(span.end, span.start + length), end: span.end };
}
