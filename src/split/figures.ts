import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';

const FILE = 'split/figures.yaml';

/** Whether words report a figure. */
export type HasFigure = (words: string) => boolean;

/** Reads the figures that headings do not have. */
export function loadFigures(knowledge: Knowledge): HasFigure {
  const rules = knowledge
    .yaml(FILE, z.object({ ...ruleShape, pattern: z.string().min(1) }))
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  const hits = (words: string) => rules.filter(({ regex }) => regex.test(unquoted(words)));
  checkExamples(FILE, rules, (rule, example) => hits(example).includes(rule));
  return (words) => hits(words).length > 0;
}

/** Without what stands in quotation marks, where a figure belongs to a name: “5个100”工程. */
function unquoted(words: string): string {
  return words.replace(/“[^”]{1,20}”/g, '');
}
