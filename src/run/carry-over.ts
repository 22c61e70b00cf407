import type { LimitFunction } from 'p-limit';
import { carryoverByYearTable, carryoverTable } from '../compare/index.js';
import type { Row, Table } from '../model/index.js';
import { createCsv, type OutputSet } from '../publish/index.js';
import type { TextResult } from './compare-texts.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { ReportPool } from './pool.js';
import { openSpoolReader } from './spool.js';
import { textTasks } from './text-tasks.js';

/** What came of comparing texts. */
export interface Carried {
  /** How many rows `carryover.csv` got. */
  readonly rows: number;
  readonly byYear: Table;
  /** Faults of ours, by the report that a task begins with: what the program said. */
  readonly faults: readonly { readonly path: string; readonly detail: string }[];
}

/** Compares each report with the one before it in child processes, and writes `carryover.csv` in a fixed order. */
export async function carryOver(
  packets: readonly Packet[],
  pool: ReportPool,
  set: OutputSet,
  inTurn: LimitFunction,
  options: RunOptions,
): Promise<Carried> {
  const tasks = textTasks(packets, set.pathOf);
  const spools = openSpoolReader();
  const file = createCsv(set.pathOf(`${carryoverTable.name}.csv`), carryoverTable, options);
  const summary: Row[] = [];
  const faults: { path: string; detail: string }[] = [];
  let [rows, done] = [0, 0];
  const waiting = tasks.map((task) =>
    inTurn(async () => {
      options.signal.throwIfAborted();
      const outcome = await pool.compare(task);
      done += 1;
      options.onProgress({ stage: 'comparing', done, total: tasks.length });
      return outcome;
    }),
  );
  const write = ({ printed, rows: own, summary: lines }: TextResult) => {
    file.append(spools.read(printed));
    rows += own;
    summary.push(...lines);
  };
  try {
    for (const task of tasks) {
      // What has been written is let go: all rows together would fill the memory.
      const outcome = await waiting.shift();
      if (outcome === undefined) continue;
      if ('result' in outcome) write(outcome.result);
      else faults.push({ path: task.reports[0]?.id ?? '', detail: outcome.detail });
    }
    options.signal.throwIfAborted();
  } finally {
    await Promise.allSettled(waiting);
    file.close();
    spools.close();
  }
  return { rows, byYear: { spec: carryoverByYearTable, rows: summary }, faults };
}
