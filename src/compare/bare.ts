/** What of the sentences of a text is compared: their words without blanks and punctuation, as UTF-16 units. */
export interface Bare {
  readonly units: Uint16Array;
  /** Where each sentence starts in `units`; at the end, where the last one ends. */
  readonly bounds: Int32Array;
}

const DROPPED = 0;
const WORD = 1;
const DIGIT = 2;
const POINT = 3;
const LEAD = 4;

/** What each UTF-16 unit is: the trailing half of a surrogate pair goes with its lead. */
const CLASSES = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x2e) return POINT;
  if (unit >= 0xd800 && unit < 0xdc00) return LEAD;
  return /[\p{L}\p{N}%‰]/u.test(String.fromCharCode(unit)) ? WORD : DROPPED;
});

/** The words of stretches of a text, each given as start and end; the point within a number and per cent signs stay. */
export function bareOf(text: string, stretches: Int32Array): Bare {
  const units = new Uint16Array(text.length);
  const bounds = new Int32Array(stretches.length / 2 + 1);
  let size = 0;
  for (let index = 0; index + 1 < bounds.length; index++) {
    size = bareInto(units, size, text, stretches[2 * index] ?? 0, stretches[2 * index + 1] ?? 0);
    bounds[index + 1] = size;
  }
  return { units: units.subarray(0, size), bounds };
}

function bareInto(units: Uint16Array, from: number, text: string, start: number, end: number): number {
  let size = from;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = CLASSES[unit];
    if (kind === WORD || kind === DIGIT) units[size++] = unit;
    else if (kind === POINT) {
      if (isDigit(units[size - 1]) && size > from && isDigit(nextKept(text, at + 1, end)))
        units[size++] = unit;
    } else if (kind === LEAD && /\p{L}|\p{N}/u.test(text.slice(at, at + 2))) {
      units[size++] = unit;
      units[size++] = text.charCodeAt(++at);
    }
  }
  return size;
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && CLASSES[unit] === DIGIT;
}

/** The next unit that is not dropped. */
function nextKept(text: string, from: number, end: number): number | undefined {
  for (let at = from; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (CLASSES[unit] !== DROPPED) return unit;
  }
  return undefined;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
  return hash >>> 0;
}

/** Whether two stretches of units are the same. */
export function isSame(
  a: Uint16Array,
  [start, end]: readonly [number, number],
  b: Uint16Array,
  [otherStart, otherEnd]: readonly [number, number],
): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start; at < end; at++) if (a[at] !== b[otherStart + at - start]) return false;
  return true;
}
