import type { NumeralCharacters } from '../model/index.js';

/** The characters of small Chinese numerals: digits from one on, and ten. */
function smallNumerals({ digits, units }: NumeralCharacters): string {
  const small = [...digits].filter(([, value]) => value > 0).map(([character]) => character);
  const tens = [...units].filter(([, value]) => value === 10).map(([character]) => character);
  return [...small, ...tens].join('');
}

/**
 * Makes a pattern of a rule file into a regular expression: `{han}` is a small Chinese numeral, `{digit}` one
 * of at most two digits, in half or full width. Throws where it is not a regular expression.
 */
export function compilePattern(pattern: string, numerals: NumeralCharacters, flags = 'u'): RegExp {
  const han = `[${smallNumerals(numerals)}]{1,3}`;
  return new RegExp(pattern.replaceAll('{han}', han).replaceAll('{digit}', '[0-9０-９]{1,2}'), flags);
}

/** A set of characters that is asked by code unit, as fast as an array. */
export type CharacterTable = Uint8Array;

/** The characters of a class such as `第其①-⑳`, `{han}` standing for the small Chinese numerals. */
export function tableOf(characters: string, numerals: NumeralCharacters): CharacterTable {
  const inClass = new RegExp(`[${characters.replaceAll('{han}', smallNumerals(numerals))}]`);
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code += 1)
    if (inClass.test(String.fromCharCode(code))) table[code] = 1;
  return table;
}
