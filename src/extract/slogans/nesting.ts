import { bySpan, covers, overlaps } from '../../model/index.js';
import type { Mention } from './mention.js';

/** A mention with the longer one around it. */
export interface Placed {
  readonly mention: Mention;
  readonly inside: Mention | null;
}

/** Reading order, longer ones and then firmer ones first. */
export function byPlace(a: Mention, b: Mention): number {
  return bySpan(a, b) || a.rank - b.rank;
}

/** Whether `a` is to be kept where `a` and `b` cross or cover the same words. */
function isFirmer(a: Mention, b: Mention): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank;
  const length = a.end - a.start - (b.end - b.start);
  return length === 0 ? a.start < b.start : length > 0;
}

/**
 * Keeps mentions that stand apart or inside each other, drops those that cross a firmer one, and names for
 * each the next longer mention around it. The mentions stand `byPlace`; linear but for those open at one place.
 */
export function nest(ordered: readonly Mention[]): readonly Placed[] {
  const kept = new Set<Mention>();
  let open: Mention[] = [];
  for (const mention of ordered) {
    open = open.filter((other) => other.end > mention.start && kept.has(other));
    const rivals = open.filter((other) => clashes(other, mention));
    if (rivals.some((rival) => !isFirmer(mention, rival))) continue;
    for (const rival of rivals) kept.delete(rival);
    kept.add(mention);
    open.push(mention);
  }
  return place(ordered.filter((mention) => kept.has(mention)));
}

function clashes(outer: Mention, inner: Mention): boolean {
  if (!overlaps(outer, inner)) return false;
  if (!covers(outer, inner)) return true;
  return outer.start === inner.start && outer.end === inner.end;
}

/** Names the innermost mention around each; one that only repeats the slogan around it goes. */
function place(ordered: readonly Mention[]): readonly Placed[] {
  const placed: Placed[] = [];
  const repeated = new Set<Mention>();
  let open: Mention[] = [];
  for (const mention of ordered) {
    open = open.filter((other) => other.end > mention.start && covers(other, mention));
    const same = open.find((other) => other.slogan === mention.slogan);
    if (same !== undefined && !mention.short) continue;
    if (same !== undefined) repeated.add(same);
    placed.push({ mention, inside: open.findLast((other) => !repeated.has(other)) ?? null });
    open.push(mention);
  }
  return placed.filter(({ mention }) => !repeated.has(mention));
}
