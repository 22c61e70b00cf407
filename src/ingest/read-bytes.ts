import { constants as bufferLimits } from 'node:buffer';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type Place, systemPath } from './place.js';
import { reasonOf } from './walk.js';

/** What one file may cost. */
export interface Limits {
  /** Larger files are refused by their size, unread. */
  readonly maxBytes: number;
}

/** The content of a file, or why there is none; `size` in bytes where the system told it. */
export type FileBytes =
  | { readonly bytes: Buffer; readonly size: number }
  | {
      readonly bytes: null;
      readonly size: number | null;
      readonly reason: ReturnType<typeof reasonOf> | 'too_large' | 'changed';
    };

/**
 * Reads a regular file whole. The size limit is checked before any memory is taken; a file that changes while
 * it is read is read once more, and given up where it changes again.
 */
export function readBytes(place: Place, { maxBytes }: Limits): FileBytes {
  const most = Math.min(maxBytes, LONGEST_TEXT);
  const first = attempt(place, most);
  return first.bytes === null && first.reason === 'changed' ? attempt(place, most) : first;
}

/** No text has more characters than bytes, and V8 holds no longer one. */
const LONGEST_TEXT = bufferLimits.MAX_STRING_LENGTH;

// Without O_NONBLOCK a pipe that took the file's place would hold the process for ever.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

function attempt(place: Place, maxBytes: number): FileBytes {
  let file: number;
  try {
    file = openSync(systemPath(place), FLAGS);
  } catch (error) {
    return { bytes: null, size: null, reason: reasonOf(error) };
  }
  try {
    return readOpen(file, maxBytes);
  } catch (error) {
    return { bytes: null, size: null, reason: reasonOf(error) };
  } finally {
    closeSync(file);
  }
}

function readOpen(file: number, maxBytes: number): FileBytes {
  const before = fstatSync(file, { bigint: true });
  const size = Number(before.size);
  if (!before.isFile()) return { bytes: null, size: null, reason: 'not_regular' };
  if (size > maxBytes) return { bytes: null, size, reason: 'too_large' };
  const bytes = Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(file, bytes, filled, size - filled, null);
    if (read === 0) break;
    filled += read;
  }
  const isWhole = filled === size && isSame(before, fstatSync(file, { bigint: true }));
  return isWhole ? { bytes, size } : { bytes: null, size, reason: 'changed' };
}

function isSame(before: BigIntStats, after: BigIntStats): boolean {
  return before.size === after.size && before.mtimeNs === after.mtimeNs;
}
