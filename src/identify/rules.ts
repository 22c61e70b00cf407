import type { Knowledge } from '../knowledge/index.js';
import { type Bodies, loadBodies } from './bodies.js';
import { datePattern } from './dates.js';
import { type Genres, loadGenres } from './genre.js';
import { loadInstitutions } from './institutions.js';
import { loadNumbers, type Numbers } from './numbers.js';
import { loadOrgRules, type OrgRule } from './org-rules.js';
import { loadPlaces } from './places.js';
import { loadShapes } from './shapes.js';
import type { TitleRules } from './title.js';
import { loadWords, type Words } from './words.js';
import { loadYearRules, rangeOf, type YearRules } from './years.js';

/** What reports are identified by, read from the rule files. */
export interface IdentifyRules {
  readonly numbers: Numbers;
  readonly words: Words;
  readonly bodies: Bodies;
  readonly genres: Genres;
  readonly years: YearRules;
  readonly orgs: readonly OrgRule[];
  readonly titles: TitleRules;
  readonly date: RegExp;
  /** Years, ranges of years and terms in a title. */
  readonly untimed: RegExp;
}

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadIdentifyRules(knowledge: Knowledge): IdentifyRules {
  const numbers = loadNumbers(knowledge);
  const words = loadWords(knowledge);
  const institutions = loadInstitutions(knowledge, words);
  const shapes = loadShapes(knowledge, numbers);
  const bodies = loadBodies(knowledge, loadPlaces(knowledge, words), institutions, words, shapes);
  const genres = loadGenres(knowledge);
  return {
    numbers,
    words,
    bodies,
    genres,
    years: loadYearRules(knowledge, numbers, words),
    orgs: loadOrgRules(knowledge, bodies, numbers),
    titles: { genres, words, shapes, posts: [...institutions.posts.keys()] },
    date: datePattern(numbers),
    untimed: timePattern(numbers, words),
  };
}

function timePattern({ digit }: Numbers, words: Words): RegExp {
  const year = `[${digit}]{4}(?:${rangeOf(words)}[${digit}]{4})?(?:${words.of('year_unit').join('|')})?`;
  return new RegExp([year, ...words.of('period')].join('|'), 'g');
}
