import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import { codeThemes } from './code-themes.js';
import { FAMILIES, type Family } from './families.js';
import { findTerms, type TermFinder } from './terms.js';
import { parentTheme } from './theme-ids.js';

/** The shipped taxonomies and the family that their examples are read with. */
const FILES = [
  ['government', 'extract/problems/problem_themes_government.yaml', 'government'],
  ['party', 'extract/problems/problem_themes_party.yaml', 'branch'],
  ['agency', 'extract/problems/problem_themes_agency.yaml', 'agency'],
] as const;

const list = z.array(z.string().min(2, 'A word has at least two characters')).default([]);

const schema = z.object({
  ...ruleShape,
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9]*(?:\.\d+)?$/, 'An id is a letter, digits and at most one .digits'),
  zh: z.string().min(1),
  en: z.string().min(1),
  words: list,
  only: z.partialRecord(z.enum(FAMILIES), list).default({}),
  not: list,
  answers: list,
  rank: z.number().default(0),
});

/** A theme that problems are grouped under; the id of a finer one holds its parent's before the dot. */
interface Theme {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly taxonomy: 'government' | 'party' | 'agency';
  /** Decides which of several themes of a statement is named first. */
  readonly rank: number;
}

/** What a word says of a theme. */
export interface ThemeWord {
  readonly theme: string;
  /** The first-level theme that it belongs to. */
  readonly parent: string;
  /** What must follow in the clause, '' where nothing must. */
  readonly next: string;
  /** A `word` names the theme, a `veto` takes back what lies inside it, an `answer` is how a measure answers it. */
  readonly role: 'word' | 'veto' | 'answer';
}

/** Themes, and for each family of reports the words that speak of them. */
export interface Taxonomy {
  readonly themes: ReadonlyMap<string, Theme>;
  readonly finders: Readonly<Record<Family, TermFinder<ThemeWord>>>;
}

type Entry = z.infer<typeof schema>;

/** Reads and checks the taxonomies. */
export function loadTaxonomy(knowledge: Knowledge): Taxonomy {
  const files = FILES.map(([taxonomy, file, family]) => {
    const entries = knowledge.yaml(file, schema);
    return { taxonomy, file, family, entries };
  });
  const entries = files.flatMap((file) => file.entries);
  const themes = new Map<string, Theme>(
    files.flatMap(({ taxonomy, entries }) =>
      entries.map(({ id, zh, en, rank }) => [id, { id, zh, en, rank, taxonomy }] as const),
    ),
  );
  const finder = (family: Family) =>
    findTerms(vetoesFirst(entries.flatMap((entry) => wordsOf(entry, family))));
  const taxonomy: Taxonomy = {
    themes,
    finders: {
      government: finder('government'),
      party: finder('party'),
      branch: finder('branch'),
      agency: finder('agency'),
    },
  };
  for (const { file, family, entries } of files) checkThemes(file, family, entries, taxonomy);
  return taxonomy;
}

/** The themes of all taxonomies, in the order of their files. */
export function loadThemes(knowledge: Knowledge): readonly Theme[] {
  return [...loadTaxonomy(knowledge).themes.values()];
}

function wordsOf(entry: Entry, family: Family): readonly (readonly [string, ThemeWord])[] {
  const theme = entry.id;
  const parent = parentTheme(theme);
  const read = (list: readonly string[], role: ThemeWord['role']) =>
    list.map((word) => {
      const [first = word, next = ''] = word.split('…');
      return [first, { theme, parent, next, role }] as const;
    });
  return [
    ...read(entry.not, 'veto'),
    ...read([...entry.words, ...(entry.only[family] ?? [])], 'word'),
    ...read(entry.answers, 'answer'),
  ];
}

/** At one place what takes back is found before what it takes back. */
function vetoesFirst<T extends readonly [string, ThemeWord]>(words: readonly T[]): readonly T[] {
  const isVeto = ([, word]: T) => word.role === 'veto';
  return [...words.filter(isVeto), ...words.filter((word) => !isVeto(word))];
}

function checkThemes(
  file: string,
  family: Family,
  entries: readonly (Entry & { readonly line: number })[],
  taxonomy: Taxonomy,
): void {
  const rules = entries.map((entry) => ({ ...entry, theme: entry.id, id: entry.id.toLowerCase() }));
  checkExamples(file, rules, ({ theme }, example) =>
    codeThemes(example, { start: 0, end: example.length }, family, taxonomy).some((hit) => hit.id === theme),
  );
}
