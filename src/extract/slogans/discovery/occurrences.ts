import { buildAutomaton, findAll } from '../automaton.js';
import type { Stream } from './stream.js';

/** Where each of some different strings of two characters or more stands, places ascending. */
export function occurrencesOf({ units }: Stream, strings: readonly string[]): readonly (readonly number[])[] {
  const places: number[][] = strings.map(() => []);
  findAll(buildAutomaton(strings), units, units.length, (string, place) => places[string]?.push(place));
  return places;
}

/** How often each of some different strings occurs, single characters among them. */
export function countsOf({ units }: Stream, strings: Iterable<string>): ReadonlyMap<string, number> {
  const all = [...new Set(strings)];
  const ofUnits = new Int32Array(2 ** 16);
  for (let place = 0; place < units.length; place++) {
    const unit = units[place] as number;
    ofUnits[unit] = (ofUnits[unit] as number) + 1;
  }
  const longer = all.filter((words) => words.length > 1);
  const counts = new Int32Array(longer.length);
  findAll(buildAutomaton(longer), units, units.length, (string) => {
    counts[string] = (counts[string] as number) + 1;
  });
  const single = all.filter((words) => words.length === 1);
  return new Map([
    ...single.map((words) => [words, ofUnits[words.charCodeAt(0)] as number] as const),
    ...longer.map((words, string) => [words, counts[string] as number] as const),
  ]);
}
