import { HAN } from './numbers.js';
import { type Places, placesAt, runsOn } from './places.js';
import type { Words } from './words.js';

/** How much must speak for a province before the text as a whole is believed. */
const PROVINCE = 4;
/** The same for narrower places: a county town names the city above it, too. */
const NARROWER = 12;
/** By how much the most named place must lead the next of its kind, and how much one of the other kind. */
const LEAD = 3;
const OTHER_LEAD = 1.5;
/** A text of more units than a report has is a table or a book; its beginning says enough. */
const ENOUGH = 300_000;
/** How often 全县, 我市 … must stand in a text before it is believed to speak from there. */
const OWN = 3;
/** A full name says more than a short one, which may be a common word. */
const FULL_NAME = 3;

/**
 * The place of a level (省, 市, 县 …) that a whole text is about: the one it names most often, if it leads
 * clearly; null where none does. Used only when no title, date line or speaker names the place.
 */
export function placeOfText(whole: string, level: string, places: Places): string | null {
  const text = whole.slice(0, ENOUGH);
  const isProvince = places.words.has('province_level', level);
  const isTabled = places.words.has('tabled_level', level);
  const tabled = isTabled ? countTabled(text, level, places) : new Map<string, number>();
  const shaped = isProvince ? new Map<string, number>() : countShaped(text, level, places);
  for (const name of introduced(text, level, places))
    add(tabled.has(name) ? tabled : shaped, name, 2 * FULL_NAME);
  const least = isProvince ? PROVINCE : NARROWER;
  const ranked = [leaderOf(tabled, least), leaderOf(shaped, NARROWER)].sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first === undefined || first.count === 0 || first.count < OTHER_LEAD * (second?.count ?? 0)
    ? null
    : first.name;
}

interface Leader {
  readonly name: string;
  readonly count: number;
}

/** The clear leader; a name of count 0 where none leads clearly. */
function leaderOf(counts: ReadonlyMap<string, number>, least: number): Leader {
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [name, count] = ranked[0] ?? ['', 0];
  return count >= least && count >= LEAD * (ranked[1]?.[1] ?? 0) ? { name, count } : { name: '', count: 0 };
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}

/** Names and short names of the places of this level in the table, each as often as it stands in the text. */
function countTabled(text: string, level: string, { all }: Places): Map<string, number> {
  const counts = new Map<string, number>();
  for (const place of all) {
    if (!place.name.endsWith(level) || place.level === 'nation') continue;
    const short = place.short === '' ? 0 : occurrences(text, place.short);
    const full = occurrences(text, place.name);
    if (short + full > 0) counts.set(place.name, Math.max(short - full, 0) + FULL_NAME * full);
  }
  return counts;
}

function occurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count += 1;
  return count;
}

/** Longest name before its level, in UTF-16 units. */
const LONGEST_STEM = 5;
/** A name is prolonged to the left as long as this share of its occurrences goes along. */
const SHARE = 0.8;

/** Names of the shape 青禾县 that are not in the table, with how much their number weighs. */
function countShaped(text: string, level: string, places: Places): Map<string, number> {
  const found = new Map<string, number>();
  const before = new RegExp(`[${HAN}]{1,${LONGEST_STEM}}$`);
  for (let at = text.indexOf(level); at >= 0; at = text.indexOf(level, at + level.length)) {
    if (runsOn(text, at + level.length, places)) continue;
    const words = before.exec(text.slice(Math.max(0, at - LONGEST_STEM), at))?.[0] ?? '';
    for (let length = 1; length <= words.length; length += 1) add(found, words.slice(-length) + level, 1);
  }
  const counts = new Map<string, number>();
  for (const [stem, times] of found) {
    if (stem.length !== level.length + 1 || isNoName(stem, places)) continue;
    const [name, count] = prolong(stem, times, found, places.words);
    const isNew = !places.byName.has(name) && placesAt(name, places).parts[0] === name;
    if (isNew) counts.set(name, FULL_NAME * count);
  }
  return counts;
}

function isNoName(name: string, { words }: Places): boolean {
  return words.has('not_place', name) || words.has('not_place_end', name);
}

function prolong(
  name: string,
  count: number,
  found: ReadonlyMap<string, number>,
  words: Words,
): readonly [string, number] {
  for (const [longer, times] of found) {
    const goesAlong = longer.length === name.length + 1 && longer.endsWith(name) && times >= SHARE * count;
    if (goesAlong && !words.has('function', longer.slice(0, 1))) return prolong(longer, times, found, words);
  }
  return [name, count];
}

/** Names that words introduce which stand before nothing else: 中共青禾县委, 《青禾县国民经济…》. */
function introduced(text: string, level: string, places: Places): readonly string[] {
  const [before, behind] = [places.words.of('before_place'), places.words.of('behind_place')];
  const pattern = new RegExp(`(?:${before.join('|')})([${HAN}]{1,10}?${level})(?:${behind.join('|')})`, 'g');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const chain = placesAt(match[1] ?? '', places);
    return chain.rest === '' && chain.parts.length > 0 ? [chain.parts[chain.parts.length - 1] ?? ''] : [];
  });
}

/** The level a text speaks from, by how often it says 全县, 我市 …; '' where it says none. */
export function levelOfText(text: string, { words }: Places): string {
  let best = '';
  let most = OWN - 1;
  for (const level of words.of('own_level')) {
    const counts = words.of('own').map((own) => occurrences(text, own + level));
    const count = counts.reduce((sum, one) => sum + one, 0);
    if (count > most) [best, most] = [level, count];
  }
  return best;
}
