import { Numbering } from './numbering.js';

/** What each of many sentences is made of: numbered parts without repeats, and how often each stands there. */
export interface Bags {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  /** Where the parts of each sentence start in `ids`; at the end, where the last ones end. */
  readonly bounds: Int32Array;
}

/** Puts the parts of sentences into bags, under numbers that all bags of one bagger share. */
export class Bagger {
  readonly #numbering = new Numbering();
  /** By number: the sentence that held the part last, and its place in that sentence's bag. */
  #holder = new Int32Array(0);
  #place = new Int32Array(0);
  #sentences = 0;

  /** How many different parts there are. */
  get size(): number {
    return this.#numbering.size;
  }

  /**
   * @param most - no sentence, nor all together, has more parts
   * @param partsOf - writes the parts of a sentence as 32-bit keys and tells how many they are
   */
  bags(sentences: number, most: number, partsOf: (sentence: number, into: Uint32Array) => number): Bags {
    const bags = {
      ids: new Int32Array(most),
      counts: new Int32Array(most),
      bounds: new Int32Array(sentences + 1),
    };
    const parts = new Uint32Array(most);
    let end = 0;
    for (let sentence = 0; sentence < sentences; sentence++) {
      this.#sentences += 1;
      const count = partsOf(sentence, parts);
      for (let at = 0; at < count; at++) end = this.#add(parts[at] as number, bags, end);
      bags.bounds[sentence + 1] = end;
    }
    return { ids: bags.ids.slice(0, end), counts: bags.counts.slice(0, end), bounds: bags.bounds };
  }

  #add(part: number, { ids, counts }: Bags, end: number): number {
    const id = this.#numbering.of(part);
    if (id >= this.#holder.length) this.#grow(id);
    if (this.#holder[id] === this.#sentences) {
      const place = this.#place[id] as number;
      counts[place] = (counts[place] as number) + 1;
      return end;
    }
    this.#holder[id] = this.#sentences;
    this.#place[id] = end;
    ids[end] = id;
    counts[end] = 1;
    return end + 1;
  }

  #grow(id: number): void {
    const [holder, place] = [this.#holder, this.#place];
    this.#holder = new Int32Array(id * 2 + FIRST_SIZE);
    this.#place = new Int32Array(id * 2 + FIRST_SIZE);
    this.#holder.set(holder);
    this.#place.set(place);
  }
}

const FIRST_SIZE = 2 ** 16;
