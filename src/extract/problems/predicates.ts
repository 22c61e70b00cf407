import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';

const FILE = 'extract/problems/problem_predicates.yaml';

const schema = z.object({
  ...ruleShape,
  strength: z.enum(['strong', 'weak']),
  pattern: z.string(),
});

/** Tells clauses that state a problem from others. */
export interface Predicates {
  /** A problem wherever it stands. */
  readonly strong: RegExp;
  /** A problem where problems are listed: the strong ones and those that only blame there. */
  readonly any: RegExp;
}

/** Reads and checks what a clause says when it states a problem. */
export function loadPredicates(knowledge: Knowledge): Predicates {
  const rules = knowledge.yaml(FILE, schema);
  checkExamples(FILE, rules, (rule, example) => new RegExp(rule.pattern, 'u').test(example));
  const strong = rules.filter((rule) => rule.strength === 'strong');
  return { strong: union(strong), any: union(rules) };
}

function union(rules: readonly { readonly pattern: string }[]): RegExp {
  return new RegExp(rules.map((rule) => rule.pattern).join('|'), 'u');
}
