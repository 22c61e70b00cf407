import { type NumeralCharacters, readOrdinal, type Span } from '../../model/index.js';
import { codesOf } from './codes.js';

/** An ordinal that opens an item of a list; its span covers the ordinal itself. */
export interface Marker extends Span {
  readonly scheme: string;
  /** Null for a dash or bullet. */
  readonly number: number | null;
  /** Whether a line begins with it. */
  readonly atLine: boolean;
}

const HAN = '[一二三四五六七八九十]';

/** Ordinals at the start of a line, by scheme. */
const LINE_SCHEMES: Readonly<Record<string, string>> = {
  part: `${HAN}{1,3}[、．.]`,
  dash: '[—―─]{1,3}\\s?',
  bullet: '[●■◆▲★※○◇□▪•·]\\s?',
};

/** Ordinals at the start of a line or behind a stop, by scheme. */
const SCHEMES: Readonly<Record<string, string>> = {
  paren: `[（(]${HAN}{1,3}[）)][、.]?`,
  digit_paren: '[（(]\\d{1,2}[）)][、.]?',
  digit: '\\d{1,2}[.．、](?!\\d)\\s?',
  circled: '[①-⑳][、.]?',
  ordinal: `第${HAN}{1,3}[，、,：:是]`,
  among: `其${HAN}{1,2}[，、,：:是]`,
  is: `${HAN}{1,3}[是要][：:，,]?`,
};

const IDS = [...Object.keys(LINE_SCHEMES), ...Object.keys(SCHEMES)];

/** Any ordinal at one place; the group of a scheme is its place in `IDS`, after the whole. */
const AT_LINE = sticky({ ...LINE_SCHEMES, ...SCHEMES });
const BEHIND_STOP = sticky(SCHEMES);

function sticky(schemes: Readonly<Record<string, string>>): RegExp {
  const either = Object.values(schemes).map((pattern) => `(${pattern})`);
  return new RegExp(either.join('|'), 'y');
}

/** What an ordinal may begin with. */
const OPENS = codesOf('一二三四五六七八九十第其（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—―─●■◆▲★※○◇□▪•·');
const BLANKS = codesOf(' \t\u3000');
const STOPS = codesOf('。；：:;，,！');
const NEWLINE = 0x0a;

/**
 * The ordinals in a stretch of text, in text order. Within a line one counts only behind a stop and as part of
 * a run: its kind must have a number one and a number two.
 */
export function findMarkers(text: string, span: Span, numerals: NumeralCharacters): readonly Marker[] {
  const found: Marker[] = [];
  let opensLine = true;
  let behindStop = false;
  for (let at = span.start; at < span.end; at += 1) {
    const code = text.charCodeAt(at);
    if (opensLine && BLANKS[code] === 1) continue;
    if ((opensLine || behindStop) && OPENS[code] === 1) {
      const marker = markerAt(text, at, opensLine, numerals);
      if (marker !== null && marker.end <= span.end) found.push(marker);
    }
    opensLine = code === NEWLINE;
    behindStop = STOPS[code] === 1;
  }
  const first = schemesWith(found, 1);
  const second = schemesWith(found, 2);
  return found.filter(({ atLine, scheme }) => atLine || (first.has(scheme) && second.has(scheme)));
}

function schemesWith(markers: readonly Marker[], number: number): ReadonlySet<string> {
  return new Set(markers.filter((marker) => marker.number === number).map(({ scheme }) => scheme));
}

/** The ordinal at a place that a line, or else a stop, precedes; null where none stands there. */
export function markerAt(
  text: string,
  at: number,
  atLine: boolean,
  numerals: NumeralCharacters,
): Marker | null {
  const pattern = atLine ? AT_LINE : BEHIND_STOP;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return null;
  const group = match.findIndex((words, place) => place > 0 && words !== undefined);
  const scheme = IDS[group - 1 + (atLine ? 0 : Object.keys(LINE_SCHEMES).length)] ?? '';
  return { start: at, end: at + match[0].length, scheme, number: numberOf(match[0], numerals), atLine };
}

function numberOf(words: string, numerals: NumeralCharacters): number | null {
  const circled = (words.codePointAt(0) ?? 0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  const bare = /[\d一二三四五六七八九十]+/.exec(words)?.[0];
  return bare === undefined ? null : readOrdinal(bare, numerals);
}
