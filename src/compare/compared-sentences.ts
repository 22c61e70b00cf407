import { ROLES } from '../model/index.js';
import { type Bare, bareOf } from './bare.js';

/** The sentences of a report that are long enough to be told from others. */
export interface ComparedSentences {
  readonly bare: Bare;
  readonly startOf: (sentence: number) => number;
  readonly endOf: (sentence: number) => number;
  readonly roleOf: (sentence: number) => string;
  /** How many characters its words have. */
  readonly lengthOf: (sentence: number) => number;
}

/** A salutation, or a heading of few characters, says nothing of what was carried over. */
const SHORTEST = 8;
/** Numbers a sentence takes up among the marks of a report. */
const STRIDE = 3;

/**
 * @param text - the clean text of a report
 * @param marks - its sentences, each as start, end and index of its role
 */
export function comparedSentences(report: {
  readonly text: string;
  readonly sentences: Int32Array;
}): ComparedSentences {
  const { text, sentences: marks } = report;
  const all = bareOf(text, placesOf(marks));
  const long: number[] = [];
  for (let at = 0; at + 1 < all.bounds.length; at++)
    if ((all.bounds[at + 1] as number) - (all.bounds[at] as number) >= SHORTEST) long.push(at);
  const bare = only(all, long);
  const mark = (sentence: number, part: number) =>
    marks[(long[sentence] as number) * STRIDE + part] as number;
  return {
    bare,
    startOf: (sentence) => mark(sentence, 0),
    endOf: (sentence) => mark(sentence, 1),
    roleOf: (sentence) => ROLES[mark(sentence, 2)] ?? 'other',
    lengthOf: (sentence) => (bare.bounds[sentence + 1] as number) - (bare.bounds[sentence] as number),
  };
}

/** The start and end of each sentence. */
function placesOf(marks: Int32Array): Int32Array {
  const places = new Int32Array((marks.length / STRIDE) * 2);
  for (let at = 0; at * STRIDE < marks.length; at++) {
    places[2 * at] = marks[at * STRIDE] as number;
    places[2 * at + 1] = marks[at * STRIDE + 1] as number;
  }
  return places;
}

function only({ units, bounds }: Bare, sentences: readonly number[]): Bare {
  const kept = { units: new Uint16Array(units.length), bounds: new Int32Array(sentences.length + 1) };
  let size = 0;
  sentences.forEach((sentence, at) => {
    const own = units.subarray(bounds[sentence], bounds[sentence + 1]);
    kept.units.set(own, size);
    size += own.length;
    kept.bounds[at + 1] = size;
  });
  return { units: kept.units.subarray(0, size), bounds: kept.bounds };
}
