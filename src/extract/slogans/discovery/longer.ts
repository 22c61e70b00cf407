import { grouped } from '../../../model/index.js';
import type { Counted } from './c-value.js';
import { isHan, MARK, type Stream } from './stream.js';

/** A string with all places where it stands, ascending. */
export interface Placed {
  readonly words: string;
  readonly places: readonly number[];
}

/**
 * Those of some strings, and of all longer ones around them, that recur without being fragments.
 * Any string around another one that occurs so often is reached character by character through ones that do.
 * @param fewest - hits that a longer string needs
 * @param longest - characters that one may have
 * @param recurs - whether a string does, by its places and the most hits of it that lie in one longer string
 */
export function recurringAround(
  stream: Stream,
  strings: Iterable<Placed>,
  { fewest, longest }: { readonly fewest: number; readonly longest: number },
  recurs: (places: readonly number[], within: number) => boolean,
): readonly Counted[] {
  const recurring: Counted[] = [];
  const waiting = [...strings];
  const seen = new Set(waiting.map(({ words }) => words));
  for (let string = waiting.pop(); string !== undefined; string = waiting.pop()) {
    const { words, places } = string;
    const longer = oneLonger(stream, string).filter((one) => one.places.length >= fewest);
    const within = longer.reduce((most, one) => Math.max(most, one.places.length), 0);
    if (recurs(places, within)) recurring.push({ words, hits: places.length });
    for (const one of words.length < longest ? longer : []) {
      if (seen.has(one.words)) continue;
      seen.add(one.words);
      waiting.push(one);
    }
  }
  return recurring;
}

/** The strings of Han characters that are one longer, on either side. */
function oneLonger({ units }: Stream, { words, places }: Placed): readonly Placed[] {
  const beside = (aside: number) =>
    [...grouped(places, (place) => units[place + aside] ?? MARK)].filter(([unit]) => isHan(unit));
  return [
    ...beside(-1).map(([unit, own]) => ({
      words: String.fromCharCode(unit) + words,
      places: own.map((place) => place - 1),
    })),
    ...beside(words.length).map(([unit, own]) => ({ words: words + String.fromCharCode(unit), places: own })),
  ];
}
