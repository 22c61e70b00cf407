import { frameEvents } from './framing.js';
import { limitItems } from './limits.js';
import type { RoleSources } from './roles.js';
import type { SplitRules } from './rules.js';
import type { Skeleton } from './skeleton.js';
import { type Event, growTree, makePart, type Part } from './tree.js';
import { turnEvents } from './turns.js';

/** The parts of a report as a tree whose top level covers the whole text. */
export function findParts(skeleton: Skeleton, sources: RoleSources, rules: SplitRules): readonly Part[] {
  const { text } = skeleton;
  const events = [...headingEvents(skeleton), ...frameEvents(skeleton, rules)];
  const roots = growTree(events, text.length);
  const turns = turnEvents(skeleton, roots, sources, rules);
  // A tree keeps its parts, so the second one is grown from parts of its own.
  return growTree([...events, ...turns].map(renewed), text.length);
}

function renewed(event: Event): Event {
  return event.part === null ? event : { ...event, part: { ...event.part, children: [] } };
}

function headingEvents(skeleton: Skeleton): readonly Event[] {
  const { text, paragraphs, runs, headings } = skeleton;
  const opened = runs.flatMap((run) =>
    run.members.map((member) => {
      const part = makePart('heading', member.start, {
        headingEnd: headings.get(member) ?? member.ordinalEnd,
        ordinal: text.slice(member.start, member.ordinalEnd).trimEnd(),
        scheme: `${run.scheme}@${run.rank}`,
        usualRank: member.rank,
      });
      return { start: member.start, closes: { rank: run.rank }, part };
    }),
  );
  return [...opened, ...limitItems(paragraphs, runs, headings)];
}
