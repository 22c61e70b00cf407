import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Trie, trieOf } from '../trie.js';

/** What a predicate before a number says: a level reached, or a change by so much. */
export interface Predicate {
  /** An adverb before a number belongs to its predicate and says nothing by itself. */
  readonly kind: 'level' | 'change' | 'adverb';
  readonly direction: 'up' | 'down' | 'flat' | '';
}

export type VerbRole = 'act' | 'light' | 'function';

/** The words that the phrases around a number are taken apart with. */
export interface PhraseWords {
  readonly predicates: Trie<Predicate>;
  readonly verbs: Trie<VerbRole>;
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
  readonly keys: ReadonlyMap<string, string>;
}

const predicateSchema = z.object({
  word: z.string().min(1),
  kind: z.enum(['level', 'change', 'adverb']),
  direction: z.enum(['up', 'down', 'flat', '']),
});
const verbSchema = z.object({ verb: z.string().min(1), role: z.enum(['act', 'light', 'function']) });
const leadSchema = z.object({ word: z.string().min(1), role: z.enum(['strip', 'keep']) });
const wordSchema = z.object({ word: z.string().min(1) });
const headSchema = z.object({ head: z.string().min(1) });
const parallelSchema = z.object({ modifier: z.string().min(1) });
const basisSchema = z.object({
  word: z.string().min(1),
  basis: z.string().min(1),
  yearly: z.enum(['yes', '']),
});
const rateSchema = z.object({ word: z.string().min(1), direction: z.enum(['up', 'down']) });
const aliasSchema = z.object({ alias: z.string().min(1), key: z.string().min(1) });

/** Reads the word lists for indicators and changes. */
export function loadPhraseWords(knowledge: Knowledge): PhraseWords {
  const read = <T>(name: string, schema: z.ZodType<T>, key: keyof T & string) =>
    knowledge.tsv(`extract/numbers/${name}.tsv`, schema, key);
  const bases = read('basis', basisSchema, 'word');
  const predicates = read('predicates', predicateSchema, 'word');
  return {
    predicates: trieOf(
      predicates.map((row) => [row.word, { kind: row.kind, direction: row.direction }] as const),
    ),
    verbs: trieOf(read('verbs', verbSchema, 'verb').map((row) => [row.verb, row.role] as const)),
    lead: trieOf(read('lead_words', leadSchema, 'word').map((row) => [row.word, row.role] as const)),
    tails: trieOf(read('tail_words', wordSchema, 'word').map((row) => [row.word, true] as const)),
    heads: trieOf(read('heads', headSchema, 'head').map((row) => [row.head, true] as const)),
    parallels: trieOf(
      read('parallels', parallelSchema, 'modifier').map((row) => [row.modifier, true] as const),
    ),
    basis: trieOf(bases.map((row) => [row.word, row.basis] as const)),
    yearly: new Set(['', ...bases.filter((row) => row.yearly === 'yes').map((row) => row.basis)]),
    rates: trieOf(read('rate_words', rateSchema, 'word').map((row) => [row.word, row.direction] as const)),
    keys: new Map(read('indicators', aliasSchema, 'alias').map((row) => [row.alias, row.key] as const)),
  };
}
