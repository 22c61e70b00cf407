import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { NumeralCharacters } from '../../model/index.js';
import { type Connectives, loadConnectives } from './connectives.js';
import { type Cues, loadCues } from './cues.js';
import { type FamilyOf, loadFamilies } from './families.js';
import { type Leads, loadLeads } from './leads.js';
import { loadPredicates, type Predicates } from './predicates.js';
import { loadTaxonomy, type Taxonomy } from './taxonomy.js';

/** What the extractor knows, ready for use. */
export interface ProblemRules {
  readonly numerals: NumeralCharacters;
  readonly cues: Cues;
  readonly predicates: Predicates;
  readonly leads: Leads;
  readonly connectives: Connectives;
  /** Words too common to say what a problem is about. */
  readonly common: ReadonlySet<string>;
  readonly taxonomy: Taxonomy;
  readonly familyOf: FamilyOf;
}

const word = z.object({ word: z.string().min(1) });

/** Reads and checks the rule files. */
export function loadProblemRules(knowledge: Knowledge): ProblemRules {
  return {
    numerals: knowledge.numerals(),
    cues: loadCues(knowledge),
    predicates: loadPredicates(knowledge),
    leads: loadLeads(knowledge),
    connectives: loadConnectives(knowledge),
    common: new Set(
      knowledge.tsv('extract/problems/problem_common.tsv', word, 'word').map((row) => row.word),
    ),
    taxonomy: loadTaxonomy(knowledge),
    familyOf: loadFamilies(knowledge),
  };
}
