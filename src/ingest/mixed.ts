import { isUtf8 } from 'node:buffer';
import type { CharacterModel } from './character-model.js';
import { type Decoded, decodeAs } from './decoder.js';
import { type Detection, detect } from './detect.js';
import { weigh } from './evidence.js';

/** Fewer characters than these in another encoding are damage, not a second encoding. */
const FEWEST_CHARACTERS = 4;

/**
 * Reads a text of which some lines are UTF-8 and others are not, as pasting files together leaves it: each line
 * in its own encoding, or all in UTF-8 where the others are text in none. Null where all is of one kind.
 */
export function splitMixed(bytes: Buffer, model: CharacterModel): Decoded | null {
  const lines = linesOf(bytes).map((line) => ({ line, kind: kindOf(line) }));
  const linesIn = (wanted: Kind) => lines.filter(({ kind }) => kind === wanted).map(({ line }) => line);
  const [utf8, others] = [linesIn('utf8'), linesIn('other')];
  if (others.length === 0 || !isText(readAsUtf8(utf8, model))) return null;
  const other = detect(Buffer.concat(others), model);
  const isDouble = other.encoding === 'gb18030' || other.encoding === 'big5';
  const [inUtf8, inOthers] = [bytesIn(utf8) / UTF8_BYTES, bytesIn(others) / DOUBLE_BYTES];
  const share = inUtf8 / (inUtf8 + inOthers);
  if (!isDouble || !isText(other)) return { ...decodeAs(bytes, 'utf-8'), confidence: share, mixed: null };
  const isMain = share >= 0.5;
  const main = isMain ? 'utf-8' : other.encoding;
  const encodings = { utf8: 'utf-8', other: other.encoding, plain: main } as const;
  const decoded = lines.map(({ line, kind }) => decodeAs(line, encodings[kind]));
  return {
    raw: decoded.map(({ raw }) => raw).join(''),
    encoding: main,
    confidence: Math.max(share, 1 - share),
    replaced: decoded.reduce((sum, { replaced }) => sum + replaced, 0),
    mixed: isMain
      ? { encoding: other.encoding, lines: others.length }
      : { encoding: 'utf-8', lines: utf8.length },
  };
}

function isText({ telling, gain }: Pick<Detection, 'telling' | 'gain'>): boolean {
  return telling >= FEWEST_CHARACTERS && gain >= 0;
}

function readAsUtf8(lines: readonly Buffer[], model: CharacterModel): Pick<Detection, 'telling' | 'gain'> {
  const { log, blind, telling } = weigh(decodeAs(Buffer.concat(lines), 'utf-8').raw, model);
  return { telling, gain: (log - blind) / telling };
}

/** What a Han character takes. */
const UTF8_BYTES = 3;
const DOUBLE_BYTES = 2;

function bytesIn(lines: readonly Buffer[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

/** `plain` lines show no encoding: they are ASCII, or a few letters that could be valid UTF-8 by chance. */
type Kind = 'utf8' | 'other' | 'plain';

/** A line with damage in it is UTF-8 still where nearly all that is beyond ASCII reads as Han in UTF-8. */
const MOSTLY = 0.8;

function kindOf(line: Buffer): Kind {
  const { beyond, han } = hanInUtf8(line);
  if (isUtf8(line)) return han > 0 ? 'utf8' : 'plain';
  return han > beyond * MOSTLY ? 'utf8' : 'other';
}

/**
 * The bytes beyond ASCII, and those of them that make Han characters or Chinese marks in UTF-8 (E3 to E9 or EF,
 * then two of 80 to BF), which text in GBK or Big5 hardly ever looks like.
 */
function hanInUtf8(line: Buffer): { readonly beyond: number; readonly han: number } {
  let beyond = 0;
  let han = 0;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (byte >= 0x80) beyond += 1;
    const leads = (byte >= 0xe3 && byte <= 0xe9) || byte === 0xef;
    if (leads && isTrail(line[at + 1]) && isTrail(line[at + 2])) han += UTF8_BYTES;
  }
  return { beyond, han };
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}
