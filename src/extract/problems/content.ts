import { type Span, type Token, textOf } from '../../model/index.js';
import { spansInside } from './inside.js';
import type { Reading } from './reading.js';

/** The words of an item that say what it is about, each once: neither common ones nor those that blame. */
export function contentWords(
  { text, rules }: Reading,
  tokens: readonly Token[],
  span: Span,
): readonly string[] {
  const words = spansInside(tokens, span)
    .filter(({ kind, start, end }) => kind === 'han' && end - start > 1)
    .filter(({ start, end }) => rules.leads(text, start, end)?.end !== end)
    .map((token) => textOf(text, token));
  return [...new Set(words)].filter(rules.isTelling);
}
