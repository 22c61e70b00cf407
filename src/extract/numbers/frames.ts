import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import { type Trie, trieOf } from './trie.js';

/** What a word does for the phrase that it stands in; `frame_words.tsv` gives an example of each. */
const USES = [
  'years_past',
  'years_ahead',
  'years_span',
  'years_away',
  'years_then',
  'since',
  'compared',
  'ongoing',
  'year_tail',
  'years_told',
  'plan_first',
  'plan_last',
  'plan_tail',
  'plan_name',
  'plan_rounds',
  'month_tail',
  'no_period',
  'gap_up',
  'gap_down',
  'anchor',
  'factor',
  'factor_end',
  'part',
  'each',
  'said',
  'unsaid',
  'between',
  'and',
  'scope',
  'both',
  'joint',
  'measure_end',
  'average',
  'manner',
  'rejoin',
  'article',
  'determiner',
  'paired',
  'step',
  'size',
  'just_past',
  'year_on_year',
  'list_head',
  'soft_head',
  'purpose',
  'function',
  'reach_verb',
  'share',
  'noun_tail',
  'complete',
  'means',
  'output',
  'ground',
  'set_by',
  'gloss',
  'quality',
  'cut_verb',
] as const;
type Use = (typeof USES)[number];

const schema = z.object({
  key: z.string().min(1),
  word: z.string().min(1),
  use: z.enum(USES),
  note: z.string(),
});

/** The small words that numbers, times and subjects are framed by, by what they do. */
export type FrameWords = Readonly<Record<Use, Trie<string>>>;

/** Reads the list of frame words. */
export function loadFrameWords(knowledge: Knowledge): FrameWords {
  const rows = knowledge.tsv('extract/numbers/frame_words.tsv', schema, 'key');
  const of = (use: Use) =>
    trieOf(rows.filter((row) => row.use === use).map((row) => [row.word, row.note] as const));
  return Object.fromEntries(USES.map((use) => [use, of(use)])) as FrameWords;
}
