import { z } from 'zod';
import { checkExamples, type Knowledge, KnowledgeError, ruleShape } from '../knowledge/index.js';
import { type NumeralCharacters, readOrdinal } from '../model/index.js';
import { type CharacterTable, compilePattern, tableOf } from './patterns.js';

const FILE = 'split/schemes.yaml';

const schema = z.object({
  ...ruleShape,
  rank: z.number(),
  place: z.array(z.enum(['line', 'inside'])).min(1),
  minimum: z.number().int().min(1),
  alone: z.boolean().default(false),
  twin: z.string().nullable().default(null),
  opens: z.string().min(1),
  pattern: z.string(),
  numbers: z.record(z.string(), z.number().int()).optional(),
});

/** One way of numbering headings or list items. */
export interface Scheme {
  readonly id: string;
  /** Where it stands above others when the report itself does not show it; smaller is higher. */
  readonly rank: number;
  readonly atLine: boolean;
  readonly inside: boolean;
  /** How many members a run must have to be believed. */
  readonly minimum: number;
  /** Whether its headings always fill their line. */
  readonly alone: boolean;
  /** Id of the scheme that looks the same at the start of a paragraph, null where there is none. */
  readonly twin: string | null;
  /** Anchored at the start of what it is tried on. */
  readonly pattern: RegExp;
  /** The number of a matched ordinal, null for signs without one. */
  readonly numberOf: (match: RegExpExecArray) => number | null;
}

/** The numbering schemes in the order in which they are tried, and the characters they begin with. */
export interface Schemes {
  readonly all: readonly Scheme[];
  /** Characters that an ordinal at the start of a paragraph can begin with. */
  readonly openLine: CharacterTable;
  /** Characters that an ordinal within a paragraph can begin with. */
  readonly openInside: CharacterTable;
}

/** Reads and checks the numbering schemes. */
export function loadSchemes(knowledge: Knowledge): Schemes {
  const numerals = knowledge.numerals();
  const rules = knowledge.yaml(FILE, schema);
  const schemes = rules.map((rule) => {
    const pattern = compileScheme(rule, numerals);
    return { ...rule, scheme: makeScheme(rule, pattern, numerals) };
  });
  checkExamples(FILE, schemes, ({ scheme }, example) => scheme.pattern.test(example));
  const opening = (place: 'line' | 'inside') =>
    tableOf(
      rules
        .filter((rule) => rule.place.includes(place))
        .map((rule) => rule.opens)
        .join(''),
      numerals,
    );
  return {
    all: schemes.map(({ scheme }) => scheme),
    openLine: opening('line'),
    openInside: opening('inside'),
  };
}

type SchemeRule = z.infer<typeof schema> & { readonly line: number };

function compileScheme(rule: SchemeRule, numerals: NumeralCharacters): RegExp {
  try {
    return compilePattern(`^(?:${rule.pattern})`, numerals);
  } catch {
    throw new KnowledgeError(
      FILE,
      rule.line,
      `the pattern of ${rule.id} is no regular expression`,
      'Mend it',
    );
  }
}

function makeScheme(rule: SchemeRule, pattern: RegExp, numerals: NumeralCharacters): Scheme {
  return {
    id: rule.id,
    rank: rule.rank,
    atLine: rule.place.includes('line'),
    inside: rule.place.includes('inside'),
    minimum: rule.minimum,
    alone: rule.alone,
    twin: rule.twin,
    pattern,
    numberOf: (match) => readNumber(match.groups?.n, rule.numbers ?? {}, numerals),
  };
}

/** First members of the runs of enclosed numbers in Unicode: ① ⑴ ㈠. */
const ENCLOSED = [0x2460, 0x2474, 0x3220];

function readNumber(
  words: string | undefined,
  numbers: Readonly<Record<string, number>>,
  numerals: NumeralCharacters,
): number | null {
  if (words === undefined) return null;
  const listed = numbers[words];
  if (listed !== undefined) return listed;
  const code = words.charCodeAt(0);
  const enclosed = ENCLOSED.find((first) => code >= first && code < first + 20);
  if (enclosed !== undefined) return code - enclosed + 1;
  return readOrdinal(words.normalize('NFKC'), numerals);
}
