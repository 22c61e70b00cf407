import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { NumeralCharacters } from '../../model/index.js';
import { type ClauseEnds, loadClauseEnds } from './clause-ends.js';
import { type Connectives, loadConnectives } from './connectives.js';
import { type Cues, loadCues } from './cues.js';
import { type FamilyOf, loadFamilies } from './families.js';
import { type Fillers, loadFillers } from './gist.js';
import { type Leads, loadLeads } from './leads.js';
import { loadPredicates, type Predicates } from './predicates.js';
import { loadTaxonomy, type Taxonomy } from './taxonomy.js';

/** What the extractor knows, ready for use. */
export interface ProblemRules {
  readonly numerals: NumeralCharacters;
  readonly cues: Cues;
  readonly clauseEnds: ClauseEnds;
  readonly predicates: Predicates;
  readonly leads: Leads;
  readonly connectives: Connectives;
  readonly fillers: Fillers;
  /** Whether a word says what a problem is about: it is neither common nor does it blame or only lead to something. */
  readonly isTelling: (word: string) => boolean;
  readonly taxonomy: Taxonomy;
  readonly familyOf: FamilyOf;
}

const word = z.object({ word: z.string().min(1) });

/** Reads and checks the rule files. */
export function loadProblemRules(knowledge: Knowledge): ProblemRules {
  const predicates = loadPredicates(knowledge);
  const leads = loadLeads(knowledge);
  return {
    numerals: knowledge.numerals(),
    cues: loadCues(knowledge),
    clauseEnds: loadClauseEnds(knowledge),
    predicates,
    leads,
    connectives: loadConnectives(knowledge),
    fillers: loadFillers(knowledge),
    isTelling: tellingWords(knowledge, predicates, leads),
    taxonomy: loadTaxonomy(knowledge),
    familyOf: loadFamilies(knowledge),
  };
}

/** Remembers what it said of a word: the same ones come again and again. */
function tellingWords(knowledge: Knowledge, { any }: Predicates, leads: Leads): ProblemRules['isTelling'] {
  const rows = knowledge.tsv('extract/problems/problem_common.tsv', word, 'word');
  const known = new Map(rows.map((row) => [row.word, false]));
  return (asked) => {
    const before = known.get(asked);
    if (before !== undefined) return before;
    const tells = leads(asked, 0, asked.length)?.end !== asked.length && !any.test(asked);
    known.set(asked, tells);
    return tells;
  };
}
