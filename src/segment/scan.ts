import type { Span, TokenKind } from '../model/index.js';

/** A stretch of one kind of character. Han runs go to the segmenter, the others are tokens as they are. */
export interface Run extends Span {
  readonly kind: TokenKind;
}

/**
 * One alternative a kind, in the order of `KINDS`. Numbers keep their separators and per-cent signs, a dash
 * or an ellipsis is one mark however long, everything unknown (emoji, lone surrogates) is one code point.
 */
const RUNS =
  /(\p{Script=Han}+)|([0-9]+(?:[.,][0-9]+)*[%‰]?)|((?!\p{Script=Han})[\p{L}\p{M}](?:(?!\p{Script=Han})[\p{L}\p{M}0-9])*)|(\s+)|(—+|…+|\.{3,}|[\p{P}\p{S}])|(.)/gsu;
const KINDS: readonly TokenKind[] = ['han', 'number', 'latin', 'space', 'punctuation', 'other'];

/** Cuts text into runs that cover it without gap or overlap. Linear in the length of the text. */
export function scan(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(RUNS)) {
    const kind = KINDS.find((_, index) => match[index + 1] !== undefined) ?? 'other';
    runs.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return runs;
}
