/** An Arabic literal as it stands in a text. */
export interface Literal {
  readonly end: number;
  /** ASCII digits with at most one point, separators taken out. */
  readonly plain: string;
  /** `dotted` has several points (a date, a version), `damaged` has separators that fit no grouping. */
  readonly form: 'plain' | 'dotted' | 'damaged';
  /** Thousands separators or inner spaces were taken out. */
  readonly grouped: boolean;
}

/** Longest run of digits that is still a number; anything longer is a code. */
export const LONGEST_LITERAL = 24;

/** The ASCII digit's value, full-width or not; -1 for anything else. */
export function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/** Where the run of digits that begins at `at` ends. */
export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && digitAt(text, end) >= 0) end += 1;
  return end;
}

/** The digits in ASCII, everything else left out. */
function asciiDigits(text: string): string {
  if (/^[0-9]*$/.test(text)) return text;
  let digits = '';
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text, at);
    if (digit >= 0) digits += digit;
  }
  return digits;
}

function isComma(unit: string | undefined): boolean {
  return unit === ',' || unit === '，';
}

function isPoint(unit: string | undefined): boolean {
  return unit === '.' || unit === '．';
}

/** Reads the literal that begins with the digit at `at`. */
export function readLiteral(text: string, at: number): Literal {
  const first = digitsEnd(text, at);
  const spaced = first === at + 1 ? spacedEnd(text, at) : at;
  if (spaced > first) return whole(text, at, spaced, true);
  const grouped = groupsEnd(text, at, first);
  if (isComma(text[grouped]) && isDamaged(text, at, first, grouped)) {
    let end = grouped;
    while (digitAt(text, end) >= 0 || (isComma(text[end]) && digitAt(text, end + 1) >= 0)) end += 1;
    while (/[万亿]/.test(text[end] ?? '')) end += 1;
    return { end, plain: '0', form: 'damaged', grouped: true };
  }
  return withFraction(text, at, grouped, grouped > first);
}

function whole(text: string, at: number, end: number, grouped: boolean): Literal {
  return { end, plain: asciiDigits(text.slice(at, end)), form: 'plain', grouped };
}

/** Digits set apart one by one (`1 9 9 3`): at least three of them. */
function spacedEnd(text: string, at: number): number {
  let end = at + 1;
  let digits = 1;
  while (text[end] === ' ' && digitAt(text, end + 1) >= 0 && digitAt(text, end + 2) < 0) {
    end += 2;
    digits += 1;
  }
  return digits >= 3 ? end : at;
}

/** The end of the groups of three behind a first group of one to three digits; `first` where there are none. */
function groupsEnd(text: string, at: number, first: number): number {
  if (first - at > 3 || (digitAt(text, at) === 0 && first - at > 1)) return first;
  const comma = text[first];
  let end = first;
  while (isComma(comma) && text[end] === comma && digitsEnd(text, end + 1) === end + 4) end += 4;
  return end;
}

/** Whether a comma that goes on behind a well-formed group shows a broken number rather than a list. */
function isDamaged(text: string, at: number, first: number, grouped: number): boolean {
  if (text[grouped] !== ',' || digitAt(text, grouped + 1) < 0) return false;
  const next = digitsEnd(text, grouped + 1) - grouped - 1;
  if (grouped > first) return next !== 3;
  return first - at <= 3 && next > 4 && digitAt(text, at) !== 0;
}

function withFraction(text: string, at: number, end: number, grouped: boolean): Literal {
  const integer = asciiDigits(text.slice(at, end));
  if (!isPoint(text[end]) || digitAt(text, end + 1) < 0)
    return { end, plain: integer, form: 'plain', grouped };
  const last = digitsEnd(text, end + 1);
  if (isPoint(text[last]) && digitAt(text, last + 1) >= 0) {
    let stop = last;
    while (isPoint(text[stop]) && digitAt(text, stop + 1) >= 0) stop = digitsEnd(text, stop + 1);
    return { end: stop, plain: '0', form: 'dotted', grouped };
  }
  return { end: last, plain: `${integer}.${asciiDigits(text.slice(end + 1, last))}`, form: 'plain', grouped };
}
