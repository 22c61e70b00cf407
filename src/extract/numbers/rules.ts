import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import { type FrameWords, loadFrameWords } from './frames.js';
import { loadPassingWords, type PassingWords } from './judging/passing_words.js';
import { loadRejectWords, type RejectWords } from './judging/reject_words.js';
import { loadUnits, type Unit, unitTrie } from './measure/units.js';
import { loadVagueWords, type VagueWords } from './measure/vague.js';
import { loadPhraseWords, type PhraseWords } from './naming/phrases.js';
import { type Alphabet, loadAlphabet } from './numeral/alphabet.js';
import { loadStatusCues, type StatusCues } from './status/status.js';
import { type HeadingRole, loadTableWords } from './table/cells.js';
import { loadTimeWords, type TimeWords } from './time/time_words.js';
import { type Trie, trieOf } from './trie.js';

/** Everything that the extractor of numbers knows, ready for use. */
export interface NumberRules {
  readonly alphabet: Alphabet;
  readonly units: Trie<Unit>;
  readonly unitOf: (name: string) => Unit | undefined;
  /** Signs and names of currencies before an amount, with the currency. */
  readonly currencies: Trie<string>;
  readonly vague: VagueWords;
  readonly words: RejectWords;
  /** What tells that a numeral counts in passing. */
  readonly passing: PassingWords;
  /** What makes a name of a counted unit (三年 行动), by unit. */
  readonly nameTails: ReadonlyMap<string, readonly string[]>;
  readonly time: TimeWords;
  readonly frames: FrameWords;
  readonly phrases: PhraseWords;
  readonly statusCues: StatusCues;
  readonly tableWords: ReadonlyMap<string, HeadingRole>;
  /** Words that announce a count of what is otherwise a label or a date. */
  readonly countCues: Trie<'any' | 'label' | 'year'>;
  /** Nouns that 一个 does not count. */
  readonly abstractHeads: Trie<true>;
}

const currencySchema = z.object({ prefix: z.string().min(1), base: z.string().min(1) });
const cueSchema = z.object({ cue: z.string().min(1), units: z.enum(['any', 'label', 'year']) });
const headSchema = z.object({ head: z.string().min(1) });
const tailSchema = z.object({ name: z.string().min(2), unit: z.string().min(1), note: z.string() });

/** Reads and checks the rule files of this room. */
export function loadNumberRules(knowledge: Knowledge): NumberRules {
  const alphabet = loadAlphabet(knowledge);
  const units = loadUnits(knowledge);
  const byName = new Map(units.map((unit) => [unit.unit, unit] as const));
  const currencies = knowledge.tsv('extract/numbers/currencies.tsv', currencySchema, 'prefix');
  return {
    alphabet,
    units: unitTrie(units),
    unitOf: (name) => byName.get(name),
    currencies: trieOf(currencies.map((row) => [row.prefix, row.base] as const)),
    vague: loadVagueWords(knowledge),
    words: loadRejectWords(knowledge, (unit) => alphabet.role[unit] !== 0),
    passing: loadPassingWords(knowledge),
    nameTails: loadNameTails(knowledge),
    time: loadTimeWords(knowledge),
    frames: loadFrameWords(knowledge),
    phrases: loadPhraseWords(knowledge),
    statusCues: loadStatusCues(knowledge),
    tableWords: loadTableWords(knowledge),
    countCues: trieOf(
      knowledge
        .tsv('extract/numbers/count_cues.tsv', cueSchema, 'cue')
        .map((row) => [row.cue, row.units] as const),
    ),
    abstractHeads: trieOf(
      knowledge
        .tsv('extract/numbers/abstract_heads.tsv', headSchema, 'head')
        .map((row) => [row.head, true] as const),
    ),
  };
}

function loadNameTails(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const tails = new Map<string, string[]>();
  const rows = knowledge.tsv('extract/numbers/name_tails.tsv', tailSchema, 'name');
  for (const row of rows)
    tails.set(row.unit, [...(tails.get(row.unit) ?? []), row.name.slice(row.unit.length)]);
  return tails;
}
