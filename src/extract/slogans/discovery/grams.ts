/** Texts as one row of Han characters; `MARK` stands for marks and between texts, `FIGURE` for digits and letters. */
export interface Stream {
  readonly units: Uint16Array;
  /** Where each text begins, and at last where the row ends. */
  readonly starts: readonly number[];
  readonly characters: number;
}

/** Every string of one length that is frequent, by number from 1 on; 0 is none. */
export interface Level {
  readonly length: number;
  /** The places at which one begins, ascending, and which one it is. */
  readonly places: Int32Array;
  readonly ids: Int32Array;
  readonly counts: readonly number[];
  /** The strings one shorter that each begins and ends with, as numbers of the level below. */
  readonly heads: readonly number[];
  readonly tails: readonly number[];
}

export const MARK = 0;
const FIGURE = 1;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Lines texts up. */
export function streamOf(texts: readonly string[]): Stream {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) as number) + text.length + 1);
  const units = new Uint16Array(starts.at(-1) as number);
  let characters = 0;
  texts.forEach((text, index) => {
    const start = starts[index] as number;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) characters++;
      units[start + at] = isHan(unit) ? unit : isFigure(unit) ? FIGURE : MARK;
    }
  });
  return { units, starts, characters };
}

function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** ASCII and full-width digits and letters. */
function isFigure(unit: number): boolean {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return (narrow >= 48 && narrow <= 57) || (narrow >= 65 && narrow <= 90) || (narrow >= 97 && narrow <= 122);
}

/** Single characters, all of them, however rare. */
export function firstLevel({ units, characters }: Stream): Level {
  const [places, ids] = [new Int32Array(characters), new Int32Array(characters)];
  const counts = new Array<number>(LAST_HAN - FIRST_HAN + 2).fill(0);
  let size = 0;
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] as number;
    if (!isHan(unit)) continue;
    const id = unit - FIRST_HAN + 1;
    places[size] = place;
    ids[size++] = id;
    counts[id] = (counts[id] as number) + 1;
  }
  return { length: 1, places, ids, counts, heads: [], tails: [] };
}

/**
 * The strings one longer that occur `fewest` times or more: such a one begins and ends with frequent ones, so
 * that only the places are looked at where two of these follow each other (Agrawal & Srikant 1994).
 */
export function nextLevel({ length, places, ids }: Level, fewest: number): Level {
  const pairs = new PairCounts();
  const at = new Int32Array(places.length);
  for (let index = 0; index + 1 < places.length; index++)
    if (places[index + 1] === (places[index] as number) + 1)
      at[index] = pairs.add(ids[index] as number, ids[index + 1] as number) + 1;
  const { numbers, ...kept } = pairs.frequent(fewest);
  const size = kept.counts.reduce((sum, count) => sum + count, 0);
  const longer = { places: new Int32Array(size), ids: new Int32Array(size) };
  let filled = 0;
  for (let index = 0; index < at.length; index++) {
    const pair = at[index] as number;
    const id = pair === 0 ? 0 : (numbers[pair - 1] as number);
    if (id === 0) continue;
    longer.places[filled] = places[index] as number;
    longer.ids[filled++] = id;
  }
  return { length: length + 1, ...longer, ...kept };
}

/** Counts pairs of numbers in an open hash table; a pair is known by the order in which it first came. */
class PairCounts {
  #slots = new Int32Array(1 << 16);
  #heads = new Int32Array(1 << 15);
  #tails = new Int32Array(1 << 15);
  #counts = new Int32Array(1 << 15);
  #size = 0;

  add(head: number, tail: number): number {
    const slot = this.#slotOf(head, tail);
    const known = this.#slots[slot] as number;
    if (known !== 0) {
      this.#counts[known - 1] = (this.#counts[known - 1] as number) + 1;
      return known - 1;
    }
    const pair = this.#size++;
    this.#heads[pair] = head;
    this.#tails[pair] = tail;
    this.#counts[pair] = 1;
    this.#slots[slot] = pair + 1;
    if (this.#size === this.#heads.length) this.#grow();
    return pair;
  }

  /** The pairs that came often enough, numbered anew from 1; 0 in `numbers` for the others. */
  frequent(fewest: number) {
    const numbers = new Int32Array(this.#size);
    const counts = [0];
    const heads = [0];
    const tails = [0];
    for (let pair = 0; pair < this.#size; pair++) {
      const count = this.#counts[pair] as number;
      if (count < fewest) continue;
      numbers[pair] = counts.length;
      counts.push(count);
      heads.push(this.#heads[pair] as number);
      tails.push(this.#tails[pair] as number);
    }
    return { numbers, counts, heads, tails };
  }

  #slotOf(head: number, tail: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(Math.imul(head, 0x9e3779b1) ^ tail, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot] as number;
      if (known === 0 || (this.#heads[known - 1] === head && this.#tails[known - 1] === tail)) return slot;
    }
  }

  #grow(): void {
    this.#heads = widened(this.#heads);
    this.#tails = widened(this.#tails);
    this.#counts = widened(this.#counts);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let pair = 0; pair < this.#size; pair++)
      this.#slots[this.#slotOf(this.#heads[pair] as number, this.#tails[pair] as number)] = pair + 1;
  }
}

function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
