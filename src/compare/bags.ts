import { SLOT, Slots } from './slots.js';

/** What each of many sentences is made of: numbered parts without repeats, and how often each stands there. */
export interface Bags {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
  /** Where the parts of each sentence start in `ids`; at the end, where the last ones end. */
  readonly bounds: Int32Array;
}

/** Of a part's slot: its number, counted from 1; the sentence that held it last; its place in that sentence's bag. */
const NUMBER = 1;
const HOLDER = 2;
const PLACE = 3;
const FIRST_SIZE = 2 ** 16;

/** Puts the parts of sentences into bags, under numbers that all bags of one bagger share. */
export class Bagger {
  #slots = new Slots(FIRST_SIZE);
  #size = 0;
  #sentences = 0;

  /** How many different parts there are. */
  get size(): number {
    return this.#size;
  }

  /**
   * @param most - no sentence, nor all together, has more parts
   * @param partsOf - writes the parts of a sentence as 32-bit keys and tells how many they are
   */
  bags(sentences: number, most: number, partsOf: (sentence: number, into: Int32Array) => number): Bags {
    this.#makeRoom(most);
    const bags = {
      ids: new Int32Array(most),
      counts: new Int32Array(most),
      bounds: new Int32Array(sentences + 1),
    };
    const parts = new Int32Array(most);
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
    const { words } = this.#slots;
    const slot = this.#slots.of(part);
    if (words[slot + NUMBER] === 0) {
      words[slot] = part;
      words[slot + NUMBER] = ++this.#size;
    } else if (words[slot + HOLDER] === this.#sentences) {
      const place = words[slot + PLACE] as number;
      counts[place] = (counts[place] as number) + 1;
      return end;
    }
    words[slot + HOLDER] = this.#sentences;
    words[slot + PLACE] = end;
    ids[end] = (words[slot + NUMBER] as number) - 1;
    counts[end] = 1;
    return end + 1;
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#slots.keys) return;
    const { words } = this.#slots;
    const slots = new Slots((this.#size + more) * 2);
    for (let slot = 0; slot < words.length; slot += SLOT)
      if (words[slot + NUMBER] !== 0) {
        const place = slots.of(words[slot] as number);
        for (let word = 0; word < SLOT; word++) slots.words[place + word] = words[slot + word] as number;
      }
    this.#slots = slots;
  }
}
