import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';

/** A gist cut for comparison. */
export interface Gist {
  /** Without the marks between its clauses. */
  readonly flat: string;
  readonly clauses: readonly string[];
  /** Its pieces of two characters. */
  readonly bigrams: ReadonlySet<string>;
}

/** Cuts a gist, whose clauses are parted by `，`. */
export function readGist(gist: string): Gist {
  const clauses = gist.split('，').filter((clause) => clause !== '');
  const flat = clauses.join('');
  return { flat, clauses, bigrams: bigramsOf(flat) };
}

function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) bigrams.add(text.slice(at, at + 2));
  return bigrams;
}

/** Dice coefficient of the two-character pieces of two texts, 0 to 1. */
export function dice(a: string, b: string): number {
  return a === '' || b === '' ? 0 : DiceCoefficient(a, b);
}

/** From this Dice coefficient on, two clauses say the same word for word. */
const COPIED = 0.8;

/** The share of a gist, by length, in clauses that another one has word for word, 0 to 1. */
export function copiedShare(gist: Gist, other: Gist): number {
  const copied = gist.clauses.filter((clause) => other.clauses.some((one) => dice(clause, one) >= COPIED));
  return gist.flat === '' ? 0 : copied.join('').length / gist.flat.length;
}
