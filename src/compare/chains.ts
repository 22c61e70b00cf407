import { grouped } from '../model/index.js';

/** A report as the order of its series sees it. */
export interface Link {
  readonly series: string;
  readonly year: number | null;
  readonly hanCharacters: number;
}

/** A report with the one of its series that it is compared with. */
export interface Neighbours<L extends Link> {
  readonly previous: L;
  readonly current: L;
}

/**
 * Each report with the report of its series in the nearest earlier year: the longest one where there are several.
 * Series in the order of their names, years ascending. Reports without series or year take no part.
 */
export function neighboursOf<L extends Link>(reports: readonly L[]): readonly (readonly Neighbours<L>[])[] {
  const linked = reports.filter(({ series, year }) => series !== '' && year !== null);
  return [...grouped(linked, ({ series }) => series)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => pairsOf(own));
}

function pairsOf<L extends Link>(reports: readonly L[]): readonly Neighbours<L>[] {
  const sorted = [...reports].sort((a, b) => Number(a.year) - Number(b.year));
  let previous: L | null = null;
  let standing: L | null = null;
  return sorted.flatMap((current) => {
    if (standing !== null && standing.year !== current.year) {
      previous = standing;
      standing = null;
    }
    if (standing === null || current.hanCharacters > standing.hanCharacters) standing = current;
    return previous === null ? [] : [{ previous, current }];
  });
}
