import { isUtf8 } from 'node:buffer';
import type { CharacterModel } from './character-model.js';
import { confidenceOf, type Evidence, weigh } from './evidence.js';
import type { Encoding } from './file-table.js';

/** What the bytes of a text are taken for. */
export interface Detection {
  readonly encoding: Encoding;
  /** 0…1. */
  readonly confidence: number;
  /** Mean likelihood of the characters beyond ASCII against blind ones, in nats; 0 where there are none. */
  readonly gain: number;
  /** Characters beyond ASCII that were weighed. */
  readonly telling: number;
  /** Share of control characters in what was weighed. */
  readonly controls: number;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The byte order mark that a text begins with, or null. */
export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found === undefined ? null : { encoding: found[0], length: found[1].length };
}

/** What encodings are weighed on; more would only cost time. */
const SAMPLE_BYTES = 1 << 16;

/** Shorter texts can be valid UTF-8 by chance: 联通 in GBK is. */
const CHANCE_BYTES = 256;

/** What is valid as UTF-8, which other bytes seldom are, may spell any script: no character counts for less. */
const UTF8_FLOOR = -9;

/** How many common characters a valid UTF-8 sequence is worth as a proof. */
const UTF8_PROOF = 8;

/** Tells the encoding of a text without byte order mark by how Chinese it reads in each. */
export function detect(bytes: Buffer, model: CharacterModel): Detection {
  const isValid = isUtf8(bytes);
  if (isValid && bytes.length > CHANCE_BYTES && !bytes.subarray(0, SAMPLE_BYTES).includes(0))
    return { encoding: 'utf-8', confidence: 1, gain: 0, telling: 0, controls: 0 };
  const ranked = candidates(bytes, isValid, model).sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) throw new Error('there are always candidates');
  const { encoding, isProven, evidence, length } = best;
  const { log, blind, telling, controls } = evidence;
  // Text that reads no better than blindly drawn characters is in none of these encodings.
  const rival = isProven || telling === 0 ? next.score : Math.max(next.score, blind);
  return {
    encoding,
    confidence: isProven && telling === 0 ? 1 : confidenceOf(best.score - rival, best.proof),
    gain: telling === 0 ? 0 : (log - blind) / telling,
    telling,
    controls: controls / length,
  };
}

interface Candidate {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  readonly evidence: Evidence;
  /** Length of what was weighed, in UTF-16 units. */
  readonly length: number;
  /** Whether the bytes are valid UTF-8 and this is it. */
  readonly isProven: boolean;
  readonly score: number;
  readonly proof: number;
}

function candidates(bytes: Buffer, isValid: boolean, model: CharacterModel): Candidate[] {
  const head = bytes.subarray(0, SAMPLE_BYTES);
  const sample = tellingSample(bytes);
  return (['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const).map((encoding) => {
    const isWide = encoding.startsWith('utf-16');
    const part = isWide ? head : sample;
    // Only where the sample was cut may a character be left half.
    const text = new TextDecoder(encoding).decode(part, { stream: part.length < bytes.length });
    const isProven = isValid && encoding === 'utf-8';
    const evidence = encoding === 'utf-8' ? weigh(text, model, UTF8_FLOOR) : weigh(text, model);
    return {
      encoding,
      evidence,
      length: text.length,
      isProven,
      score: evidence.log,
      // A valid UTF-8 sequence proves more than a common character; in UTF-16 the zeros of ASCII prove too.
      proof: isWide ? text.length : evidence.telling * (isProven ? UTF8_PROOF : 1),
    };
  });
}

/** The part of a text in which its encoding shows: from the first byte beyond ASCII on. */
function tellingSample(bytes: Buffer): Buffer {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  let start = 0;
  while (start < bytes.length && (bytes[start] ?? 0) < 0x80) start += 1;
  return bytes.subarray(start === bytes.length ? 0 : start).subarray(0, SAMPLE_BYTES);
}
