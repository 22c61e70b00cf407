import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { loadAnnex } from './annex.js';
import { type ChromeRules, loadChrome } from './chrome.js';
import { type DamageRule, loadDamage } from './damage.js';
import { loadEntities } from './entities.js';
import { loadPages, type PageRules } from './furniture.js';
import type { Salutation } from './glued.js';
import type { TitleRules } from './heads.js';
import { loadResidue, type ResidueRule } from './residue.js';

/** What cleaning goes by, read from the rule files. */
export interface CleanRules {
  /** Chinese digits; a full-width O beside one is a zero. */
  readonly numerals: ReadonlySet<string>;
  readonly residue: readonly ResidueRule[];
  readonly entities: ReadonlyMap<string, string>;
  readonly pages: PageRules;
  readonly chrome: ChromeRules;
  readonly titles: TitleRules;
  readonly salutation: Salutation;
  /** A line that opens an annex. */
  readonly annex: RegExp;
  readonly damage: readonly DamageRule[];
}

/** Reads and checks the rule files of this room; throws KnowledgeError. */
export function loadCleanRules(knowledge: Knowledge): CleanRules {
  return {
    numerals: new Set(knowledge.numerals().digits.keys()),
    residue: loadResidue(knowledge),
    entities: loadEntities(knowledge),
    pages: loadPages(knowledge),
    chrome: loadChrome(knowledge),
    titles: loadTitles(knowledge),
    salutation: loadSalutation(knowledge),
    annex: loadAnnex(knowledge),
    damage: loadDamage(knowledge),
  };
}

const words = z.object({ words: z.string().min(1) });

function loadWords(knowledge: Knowledge, file: string): readonly string[] {
  return knowledge.tsv(file, words, 'words').map((row) => row.words);
}

function loadTitles(knowledge: Knowledge): TitleRules {
  const titles = loadWords(knowledge, 'clean/titles.tsv');
  const offices = loadWords(knowledge, 'clean/offices.tsv');
  return {
    titles,
    titled: new RegExp(`(?:${titles.join('|')})$`),
    office: new RegExp(`(?:${offices.join('|')})[ 　]?$`),
  };
}

function loadSalutation(knowledge: Knowledge): Salutation {
  const all = loadWords(knowledge, 'clean/salutations.tsv').join('|');
  return {
    head: new RegExp(`^(?:${all})[：:][ 　]?(?=\\S)`),
    inside: new RegExp(`[。！？](?=(?:${all})[！，：])`, 'g'),
    apart: new RegExp(`[ 　](?=(?:${all})[！，：])`, 'g'),
  };
}
