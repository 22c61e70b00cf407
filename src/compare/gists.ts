/** A gist cut for comparison. */
export interface Gist {
  /** Without the marks between its clauses. */
  readonly flat: string;
  readonly clauses: readonly Clause[];
  /** Its pieces of two characters. */
  readonly bigrams: ReadonlySet<string>;
}

/** A clause of a gist, with its pieces of two characters. */
interface Clause {
  readonly text: string;
  readonly bigrams: ReadonlySet<string>;
}

/** Cuts a gist, whose clauses are parted by `，`. */
export function readGist(gist: string): Gist {
  const clauses = gist.split('，').filter((clause) => clause !== '');
  const flat = clauses.join('');
  return {
    flat,
    clauses: clauses.map((text) => ({ text, bigrams: bigramsOf(text) })),
    bigrams: bigramsOf(flat),
  };
}

function bigramsOf(text: string): ReadonlySet<string> {
  const bigrams = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) bigrams.add(text.slice(at, at + 2));
  return bigrams;
}

/** Dice coefficient of two sets of pieces (Dice 1945): twice what they share by what they have, 0 to 1. */
export function dice(shared: number, size: number, otherSize: number): number {
  return (2 * shared) / (size + otherSize);
}

/** From this Dice coefficient on, two clauses say the same word for word. */
const COPIED = 0.8;

/** The share of a gist, by length, in clauses that another one has word for word, 0 to 1. */
export function copiedShare(gist: Gist, other: Gist): number {
  const copied = gist.clauses.filter((clause) => other.clauses.some((one) => isCopy(clause, one)));
  return gist.flat === '' ? 0 : copied.reduce((sum, { text }) => sum + text.length, 0) / gist.flat.length;
}

function isCopy(clause: Clause, one: Clause): boolean {
  if (clause.text === one.text) return true;
  const [own, other] = [clause.bigrams, one.bigrams];
  // Most clauses are so unlike in length that nothing need be compared.
  if (dice(Math.min(own.size, other.size), own.size, other.size) < COPIED) return false;
  let shared = 0;
  for (const bigram of own) if (other.has(bigram)) shared += 1;
  return dice(shared, own.size, other.size) >= COPIED;
}
