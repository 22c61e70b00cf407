import type { Bags } from './bags.js';

/** A run of characters that more sentences share tells nothing of where one comes from. */
const MOST_SHARING = 64;
/** A third of the character pairs in common leaves at least about this share of the runs of four. */
const LEAST_SHARED = 0.04;

/** Finds the sentences that share enough runs of characters with another to be worth a closer look. */
export class RunIndex {
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #places: Int32Array;
  readonly #shared: Int32Array;

  /**
   * @param size - how many different runs there are
   * @param isFree - whether a sentence may be found
   */
  constructor({ ids, bounds }: Bags, size: number, isFree: (sentence: number) => boolean) {
    this.#first = new Int32Array(size);
    this.#next = new Int32Array(ids.length + 1);
    this.#places = new Int32Array(ids.length + 1);
    this.#shared = new Int32Array(bounds.length);
    const sharing = new Uint8Array(size);
    for (let sentence = 0; sentence + 1 < bounds.length; sentence++) {
      if (!isFree(sentence)) continue;
      for (let at = bounds[sentence] as number; at < (bounds[sentence + 1] as number); at++) {
        const run = ids[at] as number;
        if ((sharing[run] as number) >= MOST_SHARING) continue;
        sharing[run] = (sharing[run] as number) + 1;
        // Entries count from 1, for 0 ends a list.
        this.#next[at + 1] = this.#first[run] as number;
        this.#places[at + 1] = sentence;
        this.#first[run] = at + 1;
      }
    }
  }

  /** The sentences worth a look, in no order. */
  near({ ids, bounds }: Bags, sentence: number): readonly number[] {
    const [start, end] = [bounds[sentence] as number, bounds[sentence + 1] as number];
    const touched: number[] = [];
    for (let at = start; at < end; at++)
      for (
        let entry = this.#first[ids[at] as number] as number;
        entry !== 0;
        entry = this.#next[entry] as number
      ) {
        const place = this.#places[entry] as number;
        if (this.#shared[place] === 0) touched.push(place);
        this.#shared[place] = (this.#shared[place] as number) + 1;
      }
    const fewest = Math.max(1, Math.floor((end - start) * LEAST_SHARED));
    const near = touched.filter((place) => (this.#shared[place] as number) >= fewest);
    for (const place of touched) this.#shared[place] = 0;
    return near;
  }
}
