/** A sentence in which a report looks back. */
export interface Reviewed {
  readonly start: number;
  readonly text: string;
}

/** The sentences in which a report looks back. */
export type ReviewOf = (report: string) => readonly Reviewed[];

/** What a report says of a measure: the sentence that comes nearest, all null where none does. */
export interface Done {
  readonly done_quote: string | null;
  readonly done_start: number | null;
  readonly done_end: number | null;
  readonly done_score: string | null;
  readonly done_words: string | null;
}

const NOT_FOUND: Done = {
  done_quote: null,
  done_start: null,
  done_end: null,
  done_score: null,
  done_words: null,
};

/** The least share of what a measure speaks of, and the fewest words, that a sentence about it shares. */
const LEAST = { score: 0.5, words: 2 };

/** Where a word stands, and how telling it is. */
interface WeighedWord {
  /** The sentences that have it. */
  readonly places: readonly number[];
  /** Inverse document frequency. */
  readonly weight: number;
}

/**
 * Prepares the sentences of a report for lookup by the telling words of a measure, each weighed by how few of the
 * sentences have it (inverse document frequency, Sparck Jones 1972).
 */
export function findDone(sentences: readonly Reviewed[]): (words: readonly string[]) => Done {
  const sentencesWith = openSentences(sentences.map(({ text }) => text));
  const known = new Map<string, WeighedWord>();
  const weighedOf = (word: string): WeighedWord => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const places = sentencesWith(word);
    const weighed = { places, weight: Math.log(1 + sentences.length / Math.max(1, places.length)) };
    known.set(word, weighed);
    return weighed;
  };
  return (words) => {
    const best = nearest(words.map((word) => ({ word, ...weighedOf(word) })));
    const sentence = best === null ? undefined : sentences[best.at];
    if (best === null || sentence === undefined) return NOT_FOUND;
    return {
      done_quote: sentence.text,
      done_start: sentence.start,
      done_end: sentence.start + sentence.text.length,
      done_score: best.score.toFixed(2),
      done_words: best.words.join(';'),
    };
  };
}

/** A sentence that shares some words, and what these weigh of all. */
interface Near {
  readonly at: number;
  readonly words: readonly string[];
  readonly score: number;
}

/** The sentence that shares most by weight, the first one of equals; null where none shares enough. */
function nearest(words: readonly (WeighedWord & { readonly word: string })[]): Near | null {
  const total = weigh(words);
  const shared = new Map<number, (typeof words)[number][]>();
  for (const word of words)
    for (const at of word.places) {
      const own = shared.get(at);
      if (own === undefined) shared.set(at, [word]);
      else own.push(word);
    }
  let best: Near | null = null;
  for (const [at, own] of shared) {
    if (own.length < LEAST.words) continue;
    const score = weigh(own) / total;
    const isNearer = best === null || score > best.score || (score === best.score && at < best.at);
    if (score >= LEAST.score && isNearer) best = { at, score, words: own.map(({ word }) => word) };
  }
  return best;
}

function weigh(words: readonly WeighedWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** Finds the sentences that hold a word, by the places where its first two characters stand. */
function openSentences(texts: readonly string[]): (word: string) => readonly number[] {
  const all = texts.join('\n');
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? -1) + 1 + text.length);
  const places = placesOf(all);
  return (word) => {
    if (word.length < 2) return texts.flatMap((text, sentence) => (text.includes(word) ? [sentence] : []));
    const found: number[] = [];
    let sentence = 0;
    let passed = 0;
    for (let at = places.first(word); at >= 0; at = places.next(at)) {
      if (at < passed || !all.startsWith(word, at)) continue;
      while ((ends[sentence] ?? Number.POSITIVE_INFINITY) < at) sentence += 1;
      found.push(sentence);
      passed = ends[sentence] ?? at;
    }
    return found;
  };
}

/** The places of a text, those of like pairs of characters one after the other; -1 where no more follow. */
interface Places {
  readonly first: (word: string) => number;
  readonly next: (place: number) => number;
}

/** A review has some thousand different pairs: of so many kinds hardly two share one. */
const KIND_BITS = 14;

function placesOf(text: string): Places {
  const first = new Int32Array(2 ** KIND_BITS).fill(-1);
  const next = new Int32Array(text.length);
  const kindOf = (words: string, at: number) =>
    Math.imul(words.charCodeAt(at) ^ (words.charCodeAt(at + 1) << 16), 0x9e3779b1) >>> (32 - KIND_BITS);
  for (let at = text.length - 2; at >= 0; at--) {
    const kind = kindOf(text, at);
    next[at] = first[kind] as number;
    first[kind] = at;
  }
  return {
    first: (word) => first[kindOf(word, 0)] as number,
    next: (place) => next[place] as number,
  };
}
