import { z } from 'zod';
import { checkExamples, type Knowledge, KnowledgeError, type Rule, ruleShape } from '../knowledge/index.js';
import { mayHold, type Survey, surveyText } from './survey.js';

/** What every rule with a regular expression carries. */
export const patternShape = {
  ...ruleShape,
  /** A regular expression; line rules are matched against a line without the blanks around it. */
  find: z.string().min(1, 'Give the regular expression'),
  /** Words of which one must stand in the text for the rule to be tried; saves time. */
  needs: z.array(z.string().min(1)).default([]),
};

interface PatternFields extends Omit<Rule, 'line'> {
  readonly find: string;
  readonly needs: readonly string[];
}

/** A rule with its expression compiled. */
export type Pattern<T> = T & { readonly line: number; readonly regex: RegExp };

/**
 * Reads rules with regular expressions and checks their examples.
 * Throws KnowledgeError where a rule is malformed or fails its own examples.
 */
export function loadPatterns<T extends PatternFields>(
  knowledge: Knowledge,
  file: string,
  schema: z.ZodType<T>,
): readonly Pattern<T>[] {
  const patterns = knowledge.yaml(file, schema).map((rule) => ({ ...rule, regex: compile(file, rule) }));
  checkExamples(
    file,
    patterns,
    (rule, example) => mayMatch(example, surveyText(example), rule) && matches(example, rule.regex),
  );
  return patterns;
}

function compile(file: string, rule: PatternFields & { readonly line: number }): RegExp {
  try {
    return new RegExp(rule.find, 'g');
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    throw new KnowledgeError(file, rule.line, `rule ${rule.id}: ${fault}`, 'Correct the expression');
  }
}

/** Whether a surveyed text may hold what a rule looks for. */
export function mayMatch(text: string, survey: Survey, rule: { readonly needs: readonly string[] }): boolean {
  const needed = rule.needs.filter((words) => mayHold(survey, words));
  return rule.needs.length === 0 || needed.some((words) => words.length === 1 || text.includes(words));
}

/** Whether an expression with the flag g matches; `search` leaves no state behind. */
function matches(text: string, regex: RegExp): boolean {
  return text.search(regex) >= 0;
}

/** One expression for many, to try a line once. */
export function anyOf(patterns: readonly { readonly find: string }[]): RegExp {
  return patterns.length === 0 ? /$^/ : new RegExp(patterns.map(({ find }) => `(?:${find})`).join('|'));
}
