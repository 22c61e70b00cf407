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
  readonly taxonomy: Taxonomy;
  readonly familyOf: FamilyOf;
}

/** Reads and checks the rule files. */
export function loadProblemRules(knowledge: Knowledge): ProblemRules {
  return {
    numerals: knowledge.numerals(),
    cues: loadCues(knowledge),
    predicates: loadPredicates(knowledge),
    leads: loadLeads(knowledge),
    connectives: loadConnectives(knowledge),
    taxonomy: loadTaxonomy(knowledge),
    familyOf: loadFamilies(knowledge),
  };
}
