import type { Document, Finding, NoteSink } from '../../model/index.js';
import type { SloganFields } from './columns.js';
import { congressOf } from './congress.js';
import { fold } from './folding.js';
import type { Hits } from './hits.js';
import { findHits, mentionOf } from './matching.js';
import type { Mention } from './mention.js';
import { byPlace, nest, type Placed } from './nesting.js';
import { noteAnachronisms, noteDoubts, noteMasked } from './notes.js';
import { findPairs } from './pairs.js';
import { findParallel } from './parallel.js';
import { findPattern } from './patterns.js';
import { findQuoted } from './quoted.js';
import type { SloganRules } from './rules.js';
import { repeatedTails, resolveShortNames } from './short-names.js';
import { findShorthand } from './shorthand.js';
import { isQuoted } from './surroundings.js';
import { suspectsOf, withoutWrong } from './suspects.js';
import { withTails } from './tails.js';

/** Finds the slogans of a report: listed ones, families, quoted ones, parallel limbs, and slips of any. */
export function extractSlogans(
  document: Document,
  rules: SloganRules,
  note: NoteSink,
): readonly Finding<SloganFields>[] {
  const { text } = document.cleaned;
  const { year } = document.identity;
  const hits = findHits(text, fold(text, rules.folding), rules);
  const suspects = suspectsOf(document, hits, rules);
  const wrong = suspects.flatMap(({ mention }) => (mention === null ? [] : [mention]));
  const right = withoutWrong(rightMentions(document, hits, rules), suspects);
  const found = [...wrong, ...right];
  const ordered = [...found, ...withTails(text, found, rules.tails)].sort(byPlace);
  const placed = nest(resolveShortNames(ordered, rules.shortNames, year));
  noteDoubts(text, suspects, note);
  noteMasked(text, placed, note);
  noteAnachronisms(text, placed, year, rules.awaited, note);
  return placed.map((item) => findingOf(text, item, rules));
}

function rightMentions(document: Document, hits: Hits, rules: SloganRules): readonly Mention[] {
  const { text } = document.cleaned;
  const congress = congressOf(document.identity, rules.congresses)?.ordinal ?? null;
  const listed = hits.forms.map((hit) => mentionOf(text, hit, rules.folding));
  const quoted = findQuoted(text, rules.quoted, rules.folding);
  return [
    ...listed,
    ...findPairs(text, listed),
    ...hits.patterns.flatMap((hit) => findPattern(text, hit, hit.pattern, congress)),
    ...findShorthand(text, rules.numerals),
    ...quoted,
    ...repeatedTails(text, quoted),
    ...findParallel(text, rules.sharedCharacters),
  ];
}

function findingOf(text: string, { mention, inside }: Placed, rules: SloganRules): Finding<SloganFields> {
  const { start, end, slogan, kind, origin, variant, correction, rule } = mention;
  const quoted = isQuoted(text, mention, rules.folding);
  const nested_in = inside?.slogan ?? '';
  return {
    span: { start, end },
    rule,
    fields: { slogan, kind, origin, variant, correction, quoted, nested_in },
  };
}
