/** A Chinese numeral's characters and what they are worth, as read from `knowledge/numerals.tsv`. */
export interface NumeralCharacters {
  /** 一 → 1, 两 → 2, 贰 → 2, 〇 → 0 … */
  readonly digits: ReadonlyMap<string, number>;
  /** 十 → 10, 百 → 100, 千 → 1000, 万 → 10⁴, 亿 → 10⁸ … */
  readonly units: ReadonlyMap<string, number>;
}

/** Digits read one by one (二〇二三 → 2023), or null where another character stands among them. */
export function readDigits(words: string, characters: NumeralCharacters): number | null {
  let value = 0;
  for (const character of words) {
    const digit = /^[0-9]$/.test(character) ? Number(character) : characters.digits.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return words === '' ? null : value;
}

/** A whole number below 10 000 with its units (十三 → 13, 二百零五 → 205), or null. For ordinals and years. */
export function readOrdinal(words: string, characters: NumeralCharacters): number | null {
  if (![...words].some((character) => characters.units.has(character))) return readDigits(words, characters);
  let total = 0;
  let pending: number | null = null;
  for (const character of words) {
    const digit = characters.digits.get(character);
    const unit = characters.units.get(character);
    if (unit !== undefined && unit < 10_000) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else if (digit !== undefined) pending = digit;
    else return null;
  }
  return total + (pending ?? 0);
}
