import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import { type NumeralCharacters, ROLES, type Role } from '../model/index.js';
import { compilePattern } from './patterns.js';
import { loadPeriods, type PeriodRule } from './periods.js';

/** What the words of a heading say about the role of its section. */
export interface HeadingRule {
  readonly role: Role;
  readonly where: 'top' | 'inner' | 'any';
  /** Whether such words alone make a short line a heading of the first level. */
  readonly title: boolean;
  /** Whether it decides whatever stands around the section. */
  readonly sure: boolean;
  /** What years must be to the year under review, null where they do not matter. */
  readonly period: 'past' | 'ahead' | null;
  /** The years that `period` speaks of: those the heading names, or the report's own. */
  readonly years: 'named' | 'own';
  readonly pattern: RegExp;
}

/** What the first sentences of a section say about its role. */
interface LeadRule {
  readonly role: Role;
  readonly pattern: RegExp;
}

/** The usual role of the first part of a report, and of the parts after it. */
export interface GenreRoles {
  readonly first: Role;
  readonly later: Role;
}

export interface RoleRules {
  /** In order: the first that matches decides. */
  readonly headings: readonly HeadingRule[];
  readonly leads: readonly LeadRule[];
  /** How headings name the years that `period` of a rule speaks of. */
  readonly periods: readonly PeriodRule[];
  /** The roles of parts about which nothing else is known, by the genre of the report. */
  readonly byGenre: ReadonlyMap<string, GenreRoles>;
}

/** Reads what headings, first sentences and genres say about roles. */
export function loadRoleRules(knowledge: Knowledge): RoleRules {
  return {
    headings: loadHeadingRules(knowledge, knowledge.numerals()),
    leads: loadLeadRules(knowledge),
    periods: loadPeriods(knowledge),
    byGenre: loadGenres(knowledge),
  };
}

function loadHeadingRules(knowledge: Knowledge, numerals: NumeralCharacters): readonly HeadingRule[] {
  const file = 'split/roles.yaml';
  const schema = z.object({
    ...ruleShape,
    role: z.enum(ROLES),
    where: z.enum(['top', 'inner', 'any']),
    title: z.boolean(),
    sure: z.boolean(),
    period: z.enum(['past', 'ahead']).nullable().default(null),
    years: z.enum(['named', 'own']).default('named'),
    pattern: z.string(),
  });
  const rules = knowledge
    .yaml(file, schema)
    .map((rule) => ({ ...rule, pattern: compilePattern(rule.pattern, numerals) }));
  checkExamples(file, rules, (rule, example) => rule.pattern.test(example));
  return rules;
}

function loadLeadRules(knowledge: Knowledge): readonly LeadRule[] {
  const file = 'split/leads.yaml';
  const rules = knowledge.yaml(file, z.object({ ...ruleShape, role: z.enum(ROLES), pattern: z.string() }));
  checkExamples(file, rules, (rule, example) => new RegExp(rule.pattern, 'u').test(example));
  return rules.map(({ role, pattern }) => ({ role, pattern: new RegExp(pattern, 'gu') }));
}

function loadGenres(knowledge: Knowledge): ReadonlyMap<string, GenreRoles> {
  const role = z.enum(ROLES);
  const schema = z.object({
    genre: z.string().min(1),
    first: role,
    later: role,
    note: z.string().default(''),
  });
  const rows = knowledge.tsv('split/genre_roles.tsv', schema, 'genre');
  return new Map(rows.map(({ genre, first, later }) => [genre, { first, later }]));
}
