import {
  type Confidence,
  covers,
  type Document,
  overlaps,
  type Span,
  spanAt,
  textOf,
} from '../../model/index.js';
import { type FrameHit, findSlips, holdsIn } from './frames.js';
import { type Hit, mentionOf } from './matching.js';
import type { Mention } from './mention.js';
import type { SloganRules } from './rules.js';
import { type BrokenSeries, findBroken } from './series.js';
import type { Slip } from './slips.js';

/** A slip to be noted: what stands there, what should, and how sure that is. */
export interface Doubt {
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
export function suspectsOf(document: Document, hits: readonly Hit[], rules: SloganRules): readonly Suspect[] {
  const { text } = document.cleaned;
  const { year } = document.identity;
  const sentence = (offset: number) => {
    const span = spanAt(document.sentences, offset);
    return span === undefined ? '' : textOf(text, span);
  };
  const found = hits.flatMap((hit): readonly Suspect[] => {
    const { meaning } = hit;
    if (meaning.type === 'slip')
      return holdsIn(meaning.slip, year) ? [slipAt(text, hit, meaning.slip, rules)] : [];
    if (meaning.type === 'form' && meaning.form.reordered)
      return [reorderedAt(mentionOf(text, hit, meaning.form, rules.folding))];
    if (meaning.type === 'frame')
      return findSlips(text, hit, meaning.frame, year, sentence).flatMap((slip) => frameAt(text, slip));
    return [];
  });
  const limbs = hits.flatMap(({ start, end, meaning }) =>
    meaning.type === 'limb' ? [{ start, end, series: meaning.series, index: meaning.index }] : [],
  );
  const broken = findBroken(text, limbs).map((series) => brokenAt(series));
  return withoutRight([...found, ...broken], hits);
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

function slipAt(text: string, span: Span, slip: Slip, rules: SloganRules): Suspect {
  const { code, confidence, reason } = slip;
  const isName = slip.form?.entry.kind === 'law';
  const doubt = slip.derived && !isName ? null : { code, confidence, reason, span, correction: slip.right };
  if (slip.form === null) return { mention: null, doubt };
  const { slogan, kind } = slip.form.entry;
  const { start, end } = mentionOf(text, span, slip.form, rules.folding);
  const fields = { slogan, kind, correction: slip.right, rule: 'slip' };
  return { mention: wrongMention({ start, end }, slip.derived ? null : span, fields), doubt };
}

function reorderedAt(mention: Mention): Suspect {
  const correction = mention.slogan;
  return {
    mention: { ...mention, variant: 'misquote', correction, rule: 'limb-order', entry: null },
    doubt: { code: 'slogan-order', confidence: 'medium', span: mention, correction, reason: correction },
  };
}

function brokenAt({ series, span, limb, right, slip }: BrokenSeries): Suspect {
  const { slogan, kind } = series.form.entry;
  const correction = series.form.written;
  return {
    mention: wrongMention(span, limb, { slogan, kind, correction, rule: 'limb' }),
    doubt: { code: 'slogan-limb', confidence: slip ? 'high' : 'medium', span, correction, reason: right },
  };
}

/** The slot and the frame around it can each be a mention; the doubt is about the smaller one that is. */
function frameAt(text: string, { frame, match, slot, whole }: FrameHit): readonly Suspect[] {
  const { code, kind, confidence, why } = { ...frame, code: 'slogan-slip' };
  const repaired = text.slice(match.start, slot.start) + frame.right + text.slice(slot.end, match.end);
  const about = frame.slogan === '' ? match : slot;
  const correction = frame.slogan !== '' ? frame.right : whole === '' ? repaired : whole;
  const doubt = { code, confidence, span: about, correction, reason: why };
  const mentions = [
    frame.slogan === ''
      ? null
      : wrongMention(slot, slot, {
          slogan: frame.slogan,
          kind: frame.kind,
          correction: frame.right,
          rule: frame.id,
        }),
    whole === ''
      ? null
      : wrongMention(match, slot, {
          slogan: whole,
          kind: frame.slogan === '' ? kind : 'formula',
          correction: whole,
          rule: frame.id,
        }),
  ].filter((mention) => mention !== null);
  if (mentions.length === 0) return [{ mention: null, doubt }];
  return mentions.map((mention, at) => ({ mention, doubt: at === 0 ? doubt : null }));
}

/** A slip strictly inside a right form is none; a doubt inside a wider doubt says nothing more. */
function withoutRight(suspects: readonly Suspect[], hits: readonly Hit[]): readonly Suspect[] {
  const right = hits.filter((hit) => hit.meaning.type === 'form' && !hit.meaning.form.reordered);
  const spanOf = ({ mention, doubt }: Suspect) => mention ?? doubt?.span;
  const standing = suspects.filter((suspect) => {
    const span = spanOf(suspect);
    return (
      span !== undefined &&
      !right.some((hit) => covers(hit, span) && hit.end - hit.start > span.end - span.start)
    );
  });
  const doubts = standing.flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));
  return standing.map((suspect) => {
    const own = suspect.doubt;
    const covered =
      own !== null &&
      doubts.some((other) => other !== own && covers(other.span, own.span) && wider(other.span, own.span));
    return covered ? { ...suspect, doubt: null } : suspect;
  });
}

function wider(a: Span, b: Span): boolean {
  return a.end - a.start > b.end - b.start;
}

/** The right mentions that no slip touches where it is wrong. */
export function withoutWrong(mentions: readonly Mention[], suspects: readonly Suspect[]): readonly Mention[] {
  const wrong = suspects.flatMap(({ mention }) => (mention?.wrong ? [mention.wrong] : []));
  return wrong.length === 0
    ? mentions
    : mentions.filter((mention) => !wrong.some((span) => overlaps(span, mention)));
}
