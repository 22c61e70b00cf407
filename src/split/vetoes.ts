import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import { compilePattern } from './patterns.js';

const FILE = 'split/vetoes.yaml';

/** How much of a line the vetoes look at, in UTF-16 units. */
const LOOK = 120;

/** Whether what begins at `start` only looks like a heading; the line ends at `end`. */
type Veto = (text: string, start: number, end: number) => boolean;

export interface Vetoes {
  readonly atLine: Veto;
  readonly inside: Veto;
}

/** Reads what begins like a heading and is none. */
export function loadVetoes(knowledge: Knowledge): Vetoes {
  const numerals = knowledge.numerals();
  const schema = z.object({ ...ruleShape, inside: z.boolean().default(false), pattern: z.string() });
  const rules = knowledge
    .yaml(FILE, schema)
    .map((rule) => ({ ...rule, regex: compilePattern(rule.pattern, numerals) }));
  checkExamples(FILE, rules, (rule, example) => rule.regex.test(example));
  const all = rules.map((rule) => rule.regex);
  const inside = rules.filter((rule) => rule.inside).map((rule) => rule.regex);
  return { atLine: vetoBy(all), inside: vetoBy(inside) };
}

function vetoBy(patterns: readonly RegExp[]): Veto {
  return (text, start, end) => {
    // A stop stands for the rest, so that the end of what is looked at is not taken for the line's end.
    const head = end > start + LOOK ? `${text.slice(start, start + LOOK)}。` : text.slice(start, end);
    return patterns.some((pattern) => pattern.test(head));
  };
}
