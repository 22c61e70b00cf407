import type { Span } from '../model/index.js';
import { LIST_RANK } from './candidates.js';
import { findClosing } from './endings.js';
import type { Run } from './outline.js';
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
  const { text, paragraphs, to } = skeleton;
  const at = findClosing(text, paragraphs, afterHeadings(skeleton) + 1, to, rules);
  const start = at === null ? undefined : paragraphs[at]?.start;
  return start === undefined ? [] : [{ start, closes: TOP, part: makePart('closing', start) }];
}

/** The last paragraph that a heading fills, or that follows one; closing words may have list items too. */
function afterHeadings({ runs, from, headings, paragraphs }: Skeleton): number {
  let last = from;
  for (const member of runs.flatMap((run) => run.members)) {
    if (member.inside || member.rank >= LIST_RANK) continue;
    const fills = (headings.get(member) ?? 0) >= (paragraphs[member.paragraph]?.end ?? 0);
    last = Math.max(last, member.paragraph + (fills ? 1 : 0));
  }
  return last;
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
