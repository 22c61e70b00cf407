import { type Candidate, ITEM_RANK, LIST_RANK } from './candidates.js';
import { cutHeading, findJoint, type Place } from './cuts.js';
import { isUnbroken, type Run } from './outline.js';
import type { Paragraph } from './paragraphs.js';
import type { SplitRules } from './rules.js';

/** Where each heading ends; a heading starts where its candidate does and includes the ordinal. */
export type HeadingEnds = ReadonlyMap<Candidate, number>;

/**
 * Longest first sentence that still reads as a heading. Of 927 run-in headings that authors set in bold, 97
 * in 100 have at most 37 units, the longest 56; none holds a figure.
 */
const LONGEST_RUN_IN = 40;
/** Longer ones pass where most members of the run have a heading. */
const LONGEST_AMONG_SIBLINGS = 60;

/**
 * Finds where the headings of all runs end: at the end of the bold words, of the line, or of a first sentence
 * that is short and reports no figures; where nothing fits the heading is the ordinal alone.
 */
export function cutHeadings(
  text: string,
  paragraphs: readonly Paragraph[],
  runs: readonly Run[],
  rules: SplitRules,
): HeadingEnds {
  const limits = findLimits(runs);
  const ends = new Map<Candidate, number>();
  for (const run of runs) {
    const places = run.members.flatMap((member): readonly Place[] => {
      const line = paragraphs[member.paragraph];
      return line === undefined ? [] : [{ member, line, limit: limits.get(member) ?? line.end }];
    });
    const cuts = cutRun(text, run, places, rules);
    const isList = listsBareItems(run, cuts);
    const isBare = endsSentenceList(text, places, cuts);
    places.forEach((place, at) => {
      const end = cuts[at] ?? 0;
      const isItem =
        (isList && isSentenceUpTo(text, end, place.limit)) || (isBare && at + 1 === places.length);
      ends.set(place.member, isItem ? place.member.ordinalEnd : end);
    });
  }
  return ends;
}

/** Where the headings of a run end, each seen beside its siblings only for how long it may be. */
function cutRun(text: string, run: Run, places: readonly Place[], rules: SplitRules): readonly number[] {
  const strict = places.map((place) => cutHeading(text, place, LONGEST_RUN_IN, rules.hasFigure));
  const found = places.filter((place, at) => (strict[at] ?? 0) > place.member.ordinalEnd).length;
  const longest = found * 2 > places.length ? LONGEST_AMONG_SIBLINGS : LONGEST_RUN_IN;
  const isPlainList = listsSentences(run);
  return places.map((place) => {
    const end = findJoint(text, place, rules) ?? cutHeading(text, place, longest, rules.hasFigure);
    const isItem = place.member.inside || isPlainList;
    return isItem && isSentenceUpTo(text, end, place.limit) ? place.member.ordinalEnd : end;
  });
}

/** From this share on, of three items or more, those without a heading say that the others have none either. */
const BARE = 0.75;

/** Whether nearly all items of a list have no heading: a sentence that fills its line is an item like the others. */
function listsBareItems({ members }: Run, cuts: readonly number[]): boolean {
  const isList = members.every(({ rank }) => rank >= ITEM_RANK);
  const bare = members.filter((member, at) => cuts[at] === member.ordinalEnd).length;
  return isList && members.length > 2 && bare >= members.length * BARE;
}

/** Whether a list has nothing but its own lines, so that a sentence that fills one is the item itself. */
function listsSentences(run: Run): boolean {
  return (run.members[0]?.rank ?? 0) >= LIST_RANK && isUnbroken(run);
}

/**
 * Whether all items of a list within a paragraph but the last are one sentence each: what follows the sentence of
 * the last one does not make it a heading.
 */
function endsSentenceList(text: string, places: readonly Place[], cuts: readonly number[]): boolean {
  const others = places.slice(0, -1);
  return (
    others.length > 0 &&
    places.every((place) => place.member.inside) &&
    others.every(
      ({ member, limit }, at) =>
        cuts[at] === member.ordinalEnd && ONE_SENTENCE.test(text.slice(member.ordinalEnd, limit)),
    )
  );
}

const ONE_SENTENCE = /^[^。！？；]*[。！？；，]?\s*$/;

/** Whether a sentence ends at `end` and nothing follows it: it says what it says, it heads nothing. */
function isSentenceUpTo(text: string, end: number, limit: number): boolean {
  return /[。！？；]/.test(text.charAt(end - 1)) && text.slice(end, limit).trim() === '';
}

/** Where the next candidate of the same paragraph begins. */
function findLimits(runs: readonly Run[]): ReadonlyMap<Candidate, number> {
  const members = runs.flatMap((run) => run.members).sort((a, b) => a.start - b.start);
  const limits = new Map<Candidate, number>();
  members.forEach((member, at) => {
    const next = members[at + 1];
    if (next !== undefined && next.paragraph === member.paragraph) limits.set(member, next.start);
  });
  return limits;
}
