import type { Span } from '../../model/index.js';
import { findAll } from './automaton.js';
import { classAt, type Folded, type Folding, GAP } from './folding.js';
import type { FormHit, FrameHit, Hits, Meaning, PatternHit, SlipHit } from './hits.js';
import type { Form, Place } from './lexicon.js';
import type { Mention } from './mention.js';
import { nearAt } from './near.js';
import type { SloganRules } from './rules.js';
import type { LimbHit } from './series.js';
import type { Slip } from './slips.js';
import type { Use } from './vocabulary.js';

/** Everything the automaton finds in a folded text that its surroundings allow. */
export function findHits(text: string, folded: Folded, rules: SloganRules): Hits {
  const forms: FormHit[] = [];
  const reordered: FormHit[] = [];
  const near: FormHit[] = [];
  const slips: SlipHit[] = [];
  const limbs: LimbHit[] = [];
  const patterns: PatternHit[] = [];
  const frames: FrameHit[] = [];
  const { uses, lengths, automaton } = rules.vocabulary;
  findAll(automaton, folded.units, folded.count, (pattern, first) => {
    const length = lengths[pattern] as number;
    const span = spanOf(folded, first, first + length);
    for (const use of uses[pattern] as readonly Use<Meaning>[]) {
      if (!marksFit(folded, first, length, use) || !surroundingsFit(text, span, use.what, rules)) continue;
      const { start, end } = span;
      const { what } = use;
      if (what.type === 'form')
        (what.form.reordered ? reordered : forms).push({ start, end, form: what.form });
      else if (what.type === 'slip') slips.push({ start, end, slip: what.slip });
      else if (what.type === 'limb') limbs.push({ start, end, series: what.series, index: what.index });
      else if (what.type === 'pattern') patterns.push({ start, end, pattern: what.pattern });
      else if (what.type === 'frame') frames.push({ start, end, frame: what.frame });
      else {
        const off = nearAt(folded, first, what.half);
        if (off !== null) near.push({ ...spanOf(folded, off.first, off.last), form: what.half.form });
      }
    }
  });
  return { forms, reordered, near, slips, limbs, patterns, frames };
}

function spanOf(folded: Folded, first: number, last: number): Span {
  return { start: folded.offsets[first] as number, end: (folded.offsets[last - 1] as number) + 1 };
}

/** Marks may stand between limbs only; quotation marks and single spaces anywhere. */
function marksFit(folded: Folded, first: number, length: number, use: Use<Meaning>): boolean {
  for (let at = 1; at < length; at++) {
    const gap = folded.gaps[first + at] as number;
    if (gap === 0) continue;
    if ((gap & GAP.spaces) !== 0) return false;
    if ((gap & GAP.separator) !== 0 && !use.limbs.has(at)) return false;
  }
  return true;
}

function surroundingsFit(text: string, span: Span, meaning: Meaning, rules: SloganRules): boolean {
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

/** The mention that a right form makes; a quotation mark that the form opens or closes belongs to it. */
export function mentionOf(text: string, hit: FormHit, folding: Folding): Mention {
  const { start, end } = balance(text, hit, folding);
  const { entry, place, written } = hit.form;
  return {
    start,
    end,
    slogan: entry.slogan,
    kind: entry.kind,
    origin: 'lexicon',
    variant: text.slice(start, end) === entry.slogan ? 'exact' : 'folded',
    correction: '',
    rule: 'lexicon',
    rank: 0,
    wrong: null,
    short: place === 'quoted' && written !== entry.slogan,
    masked: false,
    entry,
  };
}

/** The span with the quotation mark that it closes or opens without its partner, where that stands beside it. */
export function balance(text: string, { start, end }: Span, folding: Folding): Span {
  let depth = 0;
  let closedEarly = false;
  for (let at = start; at < end; at++) {
    const kind = classAt(folding, text, at);
    if (kind === 'open') depth++;
    else if (kind === 'close' && depth === 0) closedEarly = true;
    else if (kind === 'close') depth--;
  }
  return {
    start: closedEarly && classAt(folding, text, start - 1) === 'open' ? start - 1 : start,
    end: depth > 0 && classAt(folding, text, end) === 'close' ? end + 1 : end,
  };
}
