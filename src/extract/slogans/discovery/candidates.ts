import { type Level, MARK, type Stream } from './grams.js';

/** A string that may be a slogan, with what speaks for it. */
export interface Candidate {
  readonly words: string;
  readonly hits: number;
  readonly reports: number;
  /** Of the hits, how many stand alone. */
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

/** What is counted of every string of a level, by its number. */
export interface Survey {
  /** Reports that say it. */
  readonly reports: Int32Array;
  /** Of the hits, how many stand between marks on both sides, as a limb or a motto does. */
  readonly alone: Int32Array;
  /** Where it stands first. */
  readonly first: Int32Array;
}

/** Goes once through all places of a level. */
export function surveyOf({ units, starts }: Stream, { length, places, ids, counts }: Level): Survey {
  const reports = new Int32Array(counts.length);
  const alone = new Int32Array(counts.length);
  const first = new Int32Array(counts.length);
  // The text that each was last seen in, counted from 1.
  const latest = new Int32Array(counts.length);
  let text = 0;
  for (let index = 0; index < places.length; index++) {
    const [place, id] = [places[index] as number, ids[index] as number];
    while (place >= (starts[text] as number)) text++;
    if (latest[id] !== text) {
      if (latest[id] === 0) first[id] = place;
      latest[id] = text;
      reports[id] = (reports[id] as number) + 1;
    }
    if (units[place + length] === MARK && (place === 0 || units[place - 1] === MARK))
      alone[id] = (alone[id] as number) + 1;
  }
  return { reports, alone, first };
}

/**
 * Entropy, in bits, of the characters beside some places; every mark counts as a different one.
 * @param aside - how far from each place the character stands; before the first and behind the last one is a mark
 */
export function entropyBeside({ units }: Stream, places: Int32Array, aside: number): number {
  const counts = new Map<number, number>();
  for (const place of places) {
    const unit = units[place + aside] ?? MARK;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let sum = 0;
  for (const [unit, count] of counts) {
    const kinds = unit === MARK ? count : 1;
    const share = count / kinds / places.length;
    sum -= kinds * share * Math.log2(share);
  }
  return sum;
}
