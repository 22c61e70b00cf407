import type { Candidate } from './candidates.js';

/** For each candidate the one that continues its numbering, whatever stands between them. */
export type Successors = ReadonlyMap<Candidate, Candidate>;

/**
 * Chains candidates of one scheme whose numbers follow each other, the latest open chain first. No scheme is
 * taken to stand above another yet: the chains are the evidence for that.
 */
export function findSuccessors(candidates: readonly Candidate[]): Successors {
  const successors = new Map<Candidate, Candidate>();
  const open = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { scheme, number } = candidate;
    if (number === null) continue;
    const lasts = open.get(scheme) ?? [];
    const skipped = number - (lasts.at(-1)?.number ?? number);
    // The latest chain may lack a member; an older one that happens to fit is no evidence then.
    const at =
      skipped === 2
        ? -1
        : lasts.findLastIndex((last) => last.number === number - 1 && mayContinue(last, candidate));
    const before = lasts[at];
    if (before !== undefined) {
      successors.set(before, candidate);
      lasts.length = at;
    }
    lasts.push(candidate);
    open.set(scheme, lasts);
  }
  return successors;
}

/** An ordinal within a paragraph continues only what stands in the same paragraph. */
export function mayContinue(last: Candidate, next: Candidate): boolean {
  return !next.inside || last.paragraph === next.paragraph;
}
