import { isUtf8 } from 'node:buffer';
import type { Encoding } from './file-table.js';

/** A decoded text, byte order mark removed. */
export interface Decoded {
  readonly raw: string;
  readonly encoding: Encoding;
  /** 0…1. */
  readonly confidence: number;
  /** Byte sequences that the encoding does not know; each became one U+FFFD. */
  readonly replaced: number;
  /** Lines in another encoding than the rest, read in their own; null where there are none. */
  readonly mixed: { readonly encoding: Encoding; readonly lines: number } | null;
}

/** Decodes in a known encoding; what it does not know becomes U+FFFD and is counted. */
export function decodeAs(
  bytes: Buffer,
  encoding: Encoding,
): { raw: string; encoding: Encoding; replaced: number } {
  if (encoding === 'utf-8' && isUtf8(bytes)) return { raw: bytes.toString('utf8'), encoding, replaced: 0 };
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    const raw = decodeUtf32(bytes, encoding === 'utf-32le');
    return { raw, encoding, replaced: count(raw) };
  }
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  const raw = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  // A U+FFFD that the author's own software wrote is no fault of this reading.
  const own = label === 'utf-8' ? count(bytes.toString('latin1'), '\u00EF\u00BF\u00BD') : 0;
  return { raw, encoding, replaced: count(raw) - own };
}

function count(text: string, wanted = '\uFFFD'): number {
  let found = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found += 1;
  return found;
}

/** TextDecoder does not know UTF-32, which old programs wrote with a byte order mark. */
function decodeUtf32(bytes: Buffer, isLittle: boolean): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const isWhole = at + 4 <= bytes.length;
    const code = !isWhole ? -1 : isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const isCharacter = code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(code) : '\uFFFD');
  }
  return parts.join('');
}
