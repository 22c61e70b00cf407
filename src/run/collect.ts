import { type FileRow, type Found, unreadRow } from '../ingest/index.js';
import type { Outcome } from './child.js';
import { inOrder } from './in-order.js';
import { reportRow } from './kept.js';
import type { OpenTables } from './open-tables.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { Archive } from './read-archive.js';

/** Takes what came of each file, in any order, and puts it in the order in which the files were found. */
export interface Collector {
  readonly add: (index: number, outcome: Outcome) => void;
  /** The archive, when every file has been added. */
  readonly archive: () => Archive;
}

/** Opens a collector; the rows of a report are written when all files before it have been added. */
export function openCollector(found: readonly Found[], tables: OpenTables, options: RunOptions): Collector {
  const files: FileRow[] = [];
  const reports: Packet[] = [];
  const faults: { path: string; detail: string }[] = [];
  const firstWith = new Map<string, string>();
  let engine: Archive['engine'] = null;

  const add = inOrder<Outcome>((outcome, index) => {
    const one = found[index] as Found;
    if ('loss' in outcome) {
      files.push(unreadRow(one.path, one.id, outcome.loss));
      if (outcome.loss === 'internal_error') faults.push({ path: one.id, detail: outcome.detail });
      return;
    }
    engine ??= outcome.result.engine;
    const file = settledRow(outcome.result, firstWith, options);
    files.push(file);
    if (file.status === 'read') reports.push(tables.add(outcome.result));
  });
  return {
    add,
    archive: () => ({ files, reports, engine, faults }),
  };
}

/** Lists the same bytes under a second name, and years that were not asked for, without counting them. */
function settledRow(packet: Packet, firstWith: Map<string, string>, options: RunOptions): FileRow {
  const { file } = packet;
  if (file.status !== 'read') return file;
  const hash = String(file.sha256);
  const first = firstWith.get(hash);
  if (first !== undefined) return { ...file, status: 'skipped', reason: 'duplicate', duplicate_of: first };
  firstWith.set(hash, String(file.report_id));
  return outsideYears(packet, options) ? { ...file, status: 'skipped', reason: 'outside_years' } : file;
}

function outsideYears(packet: Packet, { since, until }: RunOptions): boolean {
  if (since === null && until === null) return false;
  const { year } = reportRow(packet);
  // A report whose year is unknown cannot be said to lie within the years asked for.
  if (typeof year !== 'number') return true;
  return (since !== null && year < since) || (until !== null && year > until);
}
