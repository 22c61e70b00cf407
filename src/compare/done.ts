/** A sentence in which a report looks back. */
export interface Reviewed {
  readonly start: number;
  readonly text: string;
}

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

/**
 * Prepares the sentences of a report for lookup by the telling words of a measure, each weighed by how few of the
 * sentences have it (inverse document frequency, Sparck Jones 1972).
 */
export function findDone(sentences: readonly Reviewed[]): (words: readonly string[]) => Done {
  const sentencesWith = openSentences(sentences.map(({ text }) => text));
  const places = new Map<string, readonly number[]>();
  const placesOf = (word: string): readonly number[] => {
    const known = places.get(word);
    if (known !== undefined) return known;
    const found = sentencesWith(word);
    places.set(word, found);
    return found;
  };
  return (words) => {
    const weigh = (word: string) => Math.log(1 + sentences.length / Math.max(1, placesOf(word).length));
    const total = words.reduce((sum, word) => sum + weigh(word), 0);
    const shared = new Map<number, string[]>();
    for (const word of words)
      for (const at of placesOf(word)) {
        const own = shared.get(at);
        if (own === undefined) shared.set(at, [word]);
        else own.push(word);
      }
    const [best] = [...shared]
      .filter(([, own]) => own.length >= LEAST.words)
      .map(([at, own]) => ({ at, own, score: own.reduce((sum, word) => sum + weigh(word), 0) / total }))
      .filter(({ score }) => score >= LEAST.score)
      .sort((a, b) => b.score - a.score || a.at - b.at);
    const sentence = best === undefined ? undefined : sentences[best.at];
    if (best === undefined || sentence === undefined) return NOT_FOUND;
    return {
      done_quote: sentence.text,
      done_start: sentence.start,
      done_end: sentence.start + sentence.text.length,
      done_score: best.score.toFixed(2),
      done_words: best.own.join(';'),
    };
  };
}

/** Finds the sentences that hold a word, by a single walk through all of them put together. */
function openSentences(texts: readonly string[]): (word: string) => readonly number[] {
  const all = texts.join('\n');
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? -1) + 1 + text.length);
  return (word) => {
    const found: number[] = [];
    let sentence = 0;
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, ends[sentence])) {
      while ((ends[sentence] ?? Number.POSITIVE_INFINITY) < at) sentence += 1;
      found.push(sentence);
    }
    return found;
  };
}
