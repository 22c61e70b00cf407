import { isUtf8 } from 'node:buffer';
import { sep } from 'node:path';

/**
 * Where a file lies on this machine. File names are bytes: a name that is not UTF-8, as archives from older
 * Windows leave them, is reached by `hex`, and `path` is only its reading.
 */
export interface Place {
  readonly path: string;
  readonly hex: string | null;
}

/** The place of an absolute path that is proper text. */
export function placeOf(path: string): Place {
  return { path, hex: null };
}

/** What the system calls take. */
export function systemPath(place: Place): string | Buffer {
  return place.hex === null ? place.path : Buffer.from(place.hex, 'hex');
}

/** The place of an entry of a folder, from its name as the system gives it. */
export function placeIn(folder: Place, name: Buffer): Place {
  const path = `${folder.path}${folder.path.endsWith(sep) ? '' : sep}${readName(name)}`;
  if (folder.hex === null && isUtf8(name)) return { path, hex: null };
  const above = folder.hex ?? Buffer.from(folder.path).toString('hex');
  return { path, hex: above + Buffer.from(sep).toString('hex') + name.toString('hex') };
}

/** A file name in letters: UTF-8, else GB18030, else one letter a byte. */
export function readName(name: Buffer): string {
  if (isUtf8(name)) return name.toString('utf8');
  const chinese = new TextDecoder('gb18030').decode(name);
  return chinese.includes('\uFFFD') ? name.toString('latin1') : chinese;
}
