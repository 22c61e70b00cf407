import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import { findTerms, type TermFinder } from './terms.js';

const VETOES = 'extract/problems/problem_cue_vetoes.yaml';

const end = z.object({
  word: z.string().min(2),
  reach: z.string().regex(/^\d$/).transform(Number),
  kind: z.enum(['state', 'noun']),
});

const veto = z.object({ ...ruleShape, of: z.enum(['any', 'noun', 'sentence']), pattern: z.string() });

/** A word with which a clause that states a fault ends. */
export interface ClauseEnd {
  /** How many characters may follow it in the clause. */
  readonly reach: number;
  readonly kind: 'state' | 'noun';
}

/** The cues that a clause gives by its end, wherever it stands. */
export interface ClauseEnds {
  readonly finder: TermFinder<ClauseEnd>;
  /** Whether a clause with such an end states no fault all the same; `sentence` is what the sentence says so far. */
  readonly isVetoed: (clause: string, sentence: string, kind: ClauseEnd['kind']) => boolean;
}

/** Reads and checks the ends of clauses and what vetoes them. */
export function loadClauseEnds(knowledge: Knowledge): ClauseEnds {
  const ends = knowledge.tsv('extract/problems/problem_clause_ends.tsv', end, 'word');
  const vetoes = knowledge
    .yaml(VETOES, veto)
    .map((rule) => ({ ...rule, regex: new RegExp(rule.pattern, 'u') }));
  checkExamples(VETOES, vetoes, (rule, example) => rule.regex.test(example));
  return {
    finder: findTerms(ends.map(({ word, reach, kind }) => [word, { reach, kind }] as const)),
    isVetoed: (clause, sentence, kind) =>
      vetoes.some(({ of, regex }) =>
        of === 'sentence' ? regex.test(sentence) : (of === 'any' || of === kind) && regex.test(clause),
      ),
  };
}
