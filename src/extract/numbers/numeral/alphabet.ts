import { z } from 'zod';
import type { Knowledge } from '../../../knowledge/index.js';

/** What a character does in a numeral. */
export const NONE = 0;
export const ARABIC = 1;
export const DIGIT = 2;
export const POWER = 3;
export const FEW = 4;
export const HALF = 5;

/** The characters that numerals are written with, looked up by UTF-16 unit. */
export interface Alphabet {
  readonly role: Uint8Array;
  /** The digit's worth, or the exponent of a power of ten (千 → 3). */
  readonly worth: Uint8Array;
}

/** Two-in-one characters, worth two or three tens: 廿, 卅. */
const LIGATURES: readonly (readonly [string, number])[] = [
  ['廿', 2],
  ['卅', 3],
];

const schema = z.object({
  character: z.string().length(1),
  value: z.coerce.number(),
  kind: z.enum(['digit', 'unit']),
  note: z.string(),
});

/** Reads the numeral characters, the shared ones and those that only this room knows. */
export function loadAlphabet(knowledge: Knowledge): Alphabet {
  const role = new Uint8Array(65_536);
  const worth = new Uint8Array(65_536);
  const put = (unit: number, as: number, value: number) => {
    role[unit] = as;
    worth[unit] = value;
  };
  const shared = knowledge.numerals();
  for (const [character, value] of shared.digits) put(character.charCodeAt(0), DIGIT, value);
  for (const [character, value] of shared.units) put(character.charCodeAt(0), POWER, exponent(value));
  for (const row of knowledge.tsv('extract/numbers/rare_numerals.tsv', schema, 'character'))
    put(
      row.character.charCodeAt(0),
      row.kind === 'digit' ? DIGIT : POWER,
      row.kind === 'digit' ? row.value : exponent(row.value),
    );
  for (const [character, tens] of LIGATURES) put(character.charCodeAt(0), DIGIT, tens);
  for (let digit = 0; digit <= 9; digit++) {
    put(0x30 + digit, ARABIC, digit);
    put(0xff10 + digit, ARABIC, digit);
  }
  put('几'.charCodeAt(0), FEW, 0);
  put('半'.charCodeAt(0), HALF, 0);
  return { role, worth };
}

/** Whether a digit stands for tens by itself (廿二 is 22). */
export function isLigature(unit: number): boolean {
  return unit === 0x5eff || unit === 0x5345;
}

function exponent(value: number): number {
  return value.toString().length - 1;
}
