import type { Bags } from './bags.js';

/** A pair of characters that more sentences hold tells little of where one comes from. */
const MOST_HOLDING = 16;

/** What two sentences must have in common at the least, as a share of what both weigh, to be worth a closer look. */
export interface Worth {
  /** What the sentence weighs that is asked about. */
  readonly own: number;
  /** What each of the others weighs. */
  readonly others: Float64Array;
  readonly least: number;
}

/** Finds the sentences that share enough of another one's character pairs to be worth a closer look. */
export class PairIndex {
  readonly #weights: Float64Array;
  /** By pair: where its entries start; at the end, where the last ones end. */
  readonly #bounds: Int32Array;
  /** By entry: the sentence that holds the pair, and how often; those of one pair as they follow each other. */
  readonly #sentences: Int32Array;
  readonly #counts: Int32Array;
  /** While a sentence is asked about: what each other one weighs in common with it, and those that do at all. */
  readonly #common: Float64Array;
  readonly #touched: Int32Array;
  #touches = 0;

  /**
   * @param weights - of every pair
   * @param isFree - whether a sentence may be found
   */
  constructor(bags: Bags, weights: Float64Array, isFree: (sentence: number) => boolean) {
    const { ids, counts, bounds } = bags;
    const free: number[] = [];
    for (let sentence = 0; sentence + 1 < bounds.length; sentence++)
      if (isFree(sentence)) free.push(sentence);
    this.#weights = weights;
    this.#bounds = entryBounds(bags, weights.length, free);
    this.#sentences = new Int32Array(ids.length);
    this.#counts = new Int32Array(ids.length);
    this.#common = new Float64Array(bounds.length);
    this.#touched = new Int32Array(bounds.length);
    const filled = this.#bounds.slice();
    for (const sentence of free)
      for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++) {
        const pair = ids[at] as number;
        const entry = filled[pair] as number;
        this.#sentences[entry] = sentence;
        this.#counts[entry] = counts[at] as number;
        filled[pair] = entry + 1;
      }
  }

  /**
   * The sentences worth a look, in no order: those that share a rare pair; of a sentence that is made of common ones,
   * those that stand about where it does.
   */
  near(bags: Bags, sentence: number, { own, others, least }: Worth): readonly number[] {
    const { ids, counts, bounds } = bags;
    this.#touches = 0;
    let [rare, untold] = [0, 0];
    for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++) {
      const pair = ids[at] as number;
      const [count, weight] = [counts[at] as number, this.#weights[pair] as number];
      const [start, end] = [this.#bounds[pair] as number, this.#bounds[pair + 1] as number];
      if (end - start > MOST_HOLDING) untold += count * weight;
      else {
        rare += count * weight;
        this.#add(start, end, weight, count);
      }
    }
    if (untold > rare) this.#addCommon(bags, sentence);
    const [touched, common] = [this.#touched, this.#common];
    const near: number[] = [];
    for (let at = 0; at < this.#touches; at++) {
      const place = touched[at] as number;
      const most = (common[place] as number) + untold;
      if (2 * most >= least * (own + (others[place] as number))) near.push(place);
      common[place] = 0;
    }
    return near;
  }

  #addCommon({ ids, counts, bounds }: Bags, sentence: number): void {
    const where = sentence / (bounds.length - 1);
    for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++) {
      const pair = ids[at] as number;
      const [start, end] = [this.#bounds[pair] as number, this.#bounds[pair + 1] as number];
      const left = end - start - MOST_HOLDING;
      if (left <= 0) continue;
      const first = start + Math.floor(where * (left + 1));
      this.#add(first, first + MOST_HOLDING, this.#weights[pair] as number, counts[at] as number);
    }
  }

  /** Adds a pair to what the sentences of some entries have in common with the one that holds it so often. */
  #add(start: number, end: number, weight: number, count: number): void {
    const [sentences, held, common, touched] = [this.#sentences, this.#counts, this.#common, this.#touched];
    let touches = this.#touches;
    for (let entry = start; entry < end; entry++) {
      const place = sentences[entry] as number;
      const before = common[place] as number;
      if (before === 0) touched[touches++] = place;
      common[place] = before + Math.min(count, held[entry] as number) * weight;
    }
    this.#touches = touches;
  }
}

/** Where the entries of each pair start that the sentences hold, and at last where they end. */
function entryBounds({ ids, bounds }: Bags, size: number, sentences: readonly number[]): Int32Array {
  const ends = new Int32Array(size + 1);
  for (const sentence of sentences)
    for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++) {
      const pair = (ids[at] as number) + 1;
      ends[pair] = (ends[pair] as number) + 1;
    }
  for (let pair = 1; pair <= size; pair++) ends[pair] = (ends[pair] as number) + (ends[pair - 1] as number);
  return ends;
}
