import { ITEM_RANK } from './candidates.js';
import type { HeadingEnds } from './headings.js';
import type { Run } from './outline.js';
import type { Paragraph } from './paragraphs.js';
import type { Event } from './tree.js';

/**
 * Where members of runs end before the next heading: an item within a paragraph ends with it, the last item
 * of a run whose members all fill one paragraph ends with its own, and so does each dash of such a list.
 */
export function limitItems(
  paragraphs: readonly Paragraph[],
  runs: readonly Run[],
  headings: HeadingEnds,
): readonly Event[] {
  return runs.flatMap((run) => {
    const single = countSingles(run);
    return run.members.flatMap((member, at) => {
      const next = run.members[at + 1];
      const line = paragraphs[member.paragraph];
      const follower = paragraphs[member.paragraph + 1];
      if (line === undefined || follower === undefined || next?.paragraph === member.paragraph) return [];
      if (next !== undefined && next.paragraph === member.paragraph + 1) return [];
      const hasBody = (headings.get(member) ?? line.end) < line.end;
      if (!member.inside && !(endsWithLine(run, single, next === undefined) && (hasBody || isList(run))))
        return [];
      return [{ start: follower.start, closes: { rank: run.rank }, part: null }];
    });
  });
}

function isList(run: Run): boolean {
  return run.members[0]?.number === null || (run.members[0]?.rank ?? 0) >= ITEM_RANK;
}

/** How many members are followed at once by the next one. */
function countSingles(run: Run): number {
  return run.members.filter((member, at) => {
    const next = run.members[at + 1];
    return next !== undefined && next.paragraph <= member.paragraph + 1;
  }).length;
}

function endsWithLine(run: Run, single: number, isLast: boolean): boolean {
  const others = run.members.length - 1;
  if (run.members[0]?.number === null) return single * 2 >= others && others > 0;
  return isLast && single === others && others >= (isList(run) ? 1 : 2);
}
