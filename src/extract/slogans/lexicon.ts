import { z } from 'zod';
import { type Knowledge, KnowledgeError } from '../../knowledge/index.js';
import { KINDS, type Kind } from './columns.js';
import { permutations } from './permutations.js';

const LEXICON_FILE = 'extract/slogans/slogan_lexicon.tsv';

/** A slogan as the lexicon lists it. */
export interface Entry {
  readonly slogan: string;
  readonly kind: Kind;
  /** What a shorthand stands for, limb by limb. */
  readonly expansion: readonly string[];
  readonly firstYear: number | null;
  /** Whether no text older than `firstYear` can hold it: the year is sure and the words have no other use. */
  readonly dated: boolean;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
  /** Whether it is a set phrase, such as may join another one to a pair. */
  readonly phrase: boolean;
  /** Whether wording and order are set, so that a limb or a character that differs is a slip. */
  readonly fixed: boolean;
}

/** Where alone a form counts: anywhere, between quotation marks, or between title marks. */
export type Place = 'anywhere' | 'quoted' | 'titled';

/** One way of writing a slogan. */
export interface Form {
  readonly entry: Entry;
  readonly written: string;
  readonly place: Place;
  /** Whether the limbs stand in an order other than the fixed one. */
  readonly reordered: boolean;
}

const list = z.string().transform((cell) => cell.split(';').filter((part) => part !== ''));

const schema = z.object({
  canonical: z.string().min(2, 'A slogan has at least two characters'),
  kind: z.enum(KINDS),
  expansion: list,
  first_year: z.string().regex(/^(\d{4}\??)?$/, 'Write a year, with ? where it is doubtful, or nothing'),
  variants: list,
  part_of: list,
  where: z.enum(['', 'quoted', 'titled']),
  not_after: list,
  not_before: list,
  order: z.enum(['', 'free', 'fixed']),
  dated: z.enum(['', 'yes']),
  phrase: z.enum(['', 'yes']),
  source: z.string().min(1, 'Say where the fact is from'),
});
type LexiconRow = z.infer<typeof schema> & { readonly line: number };

/** Longer series would have too many orders to list. */
const MOST_LIMBS = 5;

/** The lexicon: every form of every slogan. Throws where `part_of` names a slogan that is not listed. */
export function loadLexicon(knowledge: Knowledge): readonly Form[] {
  const rows = knowledge.tsv(LEXICON_FILE, schema, 'canonical');
  const listed = new Set(rows.map((row) => row.canonical));
  for (const row of rows)
    for (const whole of row.part_of)
      if (!listed.has(whole))
        throw new KnowledgeError(
          LEXICON_FILE,
          row.line,
          `part_of names ${JSON.stringify(whole)}, which is not listed`,
          'List it or correct the name',
        );
  return rows.flatMap(formsOf);
}

function formsOf(row: LexiconRow): readonly Form[] {
  const entry: Entry = {
    slogan: row.canonical,
    kind: row.kind,
    expansion: row.expansion,
    firstYear: row.first_year === '' ? null : Number(row.first_year.slice(0, 4)),
    dated: row.dated === 'yes',
    notAfter: row.not_after,
    notBefore: row.not_before,
    phrase: row.phrase === 'yes',
    fixed: row.order === 'fixed',
  };
  const place: Place = row.where === '' ? 'anywhere' : row.where;
  const main = { entry, written: row.canonical, place, reordered: false };
  const variants = row.variants.map((written) => variantOf(entry, written, place));
  const orders = ordersOf(row).map((written) => ({ ...main, written, reordered: row.order === 'fixed' }));
  return [main, ...variants, ...orders];
}

/** A variant wholly in quotation or title marks counts only there. */
function variantOf(entry: Entry, written: string, place: Place): Form {
  const inner = /^[“《]([^“”《》]+)[”》]$/.exec(written)?.[1];
  if (inner === undefined) return { entry, written, place, reordered: false };
  return { entry, written: inner, place: written.startsWith('《') ? 'titled' : 'quoted', reordered: false };
}

function ordersOf(row: LexiconRow): readonly string[] {
  const limbs = row.canonical.split('、');
  if (row.order === '' || limbs.length > MOST_LIMBS) return [];
  const known = new Set([row.canonical, ...row.variants]);
  return permutations(limbs)
    .map((order) => order.join('、'))
    .filter((written) => !known.has(written));
}
