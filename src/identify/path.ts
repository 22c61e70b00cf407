import { type Bodies, bodyName, readBody } from './bodies.js';
import { type Genre, type Genres, genreOfTitle } from './genre.js';
import { placeName } from './places.js';
import { titledYears, type YearRules } from './years.js';

/** What file and folder names say about a report. */
export interface PathHints {
  readonly year: number | null;
  readonly genre: Genre | null;
  /** The body, read as that of a report of the given genre. */
  readonly orgFor: (genre: Genre) => string;
}

const EXTENSION = /\.[A-Za-z0-9]{1,5}$/;

/** Reads a report's path from the file name upwards; each hint comes from the nearest name that gives it. */
export function readPath(path: string, years: YearRules, genres: Genres, bodies: Bodies): PathHints {
  const names = path.replace(EXTENSION, '').replace(/[_.]+/g, ' ').split('/').reverse();
  const first = <T>(read: (name: string) => T | null): T | null => {
    for (const name of names) {
      const value = read(name);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    year: first((name) => titledYears(name, years)[0] ?? null),
    genre: first((name) => genreOfTitle(name.replace(/[0-9\s]+$/, ''), '', genres)?.genre ?? null),
    orgFor: (genre) => first((name) => orgIn(name, genre, years, bodies)) ?? '',
  };
}

/** A name's parts may stand in any order: 四川省-2015-政府工作报告, 2023_云溪市人民医院. */
function orgIn(name: string, genre: Genre, { betweenParts }: YearRules, bodies: Bodies): string | null {
  for (const words of name.split(betweenParts)) {
    const body = readBody(words, bodies);
    if (body === null || body.level !== '') continue;
    if (genre.body === 'institution') return bodyName(body, bodies);
    if (body.parts.length > 0) return placeName(body.parts, bodies.places);
  }
  return null;
}
