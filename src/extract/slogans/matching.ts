import type { Span } from '../../model/index.js';
import { findAll } from './automaton.js';
import { classAt, type Folded, type Folding } from './folding.js';
import type { FormHit, FrameHit, Hits, Meaning, NearHit, PatternHit, SlipHit } from './hits.js';
import type { Mention } from './mention.js';
import { nearAt } from './near.js';
import type { SloganRules } from './rules.js';
import type { LimbHit } from './series.js';
import { EXACT, mayBeSlip, offAt } from './sounding.js';
import { marksFit, surroundingsFit } from './surroundings.js';
import type { Use } from './vocabulary.js';

interface Collected extends Hits {
  readonly forms: FormHit[];
  readonly reordered: FormHit[];
  readonly near: NearHit[];
  readonly sounding: FormHit[];
  readonly slips: SlipHit[];
  readonly limbs: LimbHit[];
  readonly patterns: PatternHit[];
  readonly frames: FrameHit[];
}

/** Everything the automaton finds in a folded text that its surroundings allow. */
export function findHits(text: string, folded: Folded, rules: SloganRules): Hits {
  const collected: Collected = {
    forms: [],
    reordered: [],
    near: [],
    sounding: [],
    slips: [],
    limbs: [],
    patterns: [],
    frames: [],
  };
  const { uses, lengths, automaton } = rules.vocabulary;
  const consider = (use: Use<Meaning>, first: number, length: number): void => {
    const off = offAt(folded, first, use.letters);
    if (off !== EXACT && !mayBeSlip(folded, first, off, use)) return;
    if (!marksFit(folded, first, length, use)) return;
    const span = spanOf(folded, first, first + length);
    if (!surroundingsFit(text, span, use.what, rules)) return;
    if (off === EXACT) collect(collected, span, use.what, folded, first);
    else if (use.what.type === 'form') collected.sounding.push({ ...span, form: use.what.form });
  };
  findAll(automaton, folded.sounds, folded.count, (pattern, first) => {
    for (const use of uses[pattern] ?? []) consider(use, first, lengths[pattern] as number);
  });
  return collected;
}

function collect(hits: Collected, span: Span, what: Meaning, folded: Folded, first: number): void {
  const { start, end } = span;
  switch (what.type) {
    case 'form':
      (what.form.reordered ? hits.reordered : hits.forms).push({ start, end, form: what.form });
      return;
    case 'slip':
      hits.slips.push({ start, end, slip: what.slip });
      return;
    case 'limb':
      hits.limbs.push({ start, end, series: what.series, index: what.index });
      return;
    case 'pattern':
      hits.patterns.push({ start, end, pattern: what.pattern });
      return;
    case 'frame':
      hits.frames.push({ start, end, frame: what.frame });
      return;
    case 'half': {
      const off = nearAt(folded, first, what.half);
      if (off === null) return;
      hits.near.push({ ...spanOf(folded, off.first, off.last), form: what.half.form, atEnd: off.atEnd });
    }
  }
}

function spanOf(folded: Folded, first: number, last: number): Span {
  return { start: folded.offsets[first] as number, end: (folded.offsets[last - 1] as number) + 1 };
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
