import type { Body, Period } from '../compare/index.js';
import type { Limits } from '../ingest/index.js';
import type { Language } from '../knowledge/index.js';
import type { Engine } from '../segment/index.js';

/** What a run is asked to do. */
export interface RunOptions {
  /** Folders, files or glob patterns. */
  readonly inputs: readonly string[];
  readonly output: string;
  /** Child processes that read reports. */
  readonly jobs: number;
  /** Reports of other years are listed as skipped. */
  readonly since: number | null;
  readonly until: number | null;
  /** A catalogue file; null for the `catalogue.csv` beside the reports, where there is one. */
  readonly catalogue: string | null;
  /** A registry of discovered themes; null for the one that the last run left in the output folder. */
  readonly themes: string | null;
  readonly rules: string | null;
  /** Periods to compare, each with the one before it, beside the single years. */
  readonly periods: readonly Period[];
  /** What the blocks of year tables are taken of; null for the genre where they have blocks at all. */
  readonly by: Body | null;
  /** Whether strings that recur like slogans are looked for over all reports. */
  readonly discover: boolean;
  readonly headers: 'en' | 'zh';
  readonly language: Language;
  readonly bom: boolean;
  /** Whether a file that cannot be read fails the run before anything is replaced. */
  readonly strict: boolean;
  /** Whether to list what was looked at and not taken: rejected numerals, time expressions. */
  readonly audit: boolean;
  readonly engine: Engine['name'] | null;
  readonly limits: Limits;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly stage: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
}
