import type { NumeralCharacters } from '../../model/index.js';
import { readOrdinal } from '../../model/index.js';
import type { Mention } from './mention.js';

const REACH = 12;
const LONGEST_EXPANSION = 160;
/** 四个提升, “三项清单”：numeral, classifier, noun, up to the mark that opens the expansion. */
const HEAD = /([二两三四五六七八九十]{1,2})([个大项条种])([\u4e00-\u9fff]{2,4})([”"」』]?)$/;

/**
 * Numeral shorthand without quotation marks whose expansion follows: after a colon or in parentheses stand
 * exactly as many limbs as the numeral says, each holding the noun (四个结合：甲乙结合、…).
 */
export function findShorthand(text: string, numerals: NumeralCharacters): readonly Mention[] {
  const found: Mention[] = [];
  for (const mark of ['：', '（'])
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
      const mention = shorthandAt(text, at, mark, numerals);
      if (mention !== null) found.push(mention);
    }
  return found;
}

function shorthandAt(text: string, at: number, mark: string, numerals: NumeralCharacters): Mention | null {
  const head = HEAD.exec(text.slice(Math.max(0, at - REACH), at));
  if (head === null) return null;
  const [whole, numeral = '', classifier = '', noun = '', quote = ''] = head;
  const rest = text.slice(at + 1, at + 1 + LONGEST_EXPANSION);
  const expansion = (mark === '（' ? /^[^）\n]*/ : /^[^。；\n]*/).exec(rest)?.[0] ?? '';
  const limbs = expansion.split(/[、，]/);
  if (limbs.length !== readOrdinal(numeral, numerals) || !limbs.every((limb) => limb.includes(noun)))
    return null;
  const end = at - quote.length;
  const slogan = numeral + classifier + noun;
  return {
    start: at - whole.length,
    end,
    slogan,
    kind: 'numeric',
    origin: 'pattern',
    variant: 'exact',
    correction: '',
    rule: 'shorthand-expanded',
    rank: 1,
    wrong: null,
    short: false,
    masked: false,
    entry: null,
  };
}
