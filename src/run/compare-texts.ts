import { readFileSync } from 'node:fs';
import { carryoverCells, carryoverSummary, carryoverTable, openTextComparer } from '../compare/index.js';
import { type Row, textFrom } from '../model/index.js';
import { CsvPrinter } from '../publish/index.js';
import type { Extent, Spool } from './spool.js';
import type { TextTask } from './text-tasks.js';

/** What a child process sends home of a task: where its rows of `carryover.csv` are, printed, and its summary's rows. */
export interface TextResult {
  readonly printed: Extent;
  readonly rows: number;
  readonly summary: readonly Row[];
}

/** Compares the reports of a task, reading the clean texts that the run has written. */
export function compareTask({ reports, pairs }: TextTask, spool: Spool): TextResult {
  const { prepare, compare } = openTextComparer();
  const texts = reports.map(({ path, ...report }) =>
    prepare({ ...report, text: textFrom(readFileSync(path)) }),
  );
  const summary: Row[] = [];
  const printer = new CsvPrinter(carryoverTable);
  let rows = 0;
  for (const [before, now] of pairs) {
    const [previous, current] = [texts[before], texts[now]];
    if (previous === undefined || current === undefined) throw new Error('a task names a report it lacks');
    const comparison = compare(previous, current);
    const cells = carryoverCells(comparison);
    for (const row of cells) printer.add(row);
    rows += cells.length;
    summary.push(...carryoverSummary(comparison));
  }
  return { printed: spool.put(printer.take()), rows, summary };
}
