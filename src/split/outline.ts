import type { Candidate } from './candidates.js';
import { mayContinue, type Successors } from './chains.js';
import type { Ranks } from './ranks.js';

/** Headings or items that number on from each other below one parent. */
export interface Run {
  readonly scheme: string;
  /** Smaller is higher; a run nested in one of its own scheme stands half a step lower. */
  readonly rank: number;
  readonly members: Candidate[];
}

/** Whether each member but the last is followed at once by the next, in its paragraph or the one after it. */
export function isUnbroken({ members }: Run): boolean {
  return members.every((member, at) => (members[at + 1]?.paragraph ?? 0) <= member.paragraph + 1);
}

/** Missing members that a run may have and still be one run. */
const WIDEST_GAP = 3;

/**
 * Reads the candidates in order and decides which run each belongs to: it continues an open run, opens a
 * new one (which closes those below its rank), or is dropped.
 */
export function readRuns(
  candidates: readonly Candidate[],
  ranks: Ranks,
  successors: Successors,
): readonly Run[] {
  const runs: Run[] = [];
  const open: Run[] = [];
  for (const candidate of candidates) {
    const at = findOpen(open, candidate);
    if (at >= 0) {
      open.length = at + 1;
      open[at]?.members.push(candidate);
    } else if (!candidate.inside || candidate.number === 1) {
      const run = openRun(open, candidate, ranks, successors);
      runs.push(run);
      open.push(run);
    }
  }
  return runs;
}

/** The open run that a candidate continues: by its exact number first, over a small gap otherwise. */
function findOpen(open: readonly Run[], candidate: Candidate): number {
  const { number, inside } = candidate;
  const find = (accept: (last: Candidate) => boolean) =>
    open.findLastIndex((run) => {
      const last = run.members.at(-1);
      return (
        run.scheme === candidate.scheme && last !== undefined && mayContinue(last, candidate) && accept(last)
      );
    });
  if (number === null) return find((last) => last.number === null);
  if (number === 1) return -1;
  const alike = find((last) => last.number === number - 1 && last.inside === inside);
  if (alike >= 0) return alike;
  const exact = find((last) => last.number === number - 1);
  return exact >= 0 ? exact : find((last) => isNear(last, number));
}

/** Whether a number repeats the last one or skips a few. */
function isNear({ number }: Candidate, next: number): boolean {
  return number !== null && next >= number && next - number <= WIDEST_GAP;
}

function openRun(open: Run[], candidate: Candidate, ranks: Ranks, successors: Successors): Run {
  const usual = ranks.get(candidate.scheme) ?? 0;
  const outer = open.findLast((run) => run.scheme === candidate.scheme);
  const rank = outer !== undefined && goesOn(outer, candidate, successors) ? outer.rank + 0.5 : usual;
  while ((open.at(-1)?.rank ?? -1) >= rank) open.pop();
  return { scheme: candidate.scheme, rank, members: [candidate] };
}

/** Whether an open run has members after this one, which then stands inside it. */
function goesOn(run: Run, candidate: Candidate, successors: Successors): boolean {
  const last = run.members.at(-1);
  const next = last === undefined ? undefined : successors.get(last);
  return next !== undefined && next.start > candidate.start;
}
