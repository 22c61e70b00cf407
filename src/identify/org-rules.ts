import { z } from 'zod';
import { checkExamples, type Knowledge, KnowledgeError, ruleShape } from '../knowledge/index.js';
import type { IdentitySource } from '../model/index.js';
import type { Bodies } from './bodies.js';
import { type Claim, claimIn } from './claims.js';
import { expand, HAN, type Numbers } from './numbers.js';

/** A way in which reports name their body. */
export interface OrgRule {
  readonly id: string;
  readonly where: 'head' | 'opening' | 'tail';
  readonly source: IdentitySource;
  readonly gives: 'place' | 'body';
  readonly pattern: RegExp;
  /** The body itself, where the words always mean the same one. */
  readonly org: string;
  /** The organ that goes with a name that holds none. */
  readonly organ: string;
  /** The name must hold its place. */
  readonly placed: boolean;
  /** The name must be all that the group holds. */
  readonly whole: boolean;
}

/** Reads `org_rules.yaml`. */
export function loadOrgRules(knowledge: Knowledge, bodies: Bodies, numbers: Numbers): readonly OrgRule[] {
  const file = 'identify/org_rules.yaml';
  const shape = z.object({
    ...ruleShape,
    where: z.enum(['head', 'opening', 'tail']),
    source: z.enum(['date_line', 'speaker', 'text']),
    gives: z.enum(['place', 'body']),
    pattern: z.string().min(1),
    org: z.string().default(''),
    organ: z.string().default(''),
    placed: z.boolean().default(false),
    whole: z.boolean().default(false),
  });
  const posts = [...bodies.institutions.posts.keys()].sort((a, b) => b.length - a.length);
  const parts = { han: HAN, post: `(?:${posts.join('|')})`, ordinal: `[${numbers.small}]{1,4}` };
  const rules = knowledge.yaml(file, shape).map((rule) => {
    if (rule.org === '' && !rule.pattern.includes('(?<name>'))
      throw new KnowledgeError(file, rule.line, `rule ${rule.id} finds no name`, 'Add (?<name>…) or org');
    return { ...rule, pattern: new RegExp(expand(rule.pattern, parts)) };
  });
  checkExamples(file, rules, (rule, example) => claimOfExample(rule, example, bodies) !== null);
  return rules;
}

function claimOfExample(rule: OrgRule, example: string, bodies: Bodies): Claim | null {
  return claimIn({ start: 0, end: example.length, text: example }, rule, bodies);
}
