import { type Row, spanAt } from '../model/index.js';
import { ALL_GENRES, type DatedReport } from './coverage.js';
import type { Carried } from './reuse.js';

/** What is counted of a slogan: hits by report. */
export interface Mentions {
  readonly kind: string;
  /** Whether the lexicon knows it: its silence is then a finding even where one report alone says it. */
  readonly listed: boolean;
  readonly byReport: ReadonlyMap<string, Hits>;
}

/** Mentions in a report, and how many of them in paragraphs carried over. */
interface Hits {
  readonly all: number;
  readonly carried: number;
}

/** Mentions by slogan. */
export function mentionsOf(
  slogans: Iterable<Row>,
  carried: ReadonlyMap<string, Carried>,
): ReadonlyMap<string, Mentions> {
  const found = new Map<
    string,
    { kind: string; listed: boolean; byReport: Map<string, { all: number; carried: number }> }
  >();
  for (const row of slogans) {
    const [slogan, report] = [String(row.slogan), String(row.report_id)];
    let counted = found.get(slogan);
    if (counted === undefined) {
      counted = { kind: String(row.kind), listed: false, byReport: new Map() };
      found.set(slogan, counted);
    }
    counted.listed ||= row.origin === 'lexicon';
    let hits = counted.byReport.get(report);
    if (hits === undefined) {
      hits = { all: 0, carried: 0 };
      counted.byReport.set(report, hits);
    }
    hits.all += 1;
    if (isCarried(carried.get(report), Number(row.start))) hits.carried += 1;
  }
  return found;
}

/** Whether a place of a report lies in a paragraph carried over. */
function isCarried(carried: Carried | undefined, offset: number): boolean {
  return carried !== undefined && spanAt(carried.spans, offset) !== undefined;
}

/** Hits, and reports with any, of a slogan: by genre, then by year. */
export type Tally = ReadonlyMap<string, ReadonlyMap<number, Tallied>>;

interface Tallied {
  readonly hits: number;
  readonly carried: number;
  readonly reportsWith: number;
}

/** The tally of a year in which nobody says it. */
export const NONE: Tallied = { hits: 0, carried: 0, reportsWith: 0 };

/** Adds hits of reports up by genre and year, and under `all`. */
export function tallyOf(byReport: Mentions['byReport'], known: ReadonlyMap<string, DatedReport>): Tally {
  const tally = new Map<string, Map<number, Tallied>>();
  for (const [id, hits] of byReport) {
    const report = known.get(id);
    if (report === undefined) continue;
    for (const genre of [ALL_GENRES, report.genre]) {
      const years = tally.get(genre) ?? new Map<number, Tallied>();
      const before = years.get(report.year) ?? NONE;
      years.set(report.year, {
        hits: before.hits + hits.all,
        carried: before.carried + hits.carried,
        reportsWith: before.reportsWith + 1,
      });
      tally.set(genre, years);
    }
  }
  return tally;
}
