import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import { type Identity, type NumeralCharacters, readOrdinal } from '../model/index.js';

/** Whether the years that words name lie in the time under review or after it. */
export type Period = 'past' | 'ahead';

/** How headings name a year or a five-year plan. */
export interface PeriodRule {
  readonly kind: 'year' | 'plan';
  /** Its group `n` is the year, or the number of the plan. */
  readonly pattern: RegExp;
}

/** Reads `periods.yaml`. */
export function loadPeriods(knowledge: Knowledge): readonly PeriodRule[] {
  const file = 'split/periods.yaml';
  const schema = z.object({
    ...ruleShape,
    kind: z.enum(['year', 'plan']),
    pattern: z.string().includes('(?<n>', 'Give the number as the group (?<n>…)'),
  });
  const rules = knowledge.yaml(file, schema);
  checkExamples(file, rules, ({ pattern }, example) => new RegExp(pattern, 'u').test(example));
  return rules.map(({ kind, pattern }) => ({ kind, pattern: new RegExp(pattern, 'gu') }));
}

/** The last year of a five-year plan: the tenth ended in 2005. */
function lastYearOfPlan(plan: number): number {
  return 2005 + (plan - 10) * 5;
}

/**
 * What the latest year named in a heading is to the report: 2020年 in a report that reviews 2020 is past,
 * 2021年 is ahead; null where no year is named or the report's own is unknown.
 */
export function periodOf(
  words: string,
  { reviewYear }: Identity,
  rules: readonly PeriodRule[],
  numerals: NumeralCharacters,
): Period | null {
  const named = (kind: PeriodRule['kind']) =>
    rules
      .filter((rule) => rule.kind === kind)
      .flatMap(({ pattern }) => [...words.matchAll(pattern)])
      .map(({ groups }) => readOrdinal(groups?.n ?? '', numerals) ?? 0);
  // 2015年 says more than the plan it falls into.
  const plain = named('year');
  const years = plain.length > 0 ? plain : named('plan').map(lastYearOfPlan);
  if (reviewYear === null || years.length === 0) return null;
  return Math.max(...years) <= reviewYear ? 'past' : 'ahead';
}

/** Whether the year that a report is labelled with is the one it looks back on; null where one is unknown. */
export function ownPeriod({ year, reviewYear }: Identity): Period | null {
  if (year === null || reviewYear === null) return null;
  return year <= reviewYear ? 'past' : 'ahead';
}
