import { join } from 'node:path';
import type { Knowledge } from '../knowledge/index.js';
import type { RowStream, TableSpec } from '../model/index.js';
import { type CsvOptions, writeCsv } from '../publish/index.js';
import { CHAPTERS, type Material } from './chapters.js';
import { writing } from './spool.js';

/** A chapter to be made in a child process. */
export interface ChapterTask extends Material {
  readonly chapter: string;
  /** Where the set is written, and how. */
  readonly folder: string;
  readonly printing: CsvOptions;
}

/** A table that has been written. */
export interface WrittenTable {
  readonly spec: TableSpec;
  readonly rows: number;
}

/** Makes the tables of a chapter and writes them. Throws SpoolError where the disk does not take them. */
export function makeChapter(task: ChapterTask, knowledge: Knowledge): readonly WrittenTable[] {
  const asked = CHAPTERS.find(({ id }) => id === task.chapter);
  if (asked === undefined) throw new Error(`there is no chapter ${task.chapter}`);
  return Array.from(asked.make(task, knowledge), (table) => write(table, task));
}

function write({ spec, rows }: RowStream, { folder, printing }: ChapterTask): WrittenTable {
  const path = join(folder, `${spec.name}.csv`);
  // A process that ended may have begun the table.
  return { spec, rows: writing(() => writeCsv(path, spec, rows, { ...printing, replace: true })) };
}
