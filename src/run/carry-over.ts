import { carryoverByYearTable, carryoverTable } from '../compare/index.js';
import type { Row, Table } from '../model/index.js';
import { createCsv, type OutputSet } from '../publish/index.js';
import type { Outcome } from './child.js';
import type { TextResult } from './compare-texts.js';
import type { Work } from './in-lanes.js';
import { inOrder } from './in-order.js';
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

/** The works that compare texts, and what came of them. */
export interface CarryingOver {
  readonly works: readonly Work[];
  /** Closes the file, and tells what came of the works that were done. */
  readonly close: () => Carried;
}

/** Compares each report with the one before it in child processes, and writes `carryover.csv` in a fixed order. */
export function openCarryingOver(
  packets: readonly Packet[],
  pool: ReportPool,
  set: OutputSet,
  options: RunOptions,
): CarryingOver {
  const tasks = textTasks(packets, set.pathOf);
  const spools = openSpoolReader();
  const file = createCsv(set.pathOf(`${carryoverTable.name}.csv`), carryoverTable, options);
  const summary: Row[] = [];
  const faults: { path: string; detail: string }[] = [];
  let rows = 0;

  const write = inOrder<Outcome<TextResult>>((outcome, index) => {
    if ('result' in outcome) {
      file.append(spools.read(outcome.result.printed));
      rows += outcome.result.rows;
      summary.push(...outcome.result.summary);
    } else faults.push({ path: tasks[index]?.reports[0]?.id ?? '', detail: outcome.detail });
  });
  return {
    works: tasks.map((task, index) => async () => write(index, await pool.compare(task))),
    close: () => {
      file.close();
      spools.close();
      return { rows, byYear: { spec: carryoverByYearTable, rows: summary }, faults };
    },
  };
}
