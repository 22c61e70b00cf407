import { bySpan, type Finding, overlaps } from '../model/index.js';

/**
 * Settles overlapping findings of one extractor: at each place the earliest start wins, then the longest,
 * then the order in which the rules gave them. Findings that are nested on purpose are kept by `mayNest`.
 */
export function settle<F>(
  findings: readonly Finding<F>[],
  mayNest: (outer: Finding<F>, inner: Finding<F>) => boolean = () => false,
): readonly Finding<F>[] {
  const kept: Finding<F>[] = [];
  let open: Finding<F>[] = [];
  for (const finding of [...findings].sort((a, b) => bySpan(a.span, b.span))) {
    open = open.filter((other) => overlaps(other.span, finding.span));
    if (!open.every((other) => mayNest(other, finding))) continue;
    kept.push(finding);
    open.push(finding);
  }
  return kept;
}
