import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';

const schema = z.object({
  ...ruleShape,
  where: z.enum(['heading', 'sentence']),
  pattern: z.string().includes('{year}', { message: 'Write {year} where the four digits stand' }),
});

/** A way of naming a year that ties the words around it to the year under review. */
export interface YearContext {
  readonly id: string;
  readonly where: 'heading' | 'sentence';
  /** Global; the group `year` holds the four digits. */
  readonly pattern: RegExp;
}

/** What `check` knows. */
export interface CheckRules {
  readonly contexts: readonly YearContext[];
}

/** Loads the rules of this room; throws KnowledgeError where one is wrong. */
export function loadCheckRules(knowledge: Knowledge): CheckRules {
  const file = 'check/year_contexts.yaml';
  const rules = knowledge.yaml(file, schema);
  const contexts = rules.map(({ id, where, pattern }) => ({ id, where, pattern: compile(pattern) }));
  checkExamples(file, rules, (rule, example) => example.search(compile(rule.pattern)) >= 0);
  return { contexts };
}

function compile(pattern: string): RegExp {
  return new RegExp(pattern.replace('{year}', '(?<year>(?:19|20)[0-9]{2})'), 'gd');
}
