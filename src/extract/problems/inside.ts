import type { Span } from '../../model/index.js';

/** The members of a list of spans, ordered by start, that lie inside a span; found by binary search. */
export function spansInside<S extends Span>(spans: readonly S[], span: Span): readonly S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: S[] = [];
  for (let member = spans[low]; member !== undefined && member.start < span.end; member = spans[++low])
    if (member.end <= span.end) found.push(member);
  return found;
}
