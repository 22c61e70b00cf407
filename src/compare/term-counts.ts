/** How often reports say terms, these under numbers: an archive holds a million counts. */
export interface TermCounts {
  /** Each term at its number. */
  readonly terms: readonly string[];
  readonly byReport: ReadonlyMap<string, NumberedCounts>;
}

/** The terms that a report says, each once, and how often it says them. */
interface NumberedCounts {
  readonly numbers: Int32Array;
  readonly hits: Int32Array;
}

/** How often some reports together say each term, and how many of them do, by its number. */
export interface Totals {
  readonly hits: Int32Array;
  readonly reports: Int32Array;
}

/** Adds the counts of some reports up. */
export function totalsOf(
  { terms, byReport }: TermCounts,
  reports: readonly { readonly id: string }[],
): Totals {
  const totals = { hits: new Int32Array(terms.length), reports: new Int32Array(terms.length) };
  for (const { id } of reports) {
    const said = byReport.get(id);
    if (said !== undefined) add(said, totals);
  }
  return totals;
}

function add({ numbers, hits }: NumberedCounts, totals: Totals): void {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number;
    totals.hits[number] = (totals.hits[number] as number) + (hits[at] as number);
    totals.reports[number] = (totals.reports[number] as number) + 1;
  }
}
