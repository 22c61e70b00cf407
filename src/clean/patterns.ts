import { z } from 'zod';
import {
  byRuleId,
  checkExamples,
  type Knowledge,
  KnowledgeError,
  type Rule,
  ruleShape,
} from '../knowledge/index.js';
import type { NumeralCharacters } from '../model/index.js';
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
  const numerals = knowledge.numerals();
  const patterns = knowledge.yaml(file, schema).map((written) => {
    const rule = { ...written, find: withNumerals(written.find, numerals) };
    return { ...rule, regex: compile(file, rule) };
  });
  checkExamples(
    file,
    patterns,
    (rule, example) => mayMatch(example, surveyText(example), rule) && matches(example, rule.regex),
  );
  return patterns;
}

/** Puts in classes of characters: `{han}` for the numerals of ordinals, `{digit}` for Chinese digits. */
function withNumerals(find: string, { digits, units }: NumeralCharacters): string {
  const above = [...digits, ...units].filter(([, value]) => value > 0 && value <= 100);
  const classOf = (characters: Iterable<string>) => `[${[...characters].join('')}]`;
  return find
    .replaceAll('{han}', classOf(above.map(([character]) => character)))
    .replaceAll('{digit}', classOf(digits.keys()));
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

/** One expression for each id, for a file whose every rule is asked for by its id. Throws where one is missing or unknown. */
export function namedPatterns<Id extends string>(
  knowledge: Knowledge,
  file: string,
  ids: readonly Id[],
): Readonly<Record<Id, RegExp>> {
  const id = z.enum(ids, `An id is one of ${ids.join(', ')}`);
  const patterns = loadPatterns(knowledge, file, z.object({ ...patternShape, id }));
  return byRuleId(file, patterns, ids, ({ find }) => new RegExp(find));
}

/** One expression for many, to try a line once. */
export function anyOf(patterns: readonly { readonly find: string }[]): RegExp {
  return patterns.length === 0 ? /$^/ : new RegExp(patterns.map(({ find }) => `(?:${find})`).join('|'));
}
