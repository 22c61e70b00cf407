/** A stretch of text: half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span covers. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Reading order: earlier start first, the longer span first at the same start. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The member of ordered, non-overlapping spans that holds `offset`, or undefined.
 * Binary search, so that asking for every finding of a long report stays cheap.
 */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const candidate = spans[middle] as S;
    if (offset < candidate.start) high = middle - 1;
    else if (offset >= candidate.end) low = middle + 1;
    else return candidate;
  }
  return undefined;
}
