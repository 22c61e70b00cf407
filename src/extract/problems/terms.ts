import type { Span } from '../../model/index.js';

/** A term of a list, found in a text. */
export interface TermHit<T> extends Span {
  readonly value: T;
}

/** Finds every term of a list in a stretch of text, overlapping ones included, by start. */
export type TermFinder<T> = (text: string, span: Span) => readonly TermHit<T>[];

type Term<T> = readonly [string, T];

interface Entry<T> {
  readonly term: string;
  readonly value: T;
}

/** The terms that begin with the same two characters, in their order. */
interface Alike<T> {
  /** Those of no more characters. */
  readonly short: Entry<T>[];
  /** These and those that go on with a character, by the character. */
  readonly byThird: Map<number, Entry<T>[]>;
}

/**
 * Prepares a list of terms of two characters or more for search. They are looked up by their first three
 * characters, so that the cost of a text does not grow with the length of the list.
 */
export function findTerms<T>(terms: Iterable<Term<T>>): TermFinder<T> {
  // The tables only say that a look at the maps is not in vain.
  const opens = new Uint8Array(0x10000);
  const heads = new Uint8Array(SLOTS);
  const thirds = new Uint8Array(SLOTS);
  const byHead = new Map<number, Alike<T>>();
  for (const [term, value] of terms) {
    const first = term.charCodeAt(0);
    const second = term.charCodeAt(1);
    const head = headOf(first, second);
    opens[first] = 1;
    const slot = slotOf(first, second);
    if (term.length === 2) heads[slot] = ENOUGH;
    else heads[slot] ||= GOES_ON;
    thirds[slotOf(slot, term.charCodeAt(2))] = 1;
    const alike = byHead.get(head) ?? { short: [], byThird: new Map() };
    byHead.set(head, alike);
    add(alike, { term, value });
  }
  const candidatesAt = (text: string, at: number): readonly Entry<T>[] | undefined => {
    const first = text.charCodeAt(at);
    const second = text.charCodeAt(at + 1);
    const slot = slotOf(first, second);
    const head = heads[slot];
    if (head === 0) return undefined;
    const third = text.charCodeAt(at + 2);
    if (head === GOES_ON && thirds[slotOf(slot, third)] === 0) return undefined;
    const alike = byHead.get(headOf(first, second));
    return alike?.byThird.get(third) ?? alike?.short;
  };
  return (text, { start, end }) => {
    const hits: TermHit<T>[] = [];
    for (let at = start; at + 1 < end; at += 1) {
      if (opens[text.charCodeAt(at)] === 0) continue;
      const candidates = candidatesAt(text, at);
      if (candidates !== undefined) collect(hits, candidates, text, at, end);
    }
    return hits;
  };
}

function add<T>({ short, byThird }: Alike<T>, entry: Entry<T>): void {
  if (entry.term.length === 2) {
    short.push(entry);
    for (const longer of byThird.values()) longer.push(entry);
    return;
  }
  const third = entry.term.charCodeAt(2);
  const longer = byThird.get(third) ?? [...short];
  longer.push(entry);
  byThird.set(third, longer);
}

/** Two characters as one whole number. */
function headOf(first: number, second: number): number {
  return (first << 16) | second;
}

/** What the table of heads says: two characters are a term, or begin longer ones only. */
const [ENOUGH, GOES_ON] = [2, 1];

const SLOTS = 0x20000;

/** Two numbers as a place in a table, by multiplicative hashing (Knuth): seldom that of two others. */
function slotOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & (SLOTS - 1);
}

function collect<T>(
  hits: TermHit<T>[],
  candidates: readonly Entry<T>[],
  text: string,
  at: number,
  limit: number,
): void {
  for (const { term, value } of candidates) {
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
