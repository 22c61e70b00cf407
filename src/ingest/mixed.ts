import { isUtf8 } from 'node:buffer';
import type { CharacterModel } from './character-model.js';
import { type Decoded, decodeAs } from './decoder.js';
import { detect } from './detect.js';

/** Fewer characters than these in another encoding are damage, not a second encoding. */
const FEWEST_CHARACTERS = 4;

/** A Han character or Chinese mark in UTF-8; text in GBK or Big5 hardly ever looks like it. */
const HAN_IN_UTF8 = /[\xE3-\xE9\xEF][\x80-\xBF]{2}/;

/**
 * Reads a text of which some lines are UTF-8 and others are not, as pasting files together leaves it: each line
 * in its own encoding. Null where it is all of one kind.
 */
export function splitMixed(bytes: Buffer, model: CharacterModel): Decoded | null {
  const lines = linesOf(bytes).map((line) => ({ line, kind: kindOf(line) }));
  if (!lines.some(({ kind }) => kind === 'utf8')) return null;
  const others = lines.filter(({ kind }) => kind === 'other').map(({ line }) => line);
  const other = detect(Buffer.concat(others), model);
  const isText = other.encoding === 'gb18030' || other.encoding === 'big5';
  if (!isText || other.telling < FEWEST_CHARACTERS || other.gain < 0) return null;
  const decoded = lines.map(({ line, kind }) => decodeAs(line, kind === 'other' ? other.encoding : 'utf-8'));
  const share = othersShare(decoded, lines);
  const isMain = share <= 0.5;
  return {
    raw: decoded.map(({ raw }) => raw).join(''),
    encoding: isMain ? 'utf-8' : other.encoding,
    confidence: isMain ? 1 - share : share * other.confidence,
    replaced: decoded.reduce((sum, { replaced }) => sum + replaced, 0),
    mixed: isMain
      ? { encoding: other.encoding, lines: others.length }
      : { encoding: 'utf-8', lines: lines.filter(({ kind }) => kind === 'utf8').length },
  };
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

/** `plain` lines, ASCII or of Latin letters, are the same in all readings. */
function kindOf(line: Buffer): 'utf8' | 'other' | 'plain' {
  if (!isUtf8(line)) return 'other';
  return HAN_IN_UTF8.test(line.toString('latin1')) ? 'utf8' : 'plain';
}

/** The part of the characters, those of plain lines apart, that stand in the other lines. */
function othersShare(
  decoded: readonly { readonly raw: string }[],
  lines: readonly { readonly kind: string }[],
): number {
  const units = { utf8: 0, other: 0, plain: 0 };
  decoded.forEach(({ raw }, index) => {
    const kind = lines[index]?.kind;
    if (kind === 'utf8' || kind === 'other') units[kind] += raw.length;
  });
  return units.other / (units.utf8 + units.other);
}
