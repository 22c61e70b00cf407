import type { TermCounts } from '../../src/compare/index.js';
import { keepTerms, termsIn } from '../../src/run/kept.js';

/** How often each report says each term, as a comparison gets it. */
export function termCounts(
  counts: readonly (readonly [report: string, counts: readonly (readonly [term: string, hits: number])[]])[],
): TermCounts {
  const ids = counts.map(([id]) => id);
  return termsIn(
    ids,
    counts.map(([, said]) => keepTerms(said)),
  ).counts;
}
