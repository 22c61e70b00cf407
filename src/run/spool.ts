import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../publish/index.js';

/** A stretch of a file in which a child process left what it made, in bytes. */
export interface Extent {
  readonly path: string;
  readonly start: number;
  readonly length: number;
}

/**
 * A file through which a child process hands over what is long. A pipe to its parent would copy every row four times,
 * and took a tenth of a run.
 */
export interface Spool {
  /** Takes words, or bytes as they are. Throws SpoolError where the disk does not take it. */
  readonly put: (content: string | Uint8Array) => Extent;
}

/** What a child made cannot be written: a matter of the output folder, not of the report. */
export class SpoolError extends Error {
  override readonly name = 'SpoolError';
  constructor(
    /** The system's code, such as `ENOSPC`. */
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** Opens a spool in a folder; its file exists from the first words on. */
export function openSpool(folder: string): Spool {
  // A process that took the place of one that ended may have the same number.
  const path = join(folder, `${randomUUID()}.spool`);
  let file: number | null = null;
  let end = 0;
  return {
    put: (content) =>
      writing(() => {
        file ??= openSync(path, 'wx');
        const length = writeAll(file, content);
        end += length;
        return { path, start: end - length, length };
      }),
  };
}

/** Runs a step that writes for the parent process. Throws SpoolError for what the system says. */
export function writing<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw code === null ? error : new SpoolError(code, String(error));
  }
}

/** Reads what child processes left in their spools. */
export interface SpoolReader {
  /** The bytes of a stretch, good until the next one is read. */
  readonly read: (extent: Extent) => Uint8Array;
  readonly close: () => void;
}

/** Opens a reader of any number of spools. */
export function openSpoolReader(): SpoolReader {
  const files = new Map<string, number>();
  let room = Buffer.alloc(0);
  const fileOf = (path: string): number => {
    const file = files.get(path) ?? openSync(path, 'r');
    files.set(path, file);
    return file;
  };
  return {
    read: ({ path, start, length }) => {
      if (room.length < length) room = Buffer.alloc(length * 2);
      for (let at = 0; at < length; ) {
        const taken = readSync(fileOf(path), room, at, length - at, start + at);
        if (taken === 0) throw new Error(`${path} ends before what was left in it`);
        at += taken;
      }
      return room.subarray(0, length);
    },
    close: () => {
      for (const file of files.values()) closeSync(file);
      files.clear();
    },
  };
}
