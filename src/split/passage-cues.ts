import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';

const FILE = 'split/passages.yaml';

/** What a passage about problems is known by. */
export interface PassageRules {
  /** Words of which every cue contains one, and those of the outright cues; they are what is searched for. */
  readonly near: RegExp;
  readonly nearOutright: RegExp;
  readonly cue: RegExp;
  /** A cue that speaks of problems outright, so that few words of shortcoming are needed. */
  readonly outright: RegExp;
  /** What is no admission, whatever its words. */
  readonly veto: RegExp;
  /** What is an admission only when it is outright. */
  readonly overcome: RegExp;
  /** Words of shortcoming. */
  readonly deficits: RegExp;
}

/** Reads the cues of problem passages and the words such passages are full of. */
export function loadPassageRules(knowledge: Knowledge): PassageRules {
  const schema = z.object({
    ...ruleShape,
    kind: z.enum(['outright', 'cue', 'overcome', 'veto']),
    near: z.array(z.string().min(1)).default([]),
    pattern: z.string(),
  });
  const rules = knowledge
    .yaml(FILE, schema)
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  checkExamples(FILE, rules, (rule, example) => isNear(rule, example) && rule.regex.test(example));
  const terms = knowledge
    .tsv('split/deficits.tsv', z.object({ term: z.string().min(1), note: z.string().default('') }), 'term')
    .map((row) => row.term);
  const ofKind = (...kinds: readonly string[]) => rules.filter((rule) => kinds.includes(rule.kind));
  return {
    near: anyWord(ofKind('outright', 'cue').flatMap((rule) => rule.near)),
    nearOutright: anyWord(ofKind('outright').flatMap((rule) => rule.near)),
    cue: anyOf(ofKind('outright', 'cue'), 'u'),
    outright: anyOf(ofKind('outright'), 'u'),
    veto: anyOf(ofKind('veto'), 'u'),
    overcome: anyOf(ofKind('overcome'), 'u'),
    deficits: anyWord(terms),
  };
}

/** Rules that are searched for by words need one of these in whatever they match. */
function isNear({ near }: { readonly near: readonly string[] }, example: string): boolean {
  return near.length === 0 || near.some((word) => example.includes(word));
}

function anyOf(rules: readonly { readonly pattern: string }[], flags: string): RegExp {
  return new RegExp(rules.map((rule) => rule.pattern).join('|'), flags);
}

/** Finds any of the words, the longest first where several begin at one place. */
function anyWord(words: readonly string[]): RegExp {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
}
