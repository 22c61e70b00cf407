import { type NumeralCharacters, readOrdinal, type Span } from '../../model/index.js';

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

const either = (schemes: Readonly<Record<string, string>>) =>
  Object.values(schemes)
    .map((pattern) => `(${pattern})`)
    .join('|');

/** The group of a scheme is its place in `IDS`, after the one for the start of the line. */
const AT_LINE = new RegExp(`(^[ \\t\\u3000]*)(?:${either({ ...LINE_SCHEMES, ...SCHEMES })})`, 'gm');

/** Groups stand for the line's start and the schemes that only count there, so that both patterns number alike. */
const BEHIND_STOP = new RegExp(
  `([。；：:;，,！])(?:${Object.keys(LINE_SCHEMES)
    .map(() => '((?!))')
    .join('|')}|${either(SCHEMES)})`,
  'g',
);

/**
 * The ordinals in a stretch of text, in text order. Within a line one counts only behind a stop and as part of
 * a run: its kind must have a number one and a number two.
 */
export function findMarkers(text: string, span: Span, numerals: NumeralCharacters): readonly Marker[] {
  const words = text.slice(span.start, span.end);
  const found: Marker[] = [];
  for (const match of words.matchAll(AT_LINE)) found.push(toMarker(match, span.start, true, numerals));
  for (const match of words.matchAll(BEHIND_STOP)) found.push(toMarker(match, span.start, false, numerals));
  const first = new Set(found.filter(({ number }) => number === 1).map(({ scheme }) => scheme));
  const second = new Set(found.filter(({ number }) => number === 2).map(({ scheme }) => scheme));
  return found
    .filter(({ atLine, scheme }) => atLine || (first.has(scheme) && second.has(scheme)))
    .sort((a, b) => a.start - b.start);
}

function toMarker(
  match: RegExpExecArray,
  offset: number,
  atLine: boolean,
  numerals: NumeralCharacters,
): Marker {
  const group = match.findIndex((words, at) => at > 1 && words !== undefined);
  const start = offset + match.index + (match[1]?.length ?? 0);
  const end = offset + match.index + match[0].length;
  return { start, end, scheme: IDS[group - 2] ?? '', number: numberOf(match[group] ?? '', numerals), atLine };
}

function numberOf(words: string, numerals: NumeralCharacters): number | null {
  const circled = (words.codePointAt(0) ?? 0) - 0x245f;
  if (circled >= 1 && circled <= 20) return circled;
  const bare = /[\d一二三四五六七八九十]+/.exec(words)?.[0];
  return bare === undefined ? null : readOrdinal(bare, numerals);
}
