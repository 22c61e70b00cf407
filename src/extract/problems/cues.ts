import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';

const FILE = 'extract/problems/problem_cues.yaml';

const KINDS = ['opener', 'settled', 'closer', 'cause', 'measure', 'factor', 'why', 'heading'] as const;

const schema = z.object({ ...ruleShape, kind: z.enum(KINDS), pattern: z.string() });

/** A way of turning to problems, causes or measures, or of closing them. */
export interface Cue {
  readonly id: string;
  readonly pattern: RegExp;
}

/** The cues by what they do. */
export type Cues = Readonly<Record<(typeof KINDS)[number], readonly Cue[]>>;

/** Reads and checks the cues. */
export function loadCues(knowledge: Knowledge): Cues {
  const rules = knowledge
    .yaml(FILE, schema)
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  checkExamples(FILE, rules, (rule, example) => rule.regex.test(example));
  const of = (kind: (typeof KINDS)[number]) =>
    rules.filter((rule) => rule.kind === kind).map(({ id, regex }) => ({ id, pattern: regex }));
  return {
    opener: of('opener'),
    settled: of('settled'),
    closer: of('closer'),
    cause: of('cause'),
    measure: of('measure'),
    factor: of('factor'),
    why: of('why'),
    heading: of('heading'),
  };
}

/** The first cue that a sentence gives, or undefined. */
export function cueIn(sentence: string, cues: readonly Cue[]): Cue | undefined {
  return cues.find(({ pattern }) => pattern.test(sentence));
}
