import type { Knowledge } from '../knowledge/index.js';
import { loadAnnex } from './annex.js';
import { type ChromeRules, loadChrome } from './chrome.js';
import { type DamageRule, loadDamage } from './damage.js';
import { loadEntities } from './entities.js';
import { loadPages, type PageRules } from './furniture.js';
import { type GlueRules, loadSeams } from './glued.js';
import { loadTitles, type TitleRules } from './heads.js';
import { loadOrdinals, type Ordinals } from './ordinals.js';
import { anyOf } from './patterns.js';
import { loadResidue, type ResidueRule } from './residue.js';
import { type BlankRules, loadBlanks } from './spaces.js';

/** What cleaning goes by, read from the rule files. */
export interface CleanRules {
  /** Chinese digits; a full-width O beside one is a zero. */
  readonly numerals: ReadonlySet<string>;
  readonly residue: readonly ResidueRule[];
  readonly entities: ReadonlyMap<string, string>;
  readonly pages: PageRules;
  readonly chrome: ChromeRules;
  readonly titles: TitleRules;
  readonly ordinals: Ordinals;
  readonly seams: GlueRules['seams'];
  readonly blanks: BlankRules;
  /** A line that opens an annex. */
  readonly annex: RegExp;
  readonly damage: readonly DamageRule[];
  /** Words hidden behind signs, among them the stars that bold words have too. */
  readonly mask: RegExp;
}

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadCleanRules(knowledge: Knowledge): CleanRules {
  const damage = loadDamage(knowledge);
  const ordinals = loadOrdinals(knowledge);
  return {
    numerals: new Set(knowledge.numerals().digits.keys()),
    residue: loadResidue(knowledge),
    entities: loadEntities(knowledge),
    pages: loadPages(knowledge),
    chrome: loadChrome(knowledge),
    titles: loadTitles(knowledge),
    ordinals,
    seams: loadSeams(knowledge, ordinals),
    blanks: loadBlanks(knowledge),
    annex: loadAnnex(knowledge),
    damage,
    mask: anyOf(damage.filter(({ id }) => id === 'mask')),
  };
}
