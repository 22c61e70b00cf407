import { createHash } from 'node:crypto';

/** Longest part of a path, in bytes, that the usual file systems take, less what may be added to it. */
const LONGEST_PART = 230;
const LONGEST_PATH = 1000;

/**
 * Where the clean text of each report lies in the output folder: `text/<report_id>.txt`. No two have the same name
 * even where the file system does not tell capitals from small letters, and none is a folder of another.
 * @param ids - of all files found, in their order
 */
export function textFiles(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const files = new Map<string, string>();
  for (const id of ids) {
    const natural = textFile(id);
    const file = taken.has(folded(natural))
      ? `${natural.slice(0, -ENDING.length)}~${hash(id)}${ENDING}`
      : natural;
    taken.add(folded(file));
    files.set(id, file);
  }
  return files;
}

const ENDING = '.txt';

function textFile(id: string): string {
  const parts = id.split('/');
  const fits =
    Buffer.byteLength(id) <= LONGEST_PATH && parts.every((part) => Buffer.byteLength(part) <= LONGEST_PART);
  if (!fits) return `text/${hash(id)}${ENDING}`;
  // Text files end in .txt and their folders never do: beside `a` there may be a folder `a.txt`.
  const folders = parts.slice(0, -1).map((part) => (/\.txt~*$/i.test(part) ? `${part}~` : part));
  return ['text', ...folders, `${parts.at(-1)}${ENDING}`].join('/');
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

function folded(file: string): string {
  return file.toLowerCase().normalize('NFC');
}
