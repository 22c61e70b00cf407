import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import type { Span } from '../../model/index.js';
import { KINDS, type Kind } from './columns.js';
import { compile } from './expression.js';
import type { Mention } from './mention.js';
import { fill, matchesAnywhere, matchesAround, type WindowRule, windowShape } from './windows.js';

const PATTERNS_FILE = 'extract/slogans/slogan_patterns.yaml';

/** A family of slogans with an open place, such as the congresses of a province. */
export interface Pattern extends WindowRule {
  readonly id: string;
  readonly kind: Kind;
  /** The canonical form, with `$<name>` for the words of a group. */
  readonly slogan: string;
  /** Whether `$<congress>` stands for a congress whose number the text masks. */
  readonly masked: boolean;
  readonly expression: RegExp;
}

const schema = z.object({
  ...ruleShape,
  ...windowShape,
  kind: z.enum(KINDS),
  slogan: z.string().min(1),
  masked: z.boolean().default(false),
});

/** Reads the patterns and checks their examples. */
export function loadPatterns(knowledge: Knowledge, numerals: string): readonly Pattern[] {
  const rules = knowledge.yaml(PATTERNS_FILE, schema).map((rule) => ({
    ...rule,
    expression: compile(rule.pattern, 'dg', { file: PATTERNS_FILE, line: rule.line, numerals }),
  }));
  checkExamples(PATTERNS_FILE, rules, (rule, example) => matchesAnywhere(example, rule, rule.expression));
  return rules;
}

/**
 * What a pattern finds around one of its anchors; a group `m` marks the mention inside the match. `congress`
 * is the number that a masked congress stands for; where it is not known the words stay as they are.
 */
export function findPattern(
  text: string,
  anchor: Span,
  pattern: Pattern,
  congress: string | null,
): readonly Mention[] {
  return matchesAround(text, anchor, pattern, pattern.expression).map((match) => {
    const span = match.groups.get('m') ?? match;
    const asWritten = text.slice(span.start, span.end);
    const slogan =
      pattern.masked && congress === null
        ? asWritten
        : fill(pattern.slogan.replace('$<congress>', congress ?? ''), text, match);
    return {
      start: span.start,
      end: span.end,
      slogan,
      kind: pattern.kind,
      origin: 'pattern',
      variant: slogan === asWritten ? 'exact' : 'folded',
      correction: '',
      rule: pattern.id,
      rank: 1,
      wrong: null,
      short: false,
      masked: pattern.masked,
      entry: null,
    };
  });
}
