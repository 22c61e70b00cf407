import { z } from 'zod';
import { KnowledgeError } from './error.js';

/** What every rule carries: an id, a reason, and examples that it must and must not match. */
export const ruleShape = {
  id: z.string().regex(/^[a-z0-9][a-z0-9_.-]*$/, 'An id has small letters, digits, - _ and .'),
  why: z.string().min(1, 'Say why the rule exists, or its source'),
  examples: z.object({
    yes: z.array(z.string()).min(1, 'Give at least one example that the rule matches'),
    no: z.array(z.string()).min(1, 'Give at least one example that the rule must not match'),
  }),
};

/** The least that a rule is. */
export interface Rule {
  readonly id: string;
  readonly why: string;
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
  readonly line: number;
}

/** Throws where a rule does not do what its own examples say. */
export function checkExamples<R extends Rule>(
  file: string,
  rules: readonly R[],
  matches: (rule: R, example: string) => boolean,
): void {
  for (const rule of rules) {
    for (const example of rule.examples.yes)
      if (!matches(rule, example))
        throw new KnowledgeError(
          file,
          rule.line,
          `rule ${rule.id} does not match its example ${JSON.stringify(example)}`,
          'Correct the rule or the example',
        );
    for (const example of rule.examples.no)
      if (matches(rule, example))
        throw new KnowledgeError(
          file,
          rule.line,
          `rule ${rule.id} matches ${JSON.stringify(example)}, which it must not`,
          'Correct the rule or the example',
        );
  }
}

/** What is made of each rule, by its id, of a file whose every rule is asked for by it. Throws where one is missing. */
export function byRuleId<Id extends string, R extends { readonly id: string }, T>(
  file: string,
  rules: readonly R[],
  ids: readonly Id[],
  make: (rule: R) => T,
): Readonly<Record<Id, T>> {
  const named = ids.map((id) => {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined)
      throw new KnowledgeError(file, null, `the rule ${id} is missing`, 'Restore it from the shipped file');
    return [id, make(rule)] as const;
  });
  return Object.fromEntries(named) as Record<Id, T>;
}
