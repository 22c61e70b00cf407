/** Figures one after another with single blanks between; neither a date nor a decimal stands before them. */
const CHAIN = /(?<![\d.,:：/-])\d{1,4}(?:\.\d{1,4})?(?: \d{1,4}(?:\.\d{1,4})?){1,7}(?![\d:/-])/g;
/** `增长11. 79%`: after running text and before a unit; an ordinal stands after the end of a sentence. */
const SPLIT_DECIMAL = /(?<=[一-鿿、，] ?\d{1,6}\.) (?=\d{1,4}(?:[%％‰]| ?[一-鿿]))/g;
/** `G DP`, `C E O`: a capital alone and one to four capitals after it. */
const SPLIT_LETTERS = /(?<![A-Za-z\d-] ?)[A-Z](?: [A-Z]{1,3}){1,4}(?! ?[A-Za-z\d-])/g;
/** No abbreviation is longer. */
const MAX_LETTERS = 5;

/**
 * The offsets of blanks that stand inside one number or abbreviation: figures set apart one by one, groups of
 * three, years in two halves, decimals. Where the groups could be several numbers the blanks stay.
 */
export function innerBlanks(line: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!/[\d.A-Z] [\dA-Z]/.test(line)) return found;
  for (const { index, 0: chain } of line.matchAll(CHAIN)) {
    const behind = line.slice(index + chain.length, index + chain.length + 2).trimStart();
    if (isOneNumber(chain.split(' '), behind.charAt(0))) addBlanks(found, chain, index);
  }
  for (const { index } of line.matchAll(SPLIT_DECIMAL))
    if (!isYear(line.slice(index + 1, index + 6))) found.add(index);
  for (const { index, 0: letters } of line.matchAll(SPLIT_LETTERS))
    if (letters.replaceAll(' ', '').length <= MAX_LETTERS) addBlanks(found, letters, index);
  return found;
}

function addBlanks(found: Set<number>, words: string, start: number): void {
  for (let at = words.indexOf(' '); at >= 0; at = words.indexOf(' ', at + 1)) found.add(start + at);
}

function isYear(words: string): boolean {
  return /^(?:19|20)\d\d年/.test(words);
}

/** Whether the groups can only be the parts of one number, given the character behind them. */
function isOneNumber(groups: readonly string[], behind: string): boolean {
  if (behind === '' || groups.slice(0, -1).some((group) => group.includes('.'))) return false;
  const whole = groups.map((group) => group.replace(/\..*$/, ''));
  if (whole.every((group) => group.length === 1)) return true;
  const [first = '', ...rest] = whole;
  if (first.length <= 3 && !first.startsWith('0') && rest.every((group) => group.length === 3)) return true;
  return isYear(`${whole.join('')}${behind}`);
}
