import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import type { Edit, Pass } from './draft.js';

const schema = z.object({
  name: z.string().min(1),
  code: z.string().regex(/^[0-9A-F]{2,5}$/, 'Give the code point in hexadecimal digits'),
});

/** Reads `entities.tsv`: the character each name stands for. */
export function loadEntities(knowledge: Knowledge): ReadonlyMap<string, string> {
  const rows = knowledge.tsv('clean/entities.tsv', schema, 'name');
  return new Map(rows.map(({ name, code }) => [name, String.fromCodePoint(Number.parseInt(code, 16))]));
}

/** A name or number between & and ;, escaped once more by some pages. */
const ENTITY = /&(?:amp;){0,2}(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}[0-9]?));/g;

/** Writes entities of HTML as the characters they stand for; an unknown name stays. */
export function decodeEntities(text: string, names: ReadonlyMap<string, string>): Pass {
  const edits: Edit[] = [];
  if (!text.includes('&')) return { edits };
  for (const { index, 0: words, 1: decimal, 2: hex, 3: name } of text.matchAll(ENTITY)) {
    const character = name === undefined ? numbered(decimal, hex) : names.get(name);
    if (character === undefined) continue;
    edits.push({ start: index, end: index + words.length, text: character, code: 'html_tag' });
  }
  return { edits };
}

function numbered(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  if (!(code >= 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
}
