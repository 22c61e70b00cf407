import type { Span } from '../model/index.js';
import { LIST_RANK } from './candidates.js';
import { findClosing, type Room } from './endings.js';
import { isUnbroken, type Run } from './outline.js';
import type { SplitRules } from './rules.js';
import type { Skeleton } from './skeleton.js';
import { type Event, makePart, type Part, TOP } from './tree.js';

/** What stands around the headings: opening, text before the first heading, closing, annexes. */
export function frameEvents(skeleton: Skeleton, rules: SplitRules): readonly Event[] {
  return [...openingEvents(skeleton), ...closingEvents(skeleton, rules), ...annexEvents(skeleton)];
}

/** Text before the first heading is a part of its own when it is longer than this and has paragraphs enough. */
const LONGEST_OPENING = { units: 700, paragraphs: 3 };

function openingEvents({ text, paragraphs, from, to, runs }: Skeleton): readonly Event[] {
  const firstHeading = findFirstHeading(runs, text.length);
  const end = Math.min(firstHeading, paragraphs[to]?.start ?? text.length);
  const body = paragraphs.slice(from, to).filter((line) => line.end <= end);
  const start = body[0]?.start ?? end;
  const isLong = end - start > LONGEST_OPENING.units && body.length >= LONGEST_OPENING.paragraphs;
  const hasList = runs.some((run) => (run.members[0]?.start ?? end) < end);
  const hasText = start < end && (isLong || hasList || firstHeading === text.length);
  const opened = from > 0 || !hasText ? makePart('opening', 0) : makePart('text', 0);
  const events: Event[] = end > 0 ? [{ start: 0, closes: TOP, part: opened }] : [];
  if (hasText && from > 0) events.push({ start, closes: TOP, part: makePart('text', start) });
  return [...events, { start: firstHeading, closes: TOP, part: null }];
}

/** Where the first heading that is no list item begins. */
function findFirstHeading(runs: readonly Run[], end: number): number {
  const headings = runs.flatMap((run) => run.members.slice(0, 1)).filter((first) => first.rank < LIST_RANK);
  return headings.reduce((least, first) => Math.min(least, first.start), end);
}

function closingEvents(skeleton: Skeleton, rules: SplitRules): readonly Event[] {
  const { text, paragraphs } = skeleton;
  const at = findClosing(text, paragraphs, roomForClosing(skeleton), rules);
  const start = at === null ? undefined : paragraphs[at]?.start;
  return start === undefined ? [] : [{ start, closes: TOP, part: makePart('closing', start) }];
}

/** What follows the headings; a heading that fills its line mostly needs a paragraph. Closing words may have lists. */
function roomForClosing({ runs, from, to, headings, paragraphs }: Skeleton): Room {
  let free = from + 1;
  let behind = free;
  for (const run of runs.filter(({ members }) => (members[0]?.rank ?? 0) < LIST_RANK)) {
    const last = run.members.findLast((member) => !member.inside);
    if (last === undefined) continue;
    const fills = (headings.get(last) ?? 0) >= (paragraphs[last.paragraph]?.end ?? 0);
    free = Math.max(free, last.paragraph + 1);
    behind = Math.max(behind, last.paragraph + (fills && !isBareList(run) ? 2 : 1));
  }
  return { free, behind, to };
}

/** Whether no member has a paragraph of its own: the last needs none either. */
function isBareList(run: Run): boolean {
  return run.members.length > 1 && isUnbroken(run);
}

function annexEvents({ annexes }: Skeleton): readonly Event[] {
  return annexes.flatMap(({ heading, title }) => [
    { start: heading.start, closes: TOP, part: makeAnnex(heading) },
    ...(title === null ? [] : [{ start: title.start, closes: { keep: 1 }, part: makeAnnex(title) }]),
  ]);
}

function makeAnnex(heading: Span): Part {
  return makePart('annex', heading.start, {
    headingEnd: heading.end,
    ordinal: '',
    scheme: 'annex',
    usualRank: 0,
  });
}
