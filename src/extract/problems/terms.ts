import type { Span } from '../../model/index.js';

/** A term of a list, found in a text. */
export interface TermHit<T> extends Span {
  readonly value: T;
}

/** Finds every term of a list, overlapping ones included, in one pass. */
export type TermFinder<T> = (text: string, span: Span) => readonly TermHit<T>[];

/**
 * Prepares a list of terms for search: terms are looked up by their first character, so that the cost of a
 * text does not grow with the length of the list.
 */
export function findTerms<T>(terms: Iterable<readonly [string, T]>): TermFinder<T> {
  const byFirst = new Map<number, (readonly [string, T])[]>();
  for (const term of terms) {
    const first = term[0].charCodeAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [term]);
    else list.push(term);
  }
  return (text, span) => {
    const hits: TermHit<T>[] = [];
    for (let start = span.start; start < span.end; start += 1)
      for (const [term, value] of byFirst.get(text.charCodeAt(start)) ?? []) {
        const end = start + term.length;
        if (end <= span.end && text.startsWith(term, start)) hits.push({ start, end, value });
      }
    return hits;
  };
}
