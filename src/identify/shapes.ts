import { z } from 'zod';
import { byRuleId, checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import { expand, type Numbers } from './numbers.js';

const SHAPES = ['session', 'numbered_heading', 'appended', 'date_line', 'dated'] as const;

/** What the lines around a title and the parts of a name look like, by the ids of `shapes.yaml`. */
export type Shapes = Readonly<Record<(typeof SHAPES)[number], RegExp>>;

/** Reads `shapes.yaml`; throws KnowledgeError where a shape is missing, unknown or fails its own examples. */
export function loadShapes(knowledge: Knowledge, { digit, small, numeral }: Numbers): Shapes {
  const file = 'identify/shapes.yaml';
  const shape = z.object({
    ...ruleShape,
    id: z.enum(SHAPES, `A shape is one of ${SHAPES.join(', ')}`),
    pattern: z.string().min(1),
  });
  const rules = knowledge
    .yaml(file, shape)
    .map((rule) => ({ ...rule, regex: new RegExp(expand(rule.pattern, { digit, small, numeral })) }));
  checkExamples(file, rules, (rule, example) => rule.regex.test(example));
  return byRuleId(file, rules, SHAPES, ({ regex }) => regex);
}
