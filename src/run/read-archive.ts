import pLimit from 'p-limit';
import type { CatalogueEntry } from '../identify/index.js';
import { type FileRow, type Found, unreadRow } from '../ingest/index.js';
import type { Row } from '../model/index.js';
import type { ReadOptions, ReportResult } from '../pipeline.js';
import type { RunOptions } from './options.js';
import { type Outcome, openPool } from './pool.js';

/** Every file of an archive as read, in the order in which they were found. */
export interface Archive {
  readonly files: readonly FileRow[];
  /** The results of the reports that count: read, within the years asked for, not a duplicate. */
  readonly results: readonly ReportResult[];
  /** The segmenter that served; null where no file reached it. */
  readonly engine: { readonly name: string; readonly version: string } | null;
  /** Faults of ours, by file: what the program said. */
  readonly faults: readonly { readonly path: string; readonly detail: string }[];
}

/** Reads every file in child processes. A file that hangs or ends its process costs only itself. */
export async function readArchive(
  found: readonly Found[],
  catalogue: ReadonlyMap<string, CatalogueEntry>,
  options: RunOptions,
): Promise<Archive> {
  const { rules, language, engine, limits } = options;
  const reading: ReadOptions = { rules, language, engine, limits };
  const pool = openPool(options.jobs, options.timeoutSeconds);
  // No more than there are children: a task that waits inside the pool is lost when a child dies.
  const inTurn = pLimit(options.jobs);
  let done = 0;
  const readOne = async (one: Found): Promise<Outcome> => {
    options.signal.throwIfAborted();
    const outcome = await pool.read({ found: one, entry: catalogue.get(one.id) ?? null, options: reading });
    done += 1;
    options.onProgress({ stage: 'reading', done, total: found.length });
    return outcome;
  };
  const stop = () => void pool.close();
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    const outcomes = await Promise.all(found.map((one) => inTurn(() => readOne(one))));
    options.signal.throwIfAborted();
    return gather(found, outcomes, options);
  } finally {
    options.signal.removeEventListener('abort', stop);
    await pool.close();
  }
}

function gather(found: readonly Found[], outcomes: readonly Outcome[], options: RunOptions): Archive {
  const files: FileRow[] = [];
  const results: ReportResult[] = [];
  const faults: { path: string; detail: string }[] = [];
  const firstWith = new Map<string, string>();
  outcomes.forEach((outcome, index) => {
    const one = found[index] as Found;
    if ('loss' in outcome) {
      files.push(unreadRow(one.path, one.id, outcome.loss));
      if (outcome.loss === 'internal_error') faults.push({ path: one.id, detail: outcome.detail });
      return;
    }
    const file = settleRow(outcome.result, firstWith, options);
    files.push(file);
    if (file.status === 'read') results.push(outcome.result);
  });
  const engine =
    outcomes.flatMap((outcome) => ('result' in outcome ? [outcome.result.engine] : []))[0] ?? null;
  return { files, results, engine, faults };
}

/** Lists the same bytes under a second name, and years that were not asked for, without counting them. */
function settleRow(result: ReportResult, firstWith: Map<string, string>, options: RunOptions): FileRow {
  const { file } = result;
  if (file.status !== 'read') return file;
  const hash = String(file.sha256);
  const first = firstWith.get(hash);
  if (first !== undefined) return { ...file, status: 'skipped', reason: 'duplicate', duplicate_of: first };
  firstWith.set(hash, String(file.report_id));
  return outsideYears(result.tables.reports?.[0], options)
    ? { ...file, status: 'skipped', reason: 'outside_years' }
    : file;
}

function outsideYears(report: Row | undefined, { since, until }: RunOptions): boolean {
  const year = report?.year;
  if (since === null && until === null) return false;
  // A report whose year is unknown cannot be said to lie within the years asked for.
  if (typeof year !== 'number') return true;
  return (since !== null && year < since) || (until !== null && year > until);
}
