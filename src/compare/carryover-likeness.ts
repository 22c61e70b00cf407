import type { Bags } from './bags.js';
import type { Gists } from './carryover-gist.js';

/** What two sentences weigh, and what they weigh in common. */
export interface Shared {
  readonly current: number;
  readonly previous: number;
  readonly common: number;
}

/**
 * Weighs the character pairs of two reports by the number of sentences that hold a pair, the rarer the more:
 * 进一步, 做好 and 工作 tell little, 老龄 tells much.
 */
export class Scales {
  readonly #previous: Bags;
  readonly #current: Bags;
  /** What each pair weighs. */
  readonly weights: Float64Array;
  /** What each sentence weighs. */
  readonly totals: { readonly previous: Float64Array; readonly current: Float64Array };
  /** How often the sentence that is compared holds each pair. */
  readonly #held: Int32Array;

  /** @param size - how many different pairs there are */
  constructor(previous: Gists, current: Gists, size: number) {
    this.#previous = previous.pairs;
    this.#current = current.pairs;
    this.weights = weightsOf([this.#previous, this.#current], size);
    this.totals = { previous: this.#totalsOf(this.#previous), current: this.#totalsOf(this.#current) };
    this.#held = new Int32Array(size);
  }

  /** Compares a sentence of the later report with some of the earlier one. */
  compare(sentence: number, places: readonly number[], found: (place: number, shared: Shared) => void): void {
    const { ids, counts, bounds } = this.#current;
    const [start, end] = [bounds[sentence] as number, bounds[sentence + 1] as number];
    for (let at = start; at < end; at++) this.#held[ids[at] as number] = counts[at] as number;
    const current = this.totals.current[sentence] as number;
    for (const place of places)
      found(place, {
        current,
        previous: this.totals.previous[place] as number,
        common: this.#commonWith(place),
      });
    for (let at = start; at < end; at++) this.#held[ids[at] as number] = 0;
  }

  #commonWith(place: number): number {
    const { ids, counts, bounds } = this.#previous;
    let common = 0;
    for (let at = bounds[place] as number; at < (bounds[place + 1] as number); at++) {
      const id = ids[at] as number;
      const held = this.#held[id] as number;
      if (held > 0) common += Math.min(held, counts[at] as number) * (this.weights[id] as number);
    }
    return common;
  }

  #totalsOf({ ids, counts, bounds }: Bags): Float64Array {
    const totals = new Float64Array(bounds.length - 1);
    for (let sentence = 0; sentence < totals.length; sentence++) {
      let total = 0;
      for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++)
        total += (counts[at] as number) * (this.weights[ids[at] as number] as number);
      totals[sentence] = total;
    }
    return totals;
  }
}

/** By pair: log(1 + N / n), n of the N sentences having it. */
function weightsOf(bags: readonly Bags[], size: number): Float64Array {
  const holding = new Uint32Array(size);
  for (const { ids } of bags)
    for (let at = 0; at < ids.length; at++)
      holding[ids[at] as number] = (holding[ids[at] as number] as number) + 1;
  const sentences = bags.reduce((sum, { bounds }) => sum + bounds.length - 1, 0);
  const logs = new Float64Array(sentences + 1);
  for (let held = 0; held <= sentences; held++) logs[held] = Math.log(1 + sentences / Math.max(1, held));
  const weights = new Float64Array(size);
  for (let pair = 0; pair < size; pair++) weights[pair] = logs[holding[pair] as number] as number;
  return weights;
}
