import { worker } from 'workerpool';
import type { CatalogueEntry } from '../identify/index.js';
import type { Found } from '../ingest/index.js';
import { openRooms, type ReadOptions, type Rooms, readReport } from '../pipeline.js';
import { compareTask } from './compare-texts.js';
import { type Packet, pack } from './packet.js';

/** One file to read, as it travels to a child process. */
export interface Task {
  readonly found: Found;
  readonly entry: CatalogueEntry | null;
  readonly options: ReadOptions;
}

/** What comes back, with the segmenter that served. */
export interface TaskResult extends Packet {
  readonly engine: { readonly name: string; readonly version: string };
}

let rooms: Rooms | null = null;

/** Reads one report; the rooms are opened with the first one and kept. */
function read({ found, entry, options }: Task): TaskResult {
  rooms ??= openRooms(options);
  const { name, version } = rooms.engine;
  return { ...pack(readReport(found, entry, rooms), options), engine: { name, version } };
}

worker({ read, compare: compareTask });
