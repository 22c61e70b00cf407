import { COMPLETED } from '../compare/index.js';
import { reportTables } from '../pipeline.js';
import { type CsvFile, createCsv, type OutputSet } from '../publish/index.js';
import { reportRow } from './kept.js';
import type { RunOptions } from './options.js';
import type { Packet } from './packet.js';
import type { Shelf } from './shelf.js';
import { openSpoolReader } from './spool.js';

/** The tables of single reports while they are being written. */
export interface OpenTables {
  /** Writes the rows and the clean text of a report, and gives back what is still needed of it. */
  readonly add: (packet: Packet) => Packet;
  readonly close: () => void;
}

/** Creates the files of the tables to which every report adds rows. */
export function openTables(set: OutputSet, shelf: Shelf, options: RunOptions): OpenTables {
  const files = new Map<string, CsvFile>(
    reportTables(options)
      .filter(({ name }) => !COMPLETED.includes(name))
      .map((spec) => [spec.name, createCsv(set.pathOf(`${spec.name}.csv`), spec, options)]),
  );
  const spools = openSpoolReader();
  return {
    add: (packet) => {
      for (const [name, printed] of Object.entries(packet.printed))
        files.get(name)?.append(spools.read(printed));
      for (const [name, line] of Object.entries(packet.lines)) shelf.put(name, spools.read(line));
      const name = reportRow(packet).text_file;
      if (typeof name === 'string') set.write(name, spools.read(packet.text));
      return { ...packet, printed: {}, lines: {} };
    },
    close: () => {
      for (const file of files.values()) file.close();
      spools.close();
      shelf.close();
    },
  };
}
