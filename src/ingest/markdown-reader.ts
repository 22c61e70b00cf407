import { isMap, isScalar, parseDocument } from 'yaml';
import type { Reader } from './reader.js';
import { readText } from './text-reader.js';

/** Reads markdown: plain text whose front matter says something about the report. */
export const markdownReader: Reader = {
  format: 'md',
  read: (bytes, _found, rules) => {
    const content = readText(bytes, rules);
    return 'reason' in content ? content : { ...content, meta: frontMatter(content.raw) };
  },
};

/** Longer heads are no front matter but text between two rules. */
const MAX_UNITS = 4096;

/**
 * The `key: value` lines between two lines of `---` at the top, as text and with keys in small letters. Lists
 * and nested entries are left out; a head that is not proper YAML says nothing.
 */
function frontMatter(raw: string): Readonly<Record<string, string>> {
  const head = /^---[ \t]*(?:\r\n|\r|\n)/.exec(raw.slice(0, 100));
  if (head === null) return {};
  const body = raw.slice(head[0].length, MAX_UNITS);
  const end = /(?:^|\r|\n)---[ \t]*(?:\r|\n|$)/.exec(body);
  if (end === null) return {};
  // The failsafe schema leaves every value as written: a date stays a date, 007 keeps its zeros.
  const document = parseDocument(body.slice(0, end.index), { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return {};
  return Object.fromEntries(document.contents.items.flatMap(({ key, value }) => entryOf(key, value)));
}

function entryOf(key: unknown, value: unknown): readonly (readonly [string, string])[] {
  if (!isScalar(key) || !isScalar(value)) return [];
  return [[String(key.value).toLowerCase(), String(value.value).trim()]];
}
