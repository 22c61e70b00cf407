import type { Knowledge } from '../knowledge/index.js';
import type { NumeralCharacters } from '../model/index.js';
import { type HasFigure, loadFigures } from './figures.js';
import { type Frames, loadFrames } from './frames.js';
import { loadPassageRules, type PassageRules } from './passage-cues.js';
import { loadRoleRules, type RoleRules } from './role-rules.js';
import { loadSchemes, type Schemes } from './schemes.js';
import { loadVetoes, type Vetoes } from './vetoes.js';

/** What splitting goes by, read from the rule files. */
export interface SplitRules {
  readonly numerals: NumeralCharacters;
  readonly schemes: Schemes;
  readonly vetoes: Vetoes;
  readonly frames: Frames;
  readonly hasFigure: HasFigure;
  readonly roles: RoleRules;
  readonly passages: PassageRules;
}

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadSplitRules(knowledge: Knowledge): SplitRules {
  return {
    numerals: knowledge.numerals(),
    schemes: loadSchemes(knowledge),
    vetoes: loadVetoes(knowledge),
    frames: loadFrames(knowledge),
    hasFigure: loadFigures(knowledge),
    roles: loadRoleRules(knowledge),
    passages: loadPassageRules(knowledge),
  };
}
