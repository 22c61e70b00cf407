import type { Span } from '../../model/index.js';

/** A term of a list, found in a text. */
export interface TermHit<T> extends Span {
  readonly value: T;
}

/** Finds every term of a list in a stretch of text, overlapping ones included, by start. */
export type TermFinder<T> = (text: string, span: Span) => readonly TermHit<T>[];

type Term<T> = readonly [string, T];

/**
 * Prepares a list of terms of two characters or more for search. They are looked up by their first two
 * characters, so that the cost of a text does not grow with the length of the list.
 */
export function findTerms<T>(terms: Iterable<Term<T>>): TermFinder<T> {
  // Both tables only say that a look at the map is not in vain.
  const opens = new Uint8Array(0x10000);
  const heads = new Uint8Array(0x10000);
  const byHead = new Map<number, Term<T>[]>();
  for (const term of terms) {
    const first = term[0].charCodeAt(0);
    const head = headOf(first, term[0].charCodeAt(1));
    opens[first] = 1;
    heads[(head & 0xffff) ^ first] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), term]);
  }
  return (text, { start, end }) => {
    const hits: TermHit<T>[] = [];
    for (let at = start; at + 1 < end; at += 1) {
      const first = text.charCodeAt(at);
      if (opens[first] === 0) continue;
      const head = headOf(first, text.charCodeAt(at + 1));
      if (heads[(head & 0xffff) ^ first] === 0) continue;
      const candidates = byHead.get(head);
      if (candidates !== undefined) collect(hits, candidates, text, at, end);
    }
    return hits;
  };
}

/** Two characters as one whole number. */
function headOf(first: number, second: number): number {
  return (first << 16) | second;
}

function collect<T>(hits: TermHit<T>[], terms: readonly Term<T>[], text: string, at: number, limit: number) {
  for (const [term, value] of terms) {
    const end = at + term.length;
    if (end <= limit && text.startsWith(term, at)) hits.push({ start: at, end, value });
  }
}

/** Gives the longest term of a list that stands at a place, null where none does. */
export type TermAt<T> = (text: string, at: number, end: number) => TermHit<T> | null;

/** Prepares a list of terms for looking at one place. */
export function longestTerm<T>(terms: Iterable<Term<T>>): TermAt<T> {
  const byFirst = new Map<number, Term<T>[]>();
  for (const term of [...terms].sort((a, b) => b[0].length - a[0].length)) {
    const first = term[0].charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), term]);
  }
  return (text, at, end) => {
    for (const [term, value] of byFirst.get(text.charCodeAt(at)) ?? [])
      if (at + term.length <= end && text.startsWith(term, at))
        return { start: at, end: at + term.length, value };
    return null;
  };
}
