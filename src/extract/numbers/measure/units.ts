import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';
import { type Decimal, decimalOf } from '../numeral/decimal.js';
import { type Trie, trieOf } from '../trie.js';

/** The kinds of number that the table knows. */
export const KINDS = [
  'count',
  'money',
  'measure',
  'percent',
  'point',
  'multiple',
  'fraction',
  'duration',
  'frequency',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * How far a unit can be trusted to be one: `strong` ones count behind every numeral, `weak` ones only
 * behind Arabic digits, longer numerals or a word that counts, `time` ones may begin a date, and `label`
 * ones mostly number things (3号, 三级).
 */
const FORMS = ['strong', 'weak', 'time', 'label'] as const;

/** A unit as listed. `factor` times a value in this unit is the value in `base`. */
export interface Unit {
  readonly unit: string;
  readonly class: string;
  readonly kind: Kind;
  readonly base: string;
  readonly factor: Decimal;
  readonly form: (typeof FORMS)[number];
  readonly example: string;
}

const schema = z.object({
  unit: z.string().min(1),
  class: z.string().regex(/^[a-z]+$/),
  kind: z.enum(KINDS),
  base: z.string().min(1),
  factor: z
    .string()
    .regex(/^[0-9]+(\.[0-9]+)?$/, 'Write a factor as a plain decimal')
    .transform(decimalOf),
  form: z.enum(FORMS),
  example: z.string().min(1, 'Give an example with this unit'),
});

/** Reads the table of units. */
export function loadUnits(knowledge: Knowledge): readonly Unit[] {
  return knowledge.tsv('extract/numbers/units.tsv', schema, 'unit');
}

/** Units to be found in a text. */
export function unitTrie(units: readonly Unit[]): Trie<Unit> {
  return trieOf(units.map((unit) => [unit.unit, unit] as const));
}
