/** A part of a report before it gets its id. */
export interface Part {
  readonly start: number;
  /** `start` where there is no heading. */
  readonly headingEnd: number;
  readonly ordinal: string;
  readonly scheme: string;
  /** Rank of its scheme before the report was looked at; 0 for parts without a heading. */
  readonly usualRank: number;
  readonly kind: 'opening' | 'heading' | 'text' | 'passage' | 'outlook' | 'closing' | 'annex';
  readonly children: Part[];
  /** Set when the part is closed. */
  end: number;
}

/** Something that happens at a place of the text: it closes parts, and may open one. */
export interface Event {
  readonly start: number;
  /** Parts of this rank and below are closed; smaller is higher. A number of parts to keep open instead. */
  readonly closes: { readonly rank: number } | { readonly keep: number };
  readonly part: Part | null;
}

/** Closes everything: what follows stands beside the first level. */
export const TOP = { rank: -1 };

/** Makes a part that is not closed yet. */
export function makePart(
  kind: Part['kind'],
  start: number,
  heading: Pick<Part, 'headingEnd' | 'ordinal' | 'scheme' | 'usualRank'> | null = null,
): Part {
  const head = heading ?? { headingEnd: start, ordinal: '', scheme: kind, usualRank: 0 };
  return { start, ...head, kind, children: [], end: head.headingEnd };
}

/** Nests the parts that events open, taken in text order; the last open parts end at `end`. */
export function growTree(events: readonly Event[], end: number): readonly Part[] {
  const roots: Part[] = [];
  const open: Open[] = [];
  for (const event of [...events].sort(byStart)) {
    const { rank, keep } = reachOf(event, open);
    for (const { part } of open.splice(keep)) part.end = event.start;
    if (event.part === null) continue;
    (open.at(-1)?.part.children ?? roots).push(event.part);
    open.push({ rank, part: event.part });
  }
  for (const { part } of open) part.end = end;
  return roots;
}

interface Open {
  readonly rank: number;
  readonly part: Part;
}

/** How many parts an event leaves open, and the rank of the part it opens. */
function reachOf(
  { closes, part }: Event,
  open: readonly Open[],
): { readonly rank: number; readonly keep: number } {
  if ('keep' in closes) {
    const keep = Math.min(closes.keep, open.length);
    return { keep, rank: (open[keep - 1]?.rank ?? 0) + STEP };
  }
  const at = open.findIndex((entry) => entry.rank >= closes.rank);
  const keep = at < 0 ? open.length : at;
  // What opens nothing may not leave text outside all parts.
  return { rank: closes.rank, keep: part === null && closes !== TOP ? Math.max(keep, 1) : keep };
}

/** A part that is opened below what is kept open stands this much lower. */
const STEP = 0.01;

/** At the same place closing comes before opening, and the higher part before the lower. */
function byStart(a: Event, b: Event): number {
  return a.start - b.start || Number(a.part !== null) - Number(b.part !== null) || rankOf(a) - rankOf(b);
}

function rankOf({ closes }: Event): number {
  return 'rank' in closes ? closes.rank : 0;
}
