import { z } from 'zod';
import { checkExamples, type Knowledge, KnowledgeError, ruleShape } from '../knowledge/index.js';

/** How a genre names and dates its reports. */
export interface Genre {
  readonly genre: string;
  /** Whether a report carries the year it plans for or the year it looks back on. */
  readonly labelledBy: 'plan' | 'review';
  /** How the year under review follows from the date: see `reviewByDate`. */
  readonly dated: 'plan' | 'previous' | 'recent' | 'same';
  /** Which of several years in a title is the label. */
  readonly years: 'first' | 'last';
  /** Whether the body is the government of a place or an institution. */
  readonly body: 'government' | 'institution';
}

interface GenreRule {
  readonly id: string;
  readonly genre: string;
  readonly title: RegExp | null;
  readonly head: RegExp | null;
  /** The title alone would say another genre. */
  readonly unsure: boolean;
}

/** The genres and the rules that tell them. */
export interface Genres {
  readonly byName: ReadonlyMap<string, Genre>;
  readonly rules: readonly GenreRule[];
  /** The genre of what no rule tells. */
  readonly fallback: Genre;
}

/** A genre that a rule told. */
export interface GenreFound {
  readonly genre: Genre;
  /** Something else in the report speaks against what the title alone would say. */
  readonly unsure: boolean;
}

/** Reads `genres.tsv` and `genre_rules.yaml`; throws where a rule names no genre or fails its examples. */
export function loadGenres(knowledge: Knowledge): Genres {
  const row = z.object({
    genre: z.string().min(1),
    labelled_by: z.enum(['plan', 'review']),
    dated: z.enum(['plan', 'previous', 'recent', 'same']),
    years: z.enum(['first', 'last']),
    body: z.enum(['government', 'institution']),
    fallback: z.enum(['yes', '']),
  });
  const file = 'identify/genres.tsv';
  const genres = knowledge
    .tsv(file, row, 'genre')
    .map((genre) => ({ ...genre, labelledBy: genre.labelled_by }));
  const fallback = genres.find((genre) => genre.fallback === 'yes');
  if (fallback === undefined)
    throw new KnowledgeError(
      file,
      null,
      'no genre is the fallback',
      'Write yes in the column fallback of one',
    );
  const byName = new Map(genres.map((genre) => [genre.genre, genre]));
  return { byName, rules: loadRules(knowledge, byName), fallback };
}

function loadRules(knowledge: Knowledge, byName: ReadonlyMap<string, Genre>): readonly GenreRule[] {
  const file = 'identify/genre_rules.yaml';
  const pattern = z
    .string()
    .min(1)
    .transform((source) => new RegExp(source, 'm'))
    .optional();
  const shape = z.object({
    ...ruleShape,
    genre: z.string(),
    title: pattern,
    head: pattern,
    unsure: z.boolean().default(false),
  });
  const rules = knowledge
    .yaml(file, shape)
    .map((rule) => ({ ...rule, title: rule.title ?? null, head: rule.head ?? null }));
  for (const rule of rules) {
    if (!byName.has(rule.genre))
      throw new KnowledgeError(file, rule.line, `genre ${rule.genre} is unknown`, 'Add it to genres.tsv');
    if (rule.title === null && rule.head === null)
      throw new KnowledgeError(
        file,
        rule.line,
        `rule ${rule.id} has no pattern`,
        'Give it a title or a head',
      );
  }
  checkExamples(file, rules, (rule, example) => fitsExample(rule, example));
  return rules;
}

function fitsExample(rule: GenreRule, example: string): boolean {
  if (rule.title === null) return fits(rule, '', example);
  const [title = '', ...rest] = example.split('\n');
  return fits(rule, titleCore(title), rest.join('\n'));
}

function fits(rule: GenreRule, title: string, head: string): boolean {
  if (rule.title !== null && (title === '' || !rule.title.test(title))) return false;
  return rule.head === null || rule.head.test(head);
}

/** A title as rules see it: without white space, book-title marks around it and brackets at its end. */
export function titleCore(title: string): string {
  const plain = title.replace(/\s/g, '').replace(/^《(.*)》$/, '$1');
  const bare = plain.replace(/[（(][^（）()]{0,40}[）)]$/, '');
  return bare === '' ? plain : bare;
}

/** The genre that a title tells, alone or with the head of its report. */
export function genreOfTitle(title: string, head: string, genres: Genres): GenreFound | null {
  const core = titleCore(title);
  return found(
    genres.rules.find((rule) => rule.title !== null && fits(rule, core, head)),
    genres,
  );
}

/** The genre that the opening tells where no title does. */
export function genreOfHead(head: string, genres: Genres): GenreFound | null {
  return found(
    genres.rules.find((rule) => rule.title === null && fits(rule, '', head)),
    genres,
  );
}

function found(rule: GenreRule | undefined, genres: Genres): GenreFound | null {
  const genre = rule === undefined ? undefined : genres.byName.get(rule.genre);
  return rule === undefined || genre === undefined ? null : { genre, unsure: rule.unsure };
}
