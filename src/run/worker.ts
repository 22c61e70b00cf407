import { deserialize } from 'node:v8';
import { worker } from 'workerpool';
import {
  openRooms,
  openSegmenter,
  type Reading,
  type ReadOptions,
  type Rooms,
  readReport,
} from '../pipeline.js';
import type { Ground } from './child.js';
import { type Packet, pack } from './packet.js';
import { openSpool, type Spool } from './spool.js';

/** What comes back of a report, with the segmenter that served. */
export interface TaskResult extends Packet {
  readonly engine: { readonly name: string; readonly version: string };
}

const options: ReadOptions = JSON.parse(process.argv[2] ?? '');
let segmenter: ReturnType<typeof openSegmenter> | null = null;
let opened: { readonly rooms: Rooms; readonly spool: Spool } | null = null;

/** Opens the rooms: it takes seconds, which are not to be counted against a report. */
function open({ shelf, rules }: Ground): void {
  segmenter ??= openSegmenter(options.engine);
  opened ??= { rooms: openRooms(options, segmenter, deserialize(rules)), spool: openSpool(shelf) };
}

/** Reads one report. */
function read(reading: Reading): TaskResult {
  // The process that was opened has ended in between: so does this one, and the report gets its second try.
  if (opened === null) process.exit(1);
  const { rooms, spool } = opened;
  const { name, version } = rooms.engine;
  return { ...pack(readReport(reading, rooms), options, spool), engine: { name, version } };
}

worker({ isOpen: () => opened !== null, open, read });

// While the parent reads the rules. What goes wrong goes wrong again when the rooms are opened, and is told then.
setImmediate(() => {
  try {
    segmenter ??= openSegmenter(options.engine);
  } catch {}
});
