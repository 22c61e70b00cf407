/** Words of a slot: the key, one that is 0 while the slot is free, and two more for the owner's use. */
export const SLOT = 4;

/**
 * A hash table of 32-bit keys with open addressing, whose slots the owner fills. All that is known of a key lies side by
 * side: a look at memory far away takes longer than what is done with it.
 */
export class Slots {
  readonly words: Int32Array;
  readonly #shift: number;

  /** @param keys - how many keys there may be */
  constructor(readonly keys: number) {
    // At most half of the slots are taken: a search ends soon.
    const bits = Math.max(1, Math.ceil(Math.log2(keys * 2)));
    this.words = new Int32Array(SLOT * 2 ** bits);
    this.#shift = 32 - bits;
  }

  /** Where in `words` the slot of a key begins, be it taken or free. */
  of(key: number): number {
    const { words } = this;
    const last = words.length - 1;
    // Multiplicative hashing (Knuth 1973): the golden ratio spreads neighbouring keys.
    let slot = (Math.imul(key, 0x9e3779b1) >>> this.#shift) * SLOT;
    while (words[slot + 1] !== 0 && words[slot] !== key) slot = (slot + SLOT) & last;
    return slot;
  }
}
