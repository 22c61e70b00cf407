import type { Knowledge } from '../../knowledge/index.js';

/** What the extractor knows, ready for use. */
export interface ProblemRules {
  readonly words: readonly string[];
}

/** Reads and checks the rule files. */
export function loadProblemRules(_knowledge: Knowledge): ProblemRules {
  return { words: [] };
}
