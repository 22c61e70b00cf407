import { type Span, type Token, textOf } from '../../model/index.js';
import { spansInside } from './inside.js';
import type { Reading } from './reading.js';

/** The words of an item that say what it is about, each once: neither common ones nor those that blame. */
export function contentWords(
  { text, rules }: Reading,
  tokens: readonly Token[],
  span: Span,
): readonly string[] {
  const words = new Set<string>();
  for (const token of spansInside(tokens, span)) {
    if (token.kind !== 'han' || token.end - token.start < 2) continue;
    const word = textOf(text, token);
    if (rules.isTelling(word)) words.add(word);
  }
  return [...words];
}
