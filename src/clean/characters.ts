import type { EditCode } from './codes.js';
import type { Edit, Pass } from './draft.js';
import type { Survey } from './survey.js';

/** What a character may need; most need nothing, and one look-up says so. */
const LINE_END = 1;
const INVISIBLE = 2;
const JOINER = 3;
const WIDE = 4;
const COMPATIBLE = 5;
const FORM_FEED = 6;
const BLANK = 7;

const KINDS = new Uint8Array(65_536);
const fill = (kind: number, ...ranges: readonly (readonly [number, number])[]): void => {
  for (const [first, last] of ranges) KINDS.fill(kind, first, last + 1);
};
// Controls, soft hyphen, zero-width characters, direction marks, byte order marks, interlinear anchors.
fill(INVISIBLE, [0, 0x08], [0x0e, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x180e, 0x180e], [0x200b, 0x200f]);
fill(INVISIBLE, [0x202a, 0x202e], [0x2060, 0x206f], [0xfeff, 0xfeff], [0xfff9, 0xfffb]);
fill(LINE_END, [0x0b, 0x0b], [0x0d, 0x0d], [0x85, 0x85], [0x2028, 0x2029]);
fill(JOINER, [0x200d, 0x200d]);
fill(FORM_FEED, [0x0c, 0x0c]);
// No-break, en, em, thin and other spaces; tab and ideographic space say more than a plain one and stay.
fill(BLANK, [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x202f, 0x202f], [0x205f, 0x205f]);
// Digits, letters, ＃ ％ ＆ ＋ ． ＠; other Chinese punctuation stays as its author wrote it.
fill(WIDE, [0xff10, 0xff19], [0xff21, 0xff3a], [0xff41, 0xff5a], [0xff03, 0xff03], [0xff05, 0xff06]);
fill(WIDE, [0xff0b, 0xff0b], [0xff0e, 0xff0e], [0xff20, 0xff20]);
// Radicals and compatibility forms that broken fonts in PDF files leave in the place of the character.
fill(COMPATIBLE, [0x2f00, 0x2fd5], [0xf900, 0xfaff]);

/** Every unit that may need something. */
const SPECIAL: readonly number[] = [...KINDS.keys()].filter((unit) => KINDS[unit] !== 0);

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const WIDE_POINT = 0xff0e;
const WIDE_O = 'Ｏ';
const TO_HALF = 0xfee0;

/**
 * Puts single characters right: line ends become `\n`, invisible characters go, full-width digits and
 * letters become half-width, one for one.
 * @param numerals - the Chinese digits; beside them a full-width O stands for a zero and stays
 */
export function cleanCharacters(text: string, survey: Survey, numerals: ReadonlySet<string>): Pass {
  const edits: Edit[] = [];
  const present = SPECIAL.filter((unit) => survey.seen[unit] === 1);
  for (const at of placesOf(text, present)) {
    const change = changeAt(text, at, KINDS[text.charCodeAt(at)] ?? 0, numerals);
    if (change !== null) extend(edits, at, change.words, change.code);
  }
  return { edits };
}

/** Where the units stand, in order. */
function placesOf(text: string, units: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const unit of units) {
    const character = String.fromCharCode(unit);
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) places.push(at);
  }
  return units.length < 2 ? places : places.sort((a, b) => a - b);
}

const THOUSANDS = /[0-9０-９]，(?=[0-9０-９]{3})/g;

/** Full-width commas that part thousands become half-width; a text has many others, so they have a pass of their own. */
export function cleanThousands(text: string): Pass {
  const places = [...text.matchAll(THOUSANDS)].map(({ index }) => index + 1);
  return {
    edits: places
      .filter((at) => isThousandsComma(text, at))
      .map((at) => ({ start: at, end: at + 1, text: ',', code: 'thousands_comma' })),
  };
}

/** Neighbouring changes of one kind and length are one edit. */
function extend(edits: Edit[], start: number, words: string, code: EditCode): void {
  const last = edits.at(-1);
  const runsOn = last !== undefined && last.end === start && last.code === code;
  if (runsOn && last.text.length === (last.end - last.start) * words.length)
    edits[edits.length - 1] = { start: last.start, end: start + 1, text: last.text + words, code };
  else edits.push({ start, end: start + 1, text: words, code });
}

interface Change {
  readonly words: string;
  readonly code: EditCode;
}

/** What takes the place of the character at `at`, null where it stays. */
function changeAt(text: string, at: number, kind: number, numerals: ReadonlySet<string>): Change | null {
  const unit = text.charCodeAt(at);
  switch (kind) {
    case LINE_END: {
      const pair = unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
      return { words: pair ? '' : '\n', code: 'line_end' };
    }
    case FORM_FEED:
      return isAtLineBreak(text, at) ? null : { words: '\n', code: 'line_end' };
    case INVISIBLE:
      return { words: '', code: 'invisible' };
    case JOINER:
      return joinsSymbols(text, at) ? null : { words: '', code: 'invisible' };
    case BLANK:
      return { words: ' ', code: 'space' };
    case COMPATIBLE:
      return plainForm(text.charAt(at));
    default:
      return half(text, at, unit, numerals);
  }
}

/** A form feed beside a line break says that a page begins, which later passes want to know. */
function isAtLineBreak(text: string, at: number): boolean {
  return /[\n\r]/.test(text.charAt(at - 1)) || /[\n\r]/.test(text.charAt(at + 1));
}

function plainForm(character: string): Change | null {
  const words = character.normalize('NFKC');
  return words === character ? null : { words, code: 'radical' };
}

function half(text: string, at: number, unit: number, numerals: ReadonlySet<string>): Change | null {
  if (!isReadableHalf(text, at, unit, numerals)) return null;
  return { words: String.fromCharCode(unit - TO_HALF), code: 'full_width' };
}

/** A joiner between two symbols outside the basic plane is part of an emoji. */
function joinsSymbols(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return (
    (isSurrogate(before) || before === 0xfe0f) && (isSurrogate(after) || (after >= 0x2600 && after < 0x27c0))
  );
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xe000;
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** A full-width point is a decimal point between digits only; elsewhere it ends an ordinal. */
function isReadableHalf(text: string, at: number, unit: number, numerals: ReadonlySet<string>): boolean {
  if (unit === WIDE_POINT) return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  if (text.charAt(at) !== WIDE_O) return true;
  return !isZero(text.charAt(at - 1), numerals) && !isZero(text.charAt(at + 1), numerals);
}

function isZero(neighbour: string, numerals: ReadonlySet<string>): boolean {
  return neighbour === WIDE_O || numerals.has(neighbour);
}

/** A full-width comma parts thousands where one to three digits stand before it and groups of three after it. */
function isThousandsComma(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) && groupsFit(text, at);
}

const GROUP_COMMAS: ReadonlySet<string> = new Set([',', '，']);
const DIGIT_GROUPS = /^[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,4}$/;
/** Longer runs of digits and commas are tables, not one number. */
const MAX_REACH = 24;

function groupsFit(text: string, at: number): boolean {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < MAX_REACH && isNumberUnit(text, start - 1)) start -= 1;
  while (end < text.length && end - at < MAX_REACH && isNumberUnit(text, end)) end += 1;
  return DIGIT_GROUPS.test(text.slice(start, end).replace(/[.．][0-9０-９]*$/, ''));
}

function isNumberUnit(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (
    isDigit(text.charCodeAt(at)) || GROUP_COMMAS.has(character) || character === '.' || character === '．'
  );
}
