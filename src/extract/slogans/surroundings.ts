import type { Span } from '../../model/index.js';
import { classAt, type Folded, type Folding, GAP } from './folding.js';
import type { Meaning } from './hits.js';
import type { Place } from './lexicon.js';
import type { SloganRules } from './rules.js';
import type { Slip } from './slips.js';
import type { Use } from './vocabulary.js';

/** Marks may stand between limbs only; quotation marks and single spaces anywhere. */
export function marksFit(folded: Folded, first: number, length: number, use: Use<Meaning>): boolean {
  for (let at = 1; at < length; at++) {
    const gap = folded.gaps[first + at] as number;
    if (gap === 0) continue;
    if ((gap & GAP.spaces) !== 0) return false;
    if ((gap & GAP.separator) !== 0 && !use.limbs.has(at)) return false;
  }
  return true;
}

/** Whether what stands around a find lets it mean what it can mean. */
export function surroundingsFit(text: string, span: Span, meaning: Meaning, rules: SloganRules): boolean {
  if (meaning.type === 'form') {
    const { entry, place } = meaning.form;
    if (entry.kind === 'numeric' && continuesNumber(text, span, rules)) return false;
    return placeFits(text, span, place, rules.folding) && neighboursFit(text, span, entry);
  }
  if (meaning.type === 'slip')
    return (
      placeFits(text, span, meaning.slip.place, rules.folding) && neighboursFit(text, span, meaning.slip)
    );
  return true;
}

/** 第三农场, 十三个代表: the numeral of the slogan is the tail of another number. */
function continuesNumber(text: string, span: Span, rules: SloganRules): boolean {
  const before = text[span.start - 1];
  return (
    before !== undefined &&
    rules.numeralCharacters.has(before) &&
    rules.numeralCharacters.has(text[span.start] ?? '')
  );
}

function placeFits(text: string, { start, end }: Span, place: Place, folding: Folding): boolean {
  if (place === 'titled') return text[start - 1] === '《' && text[end] === '》';
  return place === 'anywhere' || isQuoted(text, { start, end }, folding);
}

/** Whether quotation marks enclose exactly this span. */
export function isQuoted(text: string, { start, end }: Span, folding: Folding): boolean {
  const left = classAt(folding, text, start - 1);
  const right = classAt(folding, text, end);
  return (left === 'open' || left === 'straight') && (right === 'close' || right === 'straight');
}

function neighboursFit(
  text: string,
  { start, end }: Span,
  { notAfter, notBefore }: Pick<Slip, 'notAfter' | 'notBefore'>,
): boolean {
  return (
    !notAfter.some((words) => text.startsWith(words, start - words.length)) &&
    !notBefore.some((words) => text.startsWith(words, end))
  );
}
