import type { Span } from '../model/index.js';
import type { Run } from './outline.js';
import { firstWhere } from './search.js';

/** From the first to the last member of each run that has several, ordered by start. */
export function spansOf(runs: readonly Run[]): readonly Span[] {
  return runs
    .flatMap(({ members }) => {
      const start = members[0]?.start ?? 0;
      const end = members.at(-1)?.start ?? 0;
      return start < end ? [{ start, end }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** The places behind `from` and before `to` at which a run that begins there goes on. */
export function spannedBetween(spans: readonly Span[], from: number, to: number): (at: number) => boolean {
  const first = firstWhere(spans, ({ start }) => start > from);
  const last = firstWhere(spans, ({ start }) => start >= to);
  const merged = merge(spans.slice(first, last));
  return (at) => {
    const span = merged[firstWhere(merged, ({ end }) => end > at)];
    return span !== undefined && span.start < at;
  };
}

function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (before === undefined || before.end <= span.start) merged.push(span);
    else if (before.end < span.end) merged[merged.length - 1] = { start: before.start, end: span.end };
  }
  return merged;
}
