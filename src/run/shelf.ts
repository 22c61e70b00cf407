import { appendFileSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { textFrom } from '../model/index.js';
import type { OutputSet } from '../publish/index.js';

/** Where what is kept of the reports waits for the comparison, a file for each purpose: it would fill the memory. */
export interface Shelf {
  readonly folder: string;
  /** Puts a report's line for a purpose, with its end, behind those of the reports before it. */
  readonly put: (name: string, line: Uint8Array) => void;
  readonly close: () => void;
  /** Removes the files: they are no part of the set. */
  readonly clear: () => void;
}

const FOLDER = '.shelf';

/** Opens a shelf inside the folder that a set is written to. */
export function openShelf(set: OutputSet): Shelf {
  const files = new Map<string, number>();
  const pathOf = (name: string) => set.pathOf(`${FOLDER}/${name}`);
  const folder = dirname(pathOf('any'));
  const fileOf = (name: string): number => {
    const file = files.get(name) ?? openSync(pathOf(`${name}.jsonl`), 'wx');
    files.set(name, file);
    return file;
  };
  return {
    folder,
    put: (name, line) => appendFileSync(fileOf(name), line),
    close: () => {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const LINE_END = 0x0a;

/** The lines of one purpose, in the order of the reports. */
export function* linesOn(folder: string, name: string): Generator<string> {
  const { count, lineOf } = openLines(folder, name);
  for (let report = 0; report < count; report++) yield lineOf(report);
}

/** The lines of one purpose, each read when it is asked for. */
export interface Lines {
  readonly count: number;
  /** The line of a report, by its place among the reports. */
  readonly lineOf: (report: number) => string;
}

/** Opens the lines of one purpose. */
export function openLines(folder: string, name: string): Lines {
  const bytes = readFileSync(join(folder, `${name}.jsonl`));
  const starts = [0];
  for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, end + 1))
    starts.push(end + 1);
  return {
    count: starts.length - 1,
    lineOf: (report) => textFrom(bytes.subarray(starts[report], (starts[report + 1] ?? 0) - 1)),
  };
}
