import { extname } from 'node:path';
import type { IngestRules } from './rules.js';

/** What a file is by its content; its name only tells kinds of text apart. */
export interface Sniffed {
  readonly format: string;
  /** Whether the content can be anything but text. */
  readonly isBinary: boolean;
}

/** Enough to hold the beginning of any format, and the front matter of a report. */
const HEAD_BYTES = 4096;

/** Between two lines of `---` nothing but `key: value`, lines that go on, comments and blanks. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?=[^\n]*:)(?:(?:[A-Za-z_][\w-]*[ \t]*:|[ \t#])[^\n]*\n|\r?\n)+---[ \t]*(?:\r?\n|$)/;

/** Tells the format of a file: by the bytes it begins with, by its opening words, then by its extension. */
export function sniff(bytes: Buffer, name: string, rules: IngestRules): Sniffed {
  const signature = rules.signatures.find(
    ({ at, mark, contains }) =>
      bytes.subarray(at, at + mark.length).equals(mark) && (contains === null || bytes.includes(contains)),
  );
  if (signature !== undefined) return { format: signature.format, isBinary: true };
  const head = plainHead(bytes);
  const opening = head.trimStart().slice(0, 64).toLowerCase();
  const marked = rules.openings.find((known) => opening.startsWith(known.opening));
  if (marked !== undefined) return { format: marked.format, isBinary: false };
  const named = rules.extensions.get(extname(name).slice(1).toLowerCase()) ?? 'txt';
  return { format: named === 'txt' && FRONT_MATTER.test(head) ? 'md' : named, isBinary: false };
}

/** The first bytes as Latin letters, without byte order mark and without the zeros of UTF-16. */
function plainHead(bytes: Buffer): string {
  return bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '');
}
