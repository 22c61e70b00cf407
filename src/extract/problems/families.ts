import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import type { Identity } from '../../model/index.js';

const FILE = 'extract/problems/problem_families.yaml';

/** Kinds of report whose words mean different things; `agency` is what none of the others is. */
export const FAMILIES = ['government', 'party', 'branch', 'agency'] as const;
export type Family = (typeof FAMILIES)[number];

const schema = z.object({ ...ruleShape, family: z.enum(FAMILIES), pattern: z.string() });

/** Says which family a report belongs to, from its genre and title. */
export type FamilyOf = (identity: Pick<Identity, 'genre' | 'title'>) => Family;

/** Reads and checks the rules that tell families apart. */
export function loadFamilies(knowledge: Knowledge): FamilyOf {
  const rules = knowledge
    .yaml(FILE, schema)
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  checkExamples(FILE, rules, (rule, example) => rule.regex.test(example));
  return ({ genre, title }) => {
    const words = `${genre} ${title}`;
    return rules.find(({ regex }) => regex.test(words))?.family ?? 'agency';
  };
}
