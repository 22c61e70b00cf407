import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Trie, trieOf } from '../trie.js';

/** What a predicate before a number says: a level reached, or a change by so much. */
export interface Predicate {
  /**
   * An adverb before a number belongs to its predicate and says nothing by itself; a noun only ends like a
   * predicate (班列, 人均).
   */
  readonly kind: 'level' | 'change' | 'adverb' | 'noun';
  readonly direction: 'up' | 'down' | 'flat' | '';
  /** What a change is called in the title of a column (增长 for 增 and 增长了). */
  readonly title: string;
}

export type VerbRole = 'act' | 'light' | 'function';

/** An alias with the body and the kind of number that it holds for, '' for any. */
interface ConditionalKey {
  readonly key: string;
  readonly org: string;
  readonly of: 'rate' | '';
}

/** The words that the phrases around a number are taken apart with. */
export interface PhraseWords {
  readonly predicates: Trie<Predicate>;
  readonly verbs: Trie<VerbRole>;
  /** Nouns that begin like a verb (生产总值). */
  readonly verbNouns: Trie<true>;
  /** Words that an indicator does not begin with; `keep` marks longer words that it may begin with. */
  readonly lead: Trie<'strip' | 'keep'>;
  readonly tails: Trie<true>;
  /** Head nouns that say nothing without their subject (总规模, 占比). */
  readonly heads: Trie<true>;
  /** Modifiers that stand for one another in enumerations (城镇、农村居民收入). */
  readonly parallels: Trie<true>;
  readonly basis: Trie<string>;
  /** Bases that compare with the year before, which is what a rate means if nothing else is said. */
  readonly yearly: ReadonlySet<string>;
  /** Nouns that name a rate of change (涨幅). */
  readonly rates: Trie<'up' | 'down'>;
  /** Indicator wording to the key that joins it with its synonyms. */
  /** Aliases that hold only for the reports of one body, or only for rates of change. */
  readonly conditionalKeys: ReadonlyMap<string, ConditionalKey>;
  readonly keys: ReadonlyMap<string, string>;
}

const predicateSchema = z.object({
  word: z.string().min(1),
  kind: z.enum(['level', 'change', 'adverb', 'noun']),
  direction: z.enum(['up', 'down', 'flat', '']),
  title: z.string(),
});
const predicateTailSchema = z.object({
  tail: z.string().min(1),
  makes: z.enum(['same', 'level']),
  example: z.string().min(1),
});
const verbSchema = z.object({ verb: z.string().min(1), role: z.enum(['act', 'light', 'function']) });
const leadSchema = z.object({ word: z.string().min(1), role: z.enum(['strip', 'keep']) });
const wordSchema = z.object({ word: z.string().min(1) });
const nounSchema = z.object({ noun: z.string().min(2) });
const headSchema = z.object({ head: z.string().min(1) });
const parallelSchema = z.object({ modifier: z.string().min(1) });
const basisSchema = z.object({
  word: z.string().min(1),
  basis: z.string().min(1),
  yearly: z.enum(['yes', '']),
});
const rateSchema = z.object({ word: z.string().min(1), direction: z.enum(['up', 'down']) });
const conditionalSchema = z.object({
  alias: z.string().min(1),
  key: z.string().min(1),
  org: z.string(),
  of: z.enum(['rate', '']),
  note: z.string(),
});
const aliasSchema = z.object({ alias: z.string().min(1), key: z.string().min(1) });

/** Reads the word lists for indicators and changes. */
export function loadPhraseWords(knowledge: Knowledge): PhraseWords {
  const read = <T>(name: string, schema: z.ZodType<T>, key: keyof T & string) =>
    knowledge.tsv(`extract/numbers/${name}.tsv`, schema, key);
  const bases = read('basis', basisSchema, 'word');
  const predicates = read('predicates', predicateSchema, 'word');
  const predicateTails = read('predicate_tails', predicateTailSchema, 'tail');
  return {
    predicates: trieOf([...withTails(predicates, predicateTails), ...predicates.map(entry)]),
    verbs: trieOf(read('verbs', verbSchema, 'verb').map((row) => [row.verb, row.role] as const)),
    verbNouns: trieOf(read('verb_nouns', nounSchema, 'noun').map((row) => [row.noun, true] as const)),
    lead: trieOf(read('lead_words', leadSchema, 'word').map((row) => [row.word, row.role] as const)),
    tails: trieOf(read('tail_words', wordSchema, 'word').map((row) => [row.word, true] as const)),
    heads: trieOf(read('heads', headSchema, 'head').map((row) => [row.head, true] as const)),
    parallels: trieOf(
      read('parallels', parallelSchema, 'modifier').map((row) => [row.modifier, true] as const),
    ),
    basis: trieOf(bases.map((row) => [row.word, row.basis] as const)),
    yearly: new Set(['', ...bases.filter((row) => row.yearly === 'yes').map((row) => row.basis)]),
    rates: trieOf(read('rate_words', rateSchema, 'word').map((row) => [row.word, row.direction] as const)),
    conditionalKeys: new Map(
      read('conditional_indicators', conditionalSchema, 'alias').map((row) => [row.alias, row] as const),
    ),
    keys: new Map(read('indicators', aliasSchema, 'alias').map((row) => [row.alias, row.key] as const)),
  };
}

type PredicateRow = z.infer<typeof predicateSchema>;

function entry({ word, kind, direction, title }: PredicateRow): readonly [string, Predicate] {
  return [word, { kind, direction, title: kind === 'change' ? title || word : '' }];
}

/** 增长了, 增长近 and 增长到: what stands behind a verb of change leaves it one or makes a level of it. */
function withTails(
  predicates: readonly PredicateRow[],
  tails: readonly z.infer<typeof predicateTailSchema>[],
): readonly (readonly [string, Predicate])[] {
  return predicates
    .filter((row) => row.kind === 'change')
    .flatMap((row) =>
      tails.map(({ tail, makes }) => {
        const kind = makes === 'same' ? row.kind : makes;
        return entry({ ...row, word: row.word + tail, kind, title: row.title || row.word });
      }),
    );
}
