import type { Candidate } from './candidates.js';

/** For each candidate the one that continues its numbering, whatever stands between them. */
export type Successors = ReadonlyMap<Candidate, Candidate>;

/** How many unfinished chains of a scheme are kept in mind; deeper nesting does not occur. */
const MEMORY = 32;

/**
 * Chains candidates of one scheme whose numbers follow each other, the latest open chain first. No scheme is
 * taken to stand above another yet: the chains are the evidence for that.
 */
export function findSuccessors(candidates: readonly Candidate[]): Successors {
  const successors = new Map<Candidate, Candidate>();
  const open = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    if (candidate.number === null) continue;
    const lasts = open.get(candidate.scheme) ?? [];
    const at = findBefore(lasts, candidate, candidate.number);
    const before = lasts[at];
    if (before !== undefined) {
      successors.set(before, candidate);
      lasts.length = at;
    }
    lasts.push(candidate);
    if (lasts.length > MEMORY) lasts.shift();
    open.set(candidate.scheme, lasts);
  }
  return successors;
}

/** The last member of the chain that a candidate continues, one at the start of a paragraph like itself first. */
function findBefore(lasts: readonly Candidate[], candidate: Candidate, number: number): number {
  // The latest chain may lack a member; an older one that happens to fit is no evidence then.
  if (number === 1 || number - (lasts.at(-1)?.number ?? number) === 2) return -1;
  const fits = (last: Candidate) => last.number === number - 1 && mayContinue(last, candidate);
  const alike = lasts.findLastIndex((last) => last.inside === candidate.inside && fits(last));
  return alike >= 0 ? alike : lasts.findLastIndex(fits);
}

/** An ordinal within a paragraph continues only what stands in the same paragraph. */
export function mayContinue(last: Candidate, next: Candidate): boolean {
  return !next.inside || last.paragraph === next.paragraph;
}
