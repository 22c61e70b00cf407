import { isUtf8 } from 'node:buffer';
import type { CharacterModel } from './character-model.js';
import { type Decoded, decodeAs } from './decoder.js';
import { byteOrderMark, type Detection, detect } from './detect.js';
import { isControl } from './evidence.js';
import type { Encoding } from './file-table.js';
import { splitMixed } from './mixed.js';

/** Why bytes are no text that can be read. */
export interface Undecodable {
  readonly reason: 'binary' | 'decode_failed' | 'unsupported_encoding';
  readonly encoding: Encoding | '';
}

/** Turns the bytes of a text into characters, or says why they are none. */
export function decode(bytes: Buffer, model: CharacterModel): Decoded | Undecodable {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return decodeMarked(bytes.subarray(mark.length), mark.encoding, model);
  const escaped = sevenBit(bytes);
  if (escaped !== null) return { reason: 'unsupported_encoding', encoding: escaped };
  const seen = detect(bytes, model);
  if (isBinary(bytes, seen)) return { reason: 'binary', encoding: '' };
  const decoded = { ...decodeAs(bytes, seen.encoding), confidence: seen.confidence, mixed: null };
  if (isUtf8(bytes) && seen.encoding === 'utf-8') return decoded;
  const mixture = isWide(seen) ? null : splitMixed(bytes, model);
  if (mixture !== null) return mixture;
  if (!isForeign(seen)) return decoded;
  return { reason: controlShare(bytes) > CONTROL_SHARE ? 'binary' : 'decode_failed', encoding: '' };
}

/** A byte order mark is believed, except where what follows is not even mostly in its encoding. */
function decodeMarked(bytes: Buffer, encoding: Encoding, model: CharacterModel): Decoded | Undecodable {
  const decoded = decodeAs(bytes, encoding);
  const mixture = encoding === 'utf-8-bom' && decoded.replaced > 0 ? splitMixed(bytes, model) : null;
  if (mixture !== null) return mixture;
  if (decoded.replaced > decoded.raw.length / 10) return { reason: 'decode_failed', encoding: '' };
  return { ...decoded, confidence: 1, mixed: null };
}

/** What follows the escape by which ISO 2022 switches seven-bit text to Chinese, Japanese or Korean. */
const ISO_2022 = /^\$[)*+]?[@-IK-M]/;

/** Seven-bit Chinese: HZ (RFC 1843) encloses GB 2312 in `~{` and `~}`, ISO 2022 switches by escapes. */
function sevenBit(bytes: Buffer): 'hz' | 'iso-2022' | null {
  const switched = bytes.indexOf('\x1b$');
  if (switched >= 0 && ISO_2022.test(bytes.subarray(switched + 1, switched + 8).toString('latin1')))
    return 'iso-2022';
  const start = bytes.indexOf('~{');
  if (start < 0 || !isUtf8(bytes)) return null;
  return /~\{(?:[!-w][!-~])+~\}/.test(bytes.subarray(start, start + 2048).toString('latin1')) ? 'hz' : null;
}

/** More control characters than these are not text: 2 % of all bytes, or 30 % where they are valid UTF-8. */
const CONTROL_SHARE = 0.02;
const CONTROL_SHARE_UTF8 = 0.3;

function isBinary(bytes: Buffer, seen: Detection): boolean {
  if (isWide(seen)) return seen.controls > CONTROL_SHARE;
  return controlShare(bytes) > (isUtf8(bytes) ? CONTROL_SHARE_UTF8 : CONTROL_SHARE);
}

function controlShare(bytes: Buffer): number {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) if (isControl(bytes[at] ?? 0)) controls += 1;
  return controls / bytes.length;
}

function isWide({ encoding }: Detection): boolean {
  return encoding.startsWith('utf-16');
}

/**
 * From so many characters on, text that reads this much worse (nats a character) than blindly drawn ones is not
 * Chinese in any encoding. A list of rare names comes to -1.4, misread Japanese and Russian to -2.5 and less.
 */
const SURE_CHARACTERS = 50;
const FOREIGN_GAIN = -2.2;

function isForeign({ gain, telling }: Detection): boolean {
  return telling >= SURE_CHARACTERS && gain < FOREIGN_GAIN;
}
