import type { Span } from '../../model/index.js';

/** Answers in logarithmic time whether any of many spans lies around or across a given one. */
export interface Coverage {
  /** Whether a longer one covers all of `span`. */
  readonly around: (span: Span) => boolean;
  /** Whether one covers all of `span`, be it the same. */
  readonly over: (span: Span) => boolean;
  /** Whether one shares a code unit with `span`. */
  readonly touches: (span: Span) => boolean;
}

/** Sorts the spans and keeps the furthest end of all that begin up to each of them. */
export function coverageOf(spans: readonly Span[]): Coverage {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const furthest = new Int32Array(ordered.length + 1);
  furthest[0] = -1;
  ordered.forEach((span, at) => {
    furthest[at + 1] = Math.max(furthest[at] as number, span.end);
  });
  /** The furthest end of the spans that begin before `offset`. */
  const endBefore = (offset: number): number => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle] as Span).start < offset) low = middle + 1;
      else high = middle;
    }
    return furthest[low] as number;
  };
  return {
    around: ({ start, end }) => endBefore(start) >= end || endBefore(start + 1) > end,
    over: ({ start, end }) => endBefore(start + 1) >= end,
    touches: ({ start, end }) => endBefore(end) > start,
  };
}
