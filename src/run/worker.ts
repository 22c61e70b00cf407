import { worker } from 'workerpool';
import { openRooms, type Reading, type ReadOptions, type Rooms, readReport } from '../pipeline.js';
import { type Packet, pack } from './packet.js';

/** What comes back of a report, with the segmenter that served. */
export interface TaskResult extends Packet {
  readonly engine: { readonly name: string; readonly version: string };
}

let rooms: Rooms | null = null;

/** Opens the rooms, once: it takes seconds, which are not to be counted against a report. */
function open(options: ReadOptions): void {
  rooms ??= openRooms(options);
}

/** Reads one report. A process that took the place of one that ended opens the rooms first. */
function read(reading: Reading, options: ReadOptions): TaskResult {
  rooms ??= openRooms(options);
  const { name, version } = rooms.engine;
  return { ...pack(readReport(reading, rooms), options), engine: { name, version } };
}

worker({ open, read });
