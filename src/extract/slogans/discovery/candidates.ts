import { type Level, MARK, type Stream } from './grams.js';

/** A string that may be a slogan, with what speaks for it. */
export interface Candidate {
  readonly words: string;
  readonly hits: number;
  readonly reports: number;
  /** Of the hits, how many stand between marks on both sides, as a limb or a motto does. */
  readonly alone: number;
  /** The least surprise, in bits, at any of its seams: min log2(p(w) / (p(l) p(r))). */
  readonly cohesion: number;
  /** Entropy, in bits, of what stands on either side; every mark counts as a neighbour of its own. */
  readonly freedomLeft: number;
  readonly freedomRight: number;
  /** Places of the hits, in order. */
  readonly places: Int32Array;
}

/** Most hits of one string within a longer one of the next level: where it is nearly all, it is a fragment. */
export function mostWithin(longer: Level, size: number): Int32Array {
  const most = new Int32Array(size);
  for (let id = 1; id < longer.counts.length; id++)
    for (const part of [longer.heads[id] as number, longer.tails[id] as number])
      most[part] = Math.max(most[part] as number, longer.counts[id] as number);
  return most;
}

/** Cohesion of every string of a level, by walking down its beginnings and ends. */
export function cohesionOf(levels: readonly Level[], id: number, characters: number): number {
  const top = levels.length - 1;
  const whole = (levels[top] as Level).counts[id] as number;
  let head = id;
  let least = Number.POSITIVE_INFINITY;
  const headCounts: number[] = [];
  for (let level = top; level > 0; level--) {
    head = (levels[level] as Level).heads[head] as number;
    headCounts.push((levels[level - 1] as Level).counts[head] as number);
  }
  let tail = id;
  const tailCounts: number[] = [];
  for (let level = top; level > 0; level--) {
    tail = (levels[level] as Level).tails[tail] as number;
    tailCounts.push((levels[level - 1] as Level).counts[tail] as number);
  }
  // The beginning one shorter goes with the last character, and so on.
  headCounts.forEach((left, index) => {
    const right = tailCounts[tailCounts.length - 1 - index] as number;
    least = Math.min(least, Math.log2((whole * characters) / (left * right)));
  });
  return least;
}

/** The places of the chosen strings of a level, string after string. */
export function placesOf(level: Level, chosen: Uint8Array): ReadonlyMap<number, Int32Array> {
  const places = new Map<number, Int32Array>();
  const filled = new Int32Array(chosen.length);
  for (let id = 1; id < chosen.length; id++)
    if (chosen[id] === 1) places.set(id, new Int32Array(level.counts[id] as number));
  for (let index = 0; index < level.ids.length; index++) {
    const id = level.ids[index] as number;
    if (chosen[id] !== 1) continue;
    const own = places.get(id) as Int32Array;
    const next = filled[id] as number;
    own[next] = level.places[index] as number;
    filled[id] = next + 1;
  }
  return places;
}

/** What stands around a string, counted over its places. */
export function surveyed(stream: Stream, words: string, places: Int32Array, cohesion: number): Candidate {
  const { units, starts } = stream;
  const left = new Neighbours();
  const right = new Neighbours();
  let reports = 0;
  let alone = 0;
  let text = -1;
  for (const place of places) {
    const before = place === 0 ? MARK : (units[place - 1] as number);
    const after = units[place + words.length] ?? MARK;
    left.add(before);
    right.add(after);
    if (before === MARK && after === MARK) alone++;
    if (text >= 0 && place < (starts[text + 1] as number)) continue;
    while (place >= (starts[text + 1] as number)) text++;
    reports++;
  }
  return {
    words,
    hits: places.length,
    reports,
    alone,
    cohesion,
    freedomLeft: left.entropy(),
    freedomRight: right.entropy(),
    places,
  };
}

/** Characters beside a string; every mark counts as a different one. */
class Neighbours {
  readonly #counts = new Map<number, number>();
  #all = 0;

  add(unit: number): void {
    this.#counts.set(unit, (this.#counts.get(unit) ?? 0) + 1);
    this.#all++;
  }

  entropy(): number {
    let sum = 0;
    for (const [unit, count] of this.#counts) {
      const kinds = unit === MARK ? count : 1;
      const share = count / kinds / this.#all;
      sum -= kinds * share * Math.log2(share);
    }
    return sum;
  }
}
