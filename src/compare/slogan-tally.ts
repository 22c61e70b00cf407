import { type Body, blocksOf, type Coverage, type DatedReport } from './coverage.js';
import type { Carried } from './reuse.js';
import type { Mentions } from './slogan-mentions.js';
import type { YearRate } from './trend.js';

/** A year of a block, what its rates are taken of, and how often the slogan that is counted just now is said in it. */
export class SloganYear implements YearRate {
  readonly coverage: Coverage;
  /** The same year of all reports together. */
  readonly overall: SloganYear;
  /** Han characters outside paragraphs carried over. */
  readonly hanFresh: number;
  hits = 0;
  carried = 0;
  reportsWith = 0;

  constructor(coverage: Coverage, overall: SloganYear | undefined, carried: ReadonlyMap<string, Carried>) {
    const { reports, hanCharacters } = coverage;
    this.coverage = coverage;
    this.overall = overall ?? this;
    this.hanFresh =
      hanCharacters - reports.reduce((sum, { id }) => sum + (carried.get(id)?.hanCharacters ?? 0), 0);
  }

  get rate(): number {
    const { hanCharacters } = this.coverage;
    return hanCharacters === 0 ? 0 : this.hits / hanCharacters;
  }
}

/** The years of a block, ascending. */
interface SloganBlock {
  readonly name: string;
  readonly years: readonly SloganYear[];
}

/** Counts one slogan after another over the years of every block. */
export class SloganTally {
  /** First all reports together, then each genre, body or series. */
  readonly blocks: readonly SloganBlock[];
  readonly #byReport = new Map<string, SloganYear[]>();

  constructor(reports: readonly DatedReport[], carried: ReadonlyMap<string, Carried>, by: Body) {
    const overall = new Map<number, SloganYear>();
    const yearOf = (coverage: Coverage) => {
      const year = new SloganYear(coverage, overall.get(coverage.year), carried);
      overall.set(coverage.year, year.overall);
      for (const { id } of coverage.reports) this.#yearsOf(id).push(year);
      return year;
    };
    this.blocks = blocksOf(reports, by).map(({ name, years }) => ({ name, years: years.map(yearOf) }));
  }

  /** Forgets the slogan before, and counts this one; reports without a year take no part. */
  count(byReport: Mentions['byReport']): void {
    for (const { years } of this.blocks)
      for (const year of years) {
        year.hits = 0;
        year.carried = 0;
        year.reportsWith = 0;
      }
    for (const [id, hits] of byReport)
      for (const year of this.#byReport.get(id) ?? []) {
        year.hits += hits.all;
        year.carried += hits.carried;
        year.reportsWith += 1;
      }
  }

  #yearsOf(report: string): SloganYear[] {
    const known = this.#byReport.get(report) ?? [];
    this.#byReport.set(report, known);
    return known;
  }
}
