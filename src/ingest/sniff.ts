import { extname } from 'node:path';
import type { IngestRules } from './rules.js';

/** Enough to hold the beginning of any format, and the front matter of a report. */
const HEAD_BYTES = 4096;

/** Between two lines of `---` nothing but `key: value`, lines that go on, comments and blanks. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?=[^\n]*:)(?:(?:[A-Za-z_][\w-]*[ \t]*:|[ \t#])[^\n]*\n|\r?\n)+---[ \t]*(?:\r?\n|$)/;

/**
 * Tells the format of a file: by the bytes it begins with, by its opening words, then by its extension, which only
 * tells kinds of text apart.
 */
export function sniff(bytes: Buffer, name: string, rules: IngestRules): string {
  const signature = rules.signatures.find(
    ({ at, mark, contains }) =>
      bytes.subarray(at, at + mark.length).equals(mark) && (contains === null || bytes.includes(contains)),
  );
  if (signature !== undefined) return signature.format;
  const head = plainHead(bytes);
  const opening = head.trimStart().slice(0, 64).toLowerCase();
  const marked = rules.openings.find((known) => opening.startsWith(known.opening));
  if (marked !== undefined) return marked.format;
  const named = rules.extensions.get(extname(name).slice(1).toLowerCase()) ?? 'txt';
  return named === 'txt' && FRONT_MATTER.test(head) ? 'md' : named;
}

/** The first bytes as Latin letters, without byte order mark and without the zeros of UTF-16. */
function plainHead(bytes: Buffer): string {
  return bytes
    .subarray(0, HEAD_BYTES)
    .toString('latin1')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replaceAll('\0', '');
}
