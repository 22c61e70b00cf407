import { type NumeralCharacters, readOrdinal, type Span } from '../../model/index.js';

/** An ordinal that opens an item of a list; its span covers the ordinal itself. */
export interface Marker extends Span {
  readonly scheme: string;
  /** Null for a dash or bullet. */
  readonly number: number | null;
  /** Whether a line begins with it. */
  readonly atLine: boolean;
}

/** Ordinals, by scheme. Those marked `line` only count at the start of a line. */
const SCHEMES: readonly { readonly id: string; readonly line: boolean; readonly pattern: RegExp }[] = [
  { id: 'part', line: true, pattern: /([一二三四五六七八九十]{1,3})[、．.]/y },
  { id: 'paren', line: false, pattern: /[（(]([一二三四五六七八九十]{1,3})[）)][、.]?/y },
  { id: 'digit_paren', line: false, pattern: /[（(](\d{1,2})[）)][、.]?/y },
  { id: 'digit', line: false, pattern: /(\d{1,2})[.．、](?!\d)\s?/y },
  { id: 'circled', line: false, pattern: /([①-⑳])[、.]?/y },
  { id: 'ordinal', line: false, pattern: /第([一二三四五六七八九十]{1,3})[，、,：:是]/y },
  { id: 'among', line: false, pattern: /其([一二三四五六七八九十]{1,2})[，、,：:是]/y },
  { id: 'is', line: false, pattern: /([一二三四五六七八九十]{1,3})[是要][：:，,]?/y },
  { id: 'dash', line: true, pattern: /[—―─]{1,3}\s?/y },
  { id: 'bullet', line: true, pattern: /[●■◆▲★※○◇□▪•·]\s?/y },
];

const STOP = /[。；：:;，,！\n]/;

/**
 * The ordinals in a stretch of text, in text order. Within a line one counts only behind a stop and as part of
 * a run: its kind must have a number one and a number two.
 */
export function findMarkers(text: string, span: Span, numerals: NumeralCharacters): readonly Marker[] {
  const found: Marker[] = [];
  for (let at = span.start; at < span.end; at += 1) {
    const atLine = at === span.start || text.charAt(at - 1) === '\n';
    if (!atLine && !STOP.test(text.charAt(at - 1))) continue;
    const marker = markerAt(text, at, atLine, numerals);
    if (marker !== null && marker.end < span.end) found.push(marker);
  }
  const first = new Set(found.filter(({ number }) => number === 1).map(({ scheme }) => scheme));
  const second = new Set(found.filter(({ number }) => number === 2).map(({ scheme }) => scheme));
  return found.filter(
    ({ atLine, number, scheme }) => atLine || number === null || (first.has(scheme) && second.has(scheme)),
  );
}

function markerAt(text: string, at: number, atLine: boolean, numerals: NumeralCharacters): Marker | null {
  for (const { id, line, pattern } of SCHEMES) {
    if (line && !atLine) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = numberOf(match[1], numerals);
    return { start: at, end: at + match[0].length, scheme: id, number, atLine };
  }
  return null;
}

function numberOf(words: string | undefined, numerals: NumeralCharacters): number | null {
  if (words === undefined) return null;
  const circled = words.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return readOrdinal(words, numerals);
}
