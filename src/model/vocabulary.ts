/** Words under numbers from 0 on, in the order in which they first came: an open-addressing hash table. */
export class Vocabulary {
  readonly words: string[] = [];
  /** The number of the word in each place plus one; 0 where the place is free. */
  #numbers = new Int32Array(FIRST_SIZE);
  readonly #hashes: number[] = [];

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word, 0, word.length);
  }

  /** The number of a stretch of a text, a new one where it is not known; only then is a string made of it. */
  add(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const place = this.#placeOf(hash, text, start, end);
    const known = this.#numbers[place] as number;
    if (known !== 0) return known - 1;
    this.#hashes.push(hash);
    this.#numbers[place] = this.words.push(text.slice(start, end));
    if (this.words.length * FULL > this.#numbers.length) this.#grow();
    return this.words.length - 1;
  }

  /** The number of a stretch of a text, -1 where it is not known. */
  find(text: string, start: number, end: number): number {
    return (this.#numbers[this.#placeOf(hashOf(text, start, end), text, start, end)] as number) - 1;
  }

  #placeOf(hash: number, text: string, start: number, end: number): number {
    const last = this.#numbers.length - 1;
    for (let place = hash & last; ; place = (place + 1) & last) {
      const number = (this.#numbers[place] as number) - 1;
      if (number < 0) return place;
      if (this.#hashes[number] === hash && isAt(this.words[number] as string, text, start, end)) return place;
    }
  }

  #grow(): void {
    this.#numbers = new Int32Array(this.#numbers.length * 2);
    const last = this.#numbers.length - 1;
    this.#hashes.forEach((hash, number) => {
      let place = hash & last;
      while (this.#numbers[place] !== 0) place = (place + 1) & last;
      this.#numbers[place] = number + 1;
    });
  }
}

const FIRST_SIZE = 2 ** 12;
/** One part in so many of the places may be taken, and the table grows. */
const FULL = 2;

/** FNV-1a over the code units, its upper half mixed into the lower one, which finds the place. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}
