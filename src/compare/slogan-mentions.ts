import { type Row, spanAt } from '../model/index.js';
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
