import { type Confidence, type Document, type Span, spanAt, textOf } from '../../model/index.js';
import { coverageOf } from './coverage.js';
import { findSlips, holdsIn, type SlotSlip } from './frames.js';
import type { FormHit, Hits, NearHit, SlipHit } from './hits.js';
import type { Entry } from './lexicon.js';
import { balance, mentionOf } from './matching.js';
import type { Mention } from './mention.js';
import type { SloganRules } from './rules.js';
import { type BrokenSeries, findBroken } from './series.js';

/** A slip to be noted: what stands there, what should, and how sure that is. */
interface Doubt {
  readonly code: string;
  readonly confidence: Confidence;
  readonly span: Span;
  readonly correction: string;
  readonly reason: string;
}

/** Something that may be wrong: the mention that it makes, if any, and what is to be said of it, if anything. */
export interface Suspect {
  readonly mention: Mention | null;
  readonly doubt: Doubt | null;
}

/** Every slip of a report, those left out that are only part of something right. */
export function suspectsOf(document: Document, hits: Hits, rules: SloganRules): readonly Suspect[] {
  const { text } = document.cleaned;
  const { year } = document.identity;
  const sentence = (offset: number) => {
    const span = spanAt(document.sentences, offset);
    return span === undefined ? '' : textOf(text, span);
  };
  const found = [
    ...hits.slips.filter((hit) => holdsIn(hit.slip, year)).map((hit) => slipAt(text, hit, rules)),
    ...hits.reordered.map((hit) => reorderedAt(mentionOf(text, hit, rules.folding))),
    ...hits.frames.flatMap((hit) =>
      findSlips(text, hit, hit.frame, year, sentence).flatMap((slip) => frameAt(text, slip)),
    ),
    ...findBroken(text, hits.limbs).map(brokenAt),
  ];
  const said = coverageOf(found.flatMap(({ doubt }) => (doubt === null ? [] : [doubt.span])));
  const right = coverageOf(hits.forms);
  const unsaid = (hit: Span) => !said.touches(hit) && !right.over(hit);
  const near = hits.near.filter(unsaid).map((hit) => nearlyAt(text, hit, rules));
  const sounding = hits.sounding
    .filter((hit) => unsaid(hit) && existedIn(hit.form.entry, year))
    .map((hit) => soundingAt(text, hit, rules));
  return withoutRight([...found, ...near, ...sounding], hits);
}

function wrongMention(
  span: Span,
  wrong: Span | null,
  fields: Pick<Mention, 'slogan' | 'kind' | 'correction' | 'rule'>,
): Mention {
  return {
    ...fields,
    start: span.start,
    end: span.end,
    origin: 'lexicon',
    variant: 'misquote',
    rank: 0,
    wrong,
    short: false,
    masked: false,
    entry: null,
  };
}

function slipAt(text: string, hit: SlipHit, rules: SloganRules): Suspect {
  const { slip } = hit;
  const { code, confidence, reason, form, derived } = slip;
  const span = { start: hit.start, end: hit.end };
  const isName = form?.entry.kind === 'law';
  const doubt = derived && !isName ? null : { code, confidence, reason, span, correction: slip.right };
  if (form === null) return { mention: null, doubt };
  const { slogan, kind } = form.entry;
  const fields = { slogan, kind, correction: slip.right, rule: 'slip' };
  return { mention: wrongMention(balance(text, span, rules.folding), derived ? null : span, fields), doubt };
}

function reorderedAt(mention: Mention): Suspect {
  const { start, end, slogan: correction } = mention;
  return {
    mention: { ...mention, variant: 'misquote', correction, rule: 'limb-order', entry: null },
    doubt: { code: 'slogan-order', confidence: 'medium', span: { start, end }, correction, reason: '' },
  };
}

function brokenAt({ series, span, limb, right, slip }: BrokenSeries): Suspect {
  const { slogan, kind } = series.form.entry;
  const fields = { slogan, kind, correction: slogan, rule: 'limb' };
  const confidence = slip ? 'high' : 'medium';
  return {
    mention: wrongMention(span, limb, fields),
    doubt: { code: 'slogan-limb', confidence, span, correction: slogan, reason: right },
  };
}

/** In a form this long, one character off is hardly ever meant. */
const SURE_LENGTH = 9;

function nearlyAt(text: string, hit: NearHit, rules: SloganRules): Suspect {
  const { entry, written } = hit.form;
  const span = balance(text, hit, rules.folding);
  const fields = { slogan: entry.slogan, kind: entry.kind, correction: written, rule: 'near' };
  const confidence = written.length >= SURE_LENGTH && !hit.atEnd ? 'high' : 'medium';
  return {
    mention: wrongMention(span, null, fields),
    doubt: { code: 'slogan-near', confidence, span, correction: written, reason: '' },
  };
}

/** A homophone in a form this long is hardly ever another word. */
const SURE_SOUNDING = 6;

/** What is older than the slogan cannot be a slip of it. */
function existedIn({ firstYear }: Entry, year: number | null): boolean {
  return year === null || firstYear === null || firstYear <= year;
}

function soundingAt(text: string, hit: FormHit, rules: SloganRules): Suspect {
  const { entry, written } = hit.form;
  const span = balance(text, hit, rules.folding);
  const fields = { slogan: entry.slogan, kind: entry.kind, correction: written, rule: 'sound' };
  const confidence = written.length >= SURE_SOUNDING ? 'high' : 'medium';
  return {
    mention: wrongMention(span, null, fields),
    doubt: { code: 'slogan-sound', confidence, span, correction: written, reason: '' },
  };
}

/** The slot and the frame around it can each be a mention; the doubt is about the smaller one that is. */
function frameAt(text: string, { frame, match, slot, whole, tail }: SlotSlip): readonly Suspect[] {
  const { id: rule, kind, confidence, right, slogan, why: reason } = frame;
  const repaired = text.slice(match.start, slot.start) + right + text.slice(slot.end, match.end);
  const span = slogan === '' ? { start: match.start, end: match.end } : slot;
  const correction = slogan === '' ? whole || repaired : right;
  const doubt = { code: 'slogan-slip', confidence, span, correction, reason };
  const wholeKind = slogan === '' ? kind : 'formula';
  const mentions = [
    ...(slogan === '' ? [] : [wrongMention(slot, slot, { slogan, kind, correction: right, rule })]),
    ...(whole === '' ? [] : [wrongMention(match, slot, named(whole, wholeKind, rule))]),
    ...(tail === null
      ? []
      : [wrongMention(without(match, tail), slot, named(bareOf(whole, tail), kind, rule))]),
  ];
  const [first = null, ...rest] = mentions;
  return [{ mention: first, doubt }, ...rest.map((mention) => ({ mention, doubt: null }))];
}

function named(name: string, kind: Mention['kind'], rule: string) {
  return { slogan: name, kind, correction: name, rule };
}

function without({ start }: Span, tail: Span): Span {
  return { start, end: tail.start };
}

function bareOf(whole: string, { start, end }: Span): string {
  return whole.slice(0, start - end);
}

/** A slip strictly inside a right form is none; a doubt inside a wider doubt says nothing more. */
function withoutRight(suspects: readonly Suspect[], hits: Hits): readonly Suspect[] {
  const right = coverageOf(hits.forms);
  const standing = suspects.filter(({ mention, doubt }) => {
    const span = mention ?? doubt?.span;
    return span !== undefined && !right.around(span);
  });
  const said = coverageOf(standing.flatMap(({ doubt }) => (doubt === null ? [] : [doubt.span])));
  return standing.map((suspect) =>
    suspect.doubt !== null && said.around(suspect.doubt.span) ? { ...suspect, doubt: null } : suspect,
  );
}

/** The right mentions that no slip touches where it is wrong. */
export function withoutWrong(mentions: readonly Mention[], suspects: readonly Suspect[]): readonly Mention[] {
  const wrong = suspects.flatMap(({ mention }) => (mention?.wrong ? [mention.wrong] : []));
  if (wrong.length === 0) return mentions;
  const { touches } = coverageOf(wrong);
  return mentions.filter((mention) => !touches(mention));
}
