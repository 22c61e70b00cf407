import { writeSync } from 'node:fs';

/**
 * Writes words in UTF-8, or bytes as they are, at the end of an open file; gives back how many bytes it were.
 * The system may take fewer bytes than it is given, on a disk that is nearly full or a network drive, without an error.
 */
export function writeAll(file: number, content: string | Uint8Array): number {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at);
  return bytes.length;
}
