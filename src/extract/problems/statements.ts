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
  done: boolean;
}

/** Reads a passage piece by piece: leads and closing promises are dropped, turns to causes and measures followed. */
export function readStatements(reading: Reading, passage: Passage): readonly Statement[] {
  const pieces = cutPieces(reading.text, passage, reading.rules.numerals);
  const state: State = { kind: passage.kind, under: [], turned: null, done: false };
  const statements: Statement[] = [];
  pieces.forEach((piece, at) => {
    if (state.done) return;
    if (piece.marker !== null) openMarker(state, piece.marker, passage.kind);
    else if (piece.opensLine) closeLine(state);
    const listFollows = () => pieces.slice(at + 1, at + 3).some((next) => next.marker?.number === 1);
    const statement = readPiece(reading, passage, piece, state, listFollows);
    if (statement !== null) statements.push(statement);
  });
  return statements;
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

function readPiece(
  reading: Reading,
  passage: Passage,
  piece: Piece,
  state: State,
  listFollows: () => boolean,
): Statement | null {
  const { text, rules } = reading;
  const heads = piece.marker !== null;
  if (passage.kind === 'measure') {
    const said = isLineOfItsOwn(piece) ? null : dropLeads(reading, piece);
    return said === null ? null : { ...said, kind: 'measure', under: state.under, heads };
  }
  const bare = dropConnectives(reading, piece);
  const words = textOf(text, bare);
  const cause = cueIn(words, rules.cues.cause);
  if (cause !== undefined) turn(state, 'cause', passage.kind);
  else if (promises(reading, words)) {
    const turns = listFollows() || piece.sign === '：';
    if (turns) turn(state, 'measure', passage.kind);
    else state.done = passage.origin === 'paragraph';
    if (turns || state.done) return null;
    const said = dropLeads(reading, piece);
    return said === null ? null : { ...said, kind: 'measure', under: state.under, heads };
  }
  const said = dropLeads(reading, cause === undefined ? piece : behind(bare, words, cause.pattern));
  if (said === null) return null;
  const kind = state.kind === 'problem' && explains(reading, passage, said) ? 'cause' : state.kind;
  return { ...said, kind, under: state.under, heads };
}

/** Whether a piece fills a line without ordinal or closing sign, as titles, signatures and dates do. */
function isLineOfItsOwn({ marker, opensLine, sign }: Piece): boolean {
  return marker === null && opensLine && (sign === '\n' || sign === '');
}

/** Whether a sentence tells a cause without saying so, under a heading that promises causes. */
function explains({ text, rules }: Reading, passage: Passage, span: Span): boolean {
  const promised = passage.headings.some((heading) => cueIn(textOf(text, heading), rules.cues.heading));
  return promised && cueIn(textOf(text, span), rules.cues.why) !== undefined;
}

/** Whether a piece is about what will be done. */
function promises({ rules }: Reading, words: string): boolean {
  return cueIn(words, rules.cues.measure) !== undefined || cueIn(words, rules.cues.closer) !== undefined;
}

/** What follows a cue. */
function behind(span: Span, words: string, cue: RegExp): Span {
  const match = cue.exec(words);
  const length = match === null ? 0 : match.index + match[0].length;
  return { start: Math.min(span.end, span.start + length), end: span.end };
}
