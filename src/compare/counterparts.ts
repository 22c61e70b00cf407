import type { Span } from '../model/index.js';
import { copiedShare, dice } from './gists.js';
import type { Statement } from './statements.js';

/** The same statement in another year. */
export interface Counterpart {
  readonly statement: Statement;
  readonly kind: 'verbatim' | 'continued';
  /** Whether little more than a telling word and a theme tie them. */
  readonly isLoose: boolean;
  /** Dice coefficient of both gists. */
  readonly similarity: number;
}

/** From this Dice coefficient on, a statement is the same word for word. */
const VERBATIM = 0.75;
/** A statement most of which is copied clause by clause is the same word for word, whatever else was added. */
const MOSTLY_COPIED = 0.7;
/** From here on two statements that share a telling word or a theme are the same problem told in other words. */
const CONTINUED = 0.3;
/** Statements with a theme in common that share so many of the telling words of the shorter one are the same problem. */
const SAME_MATTER = 0.5;
/** From here on two statements that share a telling word and a theme are the same problem, however little else they share. */
const RETOLD = 0.17;
/** A statement that copies so much from another one continues it, though the other may say more. */
const PARTLY_COPIED = 0.3;
/** How many candidates with the most pieces in common are looked at closely. */
const CANDIDATES = 4;

/** Statements of a series year by year, found by the two-character pieces of their gists. */
export class EarlierStatements {
  readonly #statements: Statement[] = [];
  readonly #byBigram = new Map<string, number[]>();
  /** Where each year begins. */
  readonly #starts: number[] = [];

  /** Adds the statements of a year after all those before. */
  add(statements: readonly Statement[]): void {
    this.#starts.push(this.#statements.length);
    for (const statement of statements) {
      const place = this.#statements.push(statement) - 1;
      for (const bigram of statement.gist.bigrams) {
        const places = this.#byBigram.get(bigram);
        if (places === undefined) this.#byBigram.set(bigram, [place]);
        else places.push(place);
      }
    }
  }

  /** The counterpart of a statement in each year, the last one first; null where a year has none. */
  *counterpartsOf(statement: Statement): Generator<Counterpart | null> {
    const shared = this.#sharedWith(statement);
    let end = this.#statements.length;
    for (const start of this.#starts.toReversed()) {
      const found = candidates(statement, this.#statements, shared, { start, end }).flatMap(
        (one) => compare(statement, one) ?? [],
      );
      yield found.sort(stronger)[0] ?? null;
      end = start;
    }
  }

  /** How many pieces each statement has in common with one. */
  #sharedWith(statement: Statement): Int32Array {
    const shared = new Int32Array(this.#statements.length);
    for (const bigram of statement.gist.bigrams)
      for (const place of this.#byBigram.get(bigram) ?? []) shared[place] = (shared[place] as number) + 1;
    return shared;
  }
}

interface Candidate {
  readonly other: Statement;
  /** Dice coefficient of both gists. */
  readonly similarity: number;
  /** The share of the shorter gist's pieces that both have. */
  readonly part: number;
}

/**
 * The statements of a year of the same kind that share the largest part of the shorter gist.
 * @param shared - how many pieces each has in common with the statement
 */
function candidates(
  statement: Statement,
  all: readonly Statement[],
  shared: Int32Array,
  { start, end }: Span,
): readonly Candidate[] {
  const own = statement.gist.bigrams.size;
  const found: (Candidate & { readonly place: number })[] = [];
  for (let place = start; place < end; place++) {
    const count = shared[place] as number;
    if (count === 0) continue;
    const other = all[place] as Statement;
    const size = other.gist.bigrams.size;
    const part = count / Math.min(own, size);
    if (part >= RETOLD && other.kind === statement.kind)
      found.push({ other, place, similarity: dice(count, own, size), part });
  }
  return found
    .sort((a, b) => b.similarity - a.similarity || b.part - a.part || a.place - b.place)
    .slice(0, CANDIDATES);
}

/** How one statement repeats another, null where it does not. */
function compare(statement: Statement, { other, similarity, part }: Candidate): Counterpart | null {
  const copied = copiedShare(statement.gist, other.gist);
  if (similarity >= VERBATIM || copied >= MOSTLY_COPIED)
    return { statement: other, kind: 'verbatim', isLoose: false, similarity };
  const shared = [...statement.words].filter((word) => other.words.has(word)).length;
  const hasTheme = statement.themes.some((theme) => other.themes.includes(theme));
  // Statements that share but the words that blame (不尽如人意) are about different things.
  const isRelated = hasTheme || shared > 0 || fewestWords(statement, other) === 0;
  const isAlike = similarity >= CONTINUED || copied >= PARTLY_COPIED;
  const sharesMatter = shared >= 2 && shared >= SAME_MATTER * fewestWords(statement, other);
  const isSameMatter = hasTheme && sharesMatter && part >= CONTINUED;
  const isClose = (isAlike && isRelated) || isSameMatter;
  const isRetold = hasTheme && shared > 0 && similarity >= RETOLD;
  if (!isClose && !isRetold) return null;
  return { statement: other, kind: 'continued', isLoose: !isClose, similarity };
}

function fewestWords({ words }: Statement, other: Statement): number {
  return Math.min(words.size, other.words.size);
}

function stronger(a: Counterpart, b: Counterpart): number {
  const verbatim = Number(b.kind === 'verbatim') - Number(a.kind === 'verbatim');
  return verbatim || Number(a.isLoose) - Number(b.isLoose) || b.similarity - a.similarity;
}
