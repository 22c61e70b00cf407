import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import type { Words, WordUse } from './words.js';

/** A place of the table: the nation's government, a province, a prefecture, or a county whose name misleads. */
interface Place {
  readonly name: string;
  readonly short: string;
  readonly level: 'nation' | 'province' | 'prefecture' | 'county';
  readonly parent: string;
}

/** The table of places, asked by name and by short name. */
export interface Places {
  readonly all: readonly Place[];
  readonly byName: ReadonlyMap<string, Place>;
  readonly byShort: ReadonlyMap<string, readonly Place[]>;
  readonly words: Words;
  /** What the names of counties and districts, and those of towns and streets end in. */
  readonly county: RegExp;
  readonly town: RegExp;
}

/** The places that words begin with, from the widest to the narrowest, and what follows them. */
export interface PlaceChain {
  readonly parts: readonly string[];
  readonly rest: string;
}

/** Reads `place_names.tsv`. */
export function loadPlaces(knowledge: Knowledge, words: Words): Places {
  const shape = z.object({
    name: z.string().min(2),
    short: z.string(),
    level: z.enum(['nation', 'province', 'prefecture', 'county']),
    parent: z.string(),
  });
  const all = knowledge.tsv('identify/place_names.tsv', shape, 'name');
  const byShort = new Map<string, Place[]>();
  for (const place of all)
    if (place.short !== '') byShort.set(place.short, [...(byShort.get(place.short) ?? []), place]);
  const byName = new Map(all.map((place) => [place.name, place]));
  const ending = (use: WordUse) => new RegExp(`(?:${words.of(use).join('|')})$`);
  return { all, byName, byShort, words, county: ending('county_unit'), town: ending('town_unit') };
}

/** Longest names of the table, and of counties and towns outside it, in UTF-16 units. */
const LONGEST_NAME = 14;
const LONGEST_COUNTY = 13;
/** Takes the places off the beginning of `words`: 湖南省永州市教育局 gives 湖南省, 永州市 and the rest 教育局. */
export function placesAt(words: string, places: Places): PlaceChain {
  const parts: string[] = [];
  let rest = words;
  while (parts.length < 5) {
    const next = tabledAt(rest, places) ?? unitAt(rest, parts, places);
    if (next === null) break;
    parts.push(next.name);
    rest = rest.slice(next.length);
  }
  return { parts, rest };
}

interface Taken {
  readonly name: string;
  readonly length: number;
}

function tabledAt(words: string, places: Places): Taken | null {
  for (let length = Math.min(LONGEST_NAME, words.length); length >= 2; length -= 1) {
    const name = words.slice(0, length);
    if (places.byName.has(name)) return { name, length };
    const short = places.byShort.get(name);
    if (short !== undefined) {
      const place = shortMeans(short, words.slice(length), places);
      if (place !== null) return place;
    }
  }
  return null;
}

/** What a short name stands for, seen from the words after it: 延边州, 广东深圳市, 宁夏政府; else null. */
function shortMeans(
  candidates: readonly Place[],
  after: string,
  { byName, byShort, words }: Places,
): Taken | null {
  const short = candidates[0]?.short ?? '';
  const own = words.startOf('level', after);
  for (const place of candidates) {
    if (words.has('short_level', own) && place.name.endsWith(own))
      return { name: place.name, length: short.length + own.length };
    if (after === '' || words.startOf('after_short', after) !== '')
      return { name: place.name, length: short.length };
    for (let length = 2; length <= LONGEST_NAME && length <= after.length; length += 1) {
      const inner = after.slice(0, length);
      const child = byName.get(inner) ?? byShort.get(inner)?.[0];
      if (child?.parent === place.name) return { name: place.name, length: short.length };
    }
  }
  return null;
}

/** A county, district, town or street by the shape of its name; only narrower units below wider ones. */
function unitAt(words: string, above: readonly string[], places: Places): Taken | null {
  const last = above[above.length - 1] ?? '';
  for (let length = 2; length <= Math.min(LONGEST_COUNTY, words.length); length += 1) {
    const name = words.slice(0, length);
    if (!/^[\u3400-\u9fff]+$/.test(name)) return null;
    if ((!places.town.test(name) && !places.county.test(name)) || runsOn(words, length, places)) continue;
    return isNarrower(name, last, places) && isPlace(name, words[length] ?? '', last, places)
      ? { name, length }
      : null;
  }
  return null;
}

/** Below a town lies nothing that a report is about, below a county or district only a town. */
function isNarrower(name: string, above: string, { town, words }: Places): boolean {
  const isClosed = words.has('holds_towns', words.endOf('level', above));
  return !town.test(above) && (!isClosed || town.test(name));
}

/** 城市, 社区, 某县 and 王市长 look like a place and are none; 高新区 is one only below another. */
function isPlace(name: string, next: string, above: string, { words }: Places): boolean {
  if (words.has('post_end', next) || words.has('not_place', name)) return false;
  if (words.endOf('not_place_end', name) !== '') return false;
  if (words.of('mask').some((mask) => name.includes(mask))) return false;
  return above !== '' || !words.has('relative', name);
}

/** 市 in 市场 or 县 in 县域 is the beginning of a word, not the end of a name. */
export function runsOn(words: string, end: number, { words: lists }: Places): boolean {
  return lists.startOf('run_on', words.slice(end - 1, end + 1)) !== '';
}

/**
 * The name of the last place of a chain. Names of counties and cities are one of a kind and stand alone
 * (青禾县); those of districts, towns and streets are not and keep the place above them (云溪市城关区).
 */
export function placeName(parts: readonly string[], places: Places): string {
  const at = parts.length - 1;
  const name = parts[at] ?? '';
  const above = parts[at - 1] ?? '';
  if (places.town.test(name)) return `${placeName(parts.slice(0, at), places)}${name}`;
  const isDistrict = places.words.endOf('district_unit', name) !== '';
  return isDistrict && places.words.endOf('city_unit', above) !== '' ? above + name : name;
}
