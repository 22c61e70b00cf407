import { buildAutomaton, findAll } from '../automaton.js';
import type { Stream } from './stream.js';

/**
 * Where each of some different strings of two characters or more stands, places ascending; null where one occurs more often
 * than asked for, so that a string that is everywhere does not fill the memory.
 * @param most - how many places of each string are asked for
 */
export function occurrencesOf(
  stream: Stream,
  strings: readonly string[],
  most: readonly number[],
): readonly (readonly number[] | null)[] {
  const places: (number[] | null)[] = strings.map(() => []);
  findEach(stream, strings, (string, place) => {
    const own = places[string] ?? null;
    if (own === null) return;
    if (own.length < (most[string] as number)) own.push(place);
    else places[string] = null;
  });
  return places;
}

/** How often each of some strings occurs, single characters among them. */
export function countsOf(stream: Stream, strings: Iterable<string>): ReadonlyMap<string, number> {
  const all = [...new Set(strings)];
  const single = all.filter((words) => words.length === 1);
  const longer = all.filter((words) => words.length > 1);
  const counts = new Int32Array(longer.length);
  findEach(stream, longer, (string) => {
    counts[string] = (counts[string] as number) + 1;
  });
  const ofUnits = unitCounts(stream);
  return new Map([
    ...single.map((words) => [words, ofUnits[words.charCodeAt(0)] as number] as const),
    ...longer.map((words, string) => [words, counts[string] as number] as const),
  ]);
}

function unitCounts({ units }: Stream): Int32Array {
  const counts = new Int32Array(2 ** 16);
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] as number;
    counts[unit] = (counts[unit] as number) + 1;
  }
  return counts;
}

/** Characters of strings that one automaton takes whichever they are: it numbers its edges in 32 bits. */
const MOST_CHARACTERS = 200_000;

/** Tells of every occurrence of every string, by the string's number. */
function findEach(
  { units }: Stream,
  strings: readonly string[],
  found: (string: number, place: number) => void,
): void {
  let next = 0;
  while (next < strings.length) {
    const first = next;
    for (let size = 0; next < strings.length; next++) {
      size += (strings[next] as string).length;
      if (size > MOST_CHARACTERS) break;
    }
    const automaton = buildAutomaton(strings.slice(first, next));
    findAll(automaton, units, units.length, (string, place) => found(first + string, place));
  }
}
