/** Numbers 32-bit keys in the order in which they are first seen: an open-addressing hash table. */
export class Numbering {
  #keys = new Uint32Array(FIRST_SIZE);
  /** The number of the key in each place plus one; 0 where the place is free. */
  #numbers = new Int32Array(FIRST_SIZE);
  #size = 0;

  /** How many keys there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of a key. */
  of(key: number): number {
    const place = this.#placeOf(key);
    const known = this.#numbers[place] as number;
    if (known !== 0) return known - 1;
    this.#keys[place] = key;
    this.#numbers[place] = ++this.#size;
    if (this.#size * FULL > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  #placeOf(key: number): number {
    const last = this.#keys.length - 1;
    // Multiplicative hashing (Knuth 1973): the golden ratio spreads neighbouring keys.
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & last;
    while (this.#numbers[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & last;
    return place;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#numbers = new Int32Array(keys.length * 2);
    numbers.forEach((number, at) => {
      if (number === 0) return;
      const place = this.#placeOf(keys[at] as number);
      this.#keys[place] = keys[at] as number;
      this.#numbers[place] = number;
    });
  }
}

const FIRST_SIZE = 2 ** 16;
/** One part in so many of the places may be taken, and the table grows. */
const FULL = 2;
