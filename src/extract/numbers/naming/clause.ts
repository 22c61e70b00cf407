import type { Span } from '../../../model/index.js';

/** A clause is looked for no further than this from the number. */
const REACH = 60;

const OPEN = 1;
const CLOSE = 2;
/** Ends the clause before it; marks that open something do so only when read backwards. */
const BREAK = 4;
const COMMA = 8;

/** What marks do to clauses, by UTF-16 unit: looked up for every character. */
const MARKS = new Uint8Array(65_536);
for (const mark of '，。；;：:！!？?\n|\t') MARKS[mark.charCodeAt(0)] = BREAK;
for (const mark of '（(“《') MARKS[mark.charCodeAt(0)] = OPEN | BREAK;
for (const mark of '"【】') MARKS[mark.charCodeAt(0)] = BREAK;
for (const mark of '）)”》') MARKS[mark.charCodeAt(0)] = CLOSE;
MARKS[','.charCodeAt(0)] = COMMA;

/** Marks at which a clause does not end, read forwards. */
const GOES_ON = new Set([...'（(“《"【】'].map((mark) => mark.charCodeAt(0)));
const BRACKETS = new Set([...'）)'].map((mark) => mark.charCodeAt(0)));

/** Where the clause that holds `at` begins; never before `floor`. */
export function clauseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH);
  let depth = 0;
  for (let start = at - 1; start >= limit; start--) {
    const mark = MARKS[text.charCodeAt(start)] as number;
    if (mark === 0) continue;
    if (mark & CLOSE) depth += 1;
    else if (depth > 0) depth -= mark & OPEN ? 1 : 0;
    else if (mark & BREAK || !isGrouping(text, start)) return start + 1;
  }
  return limit;
}

/** Where the clause that holds `at` ends; never behind `ceiling`. */
export function clauseEnd(text: string, at: number, ceiling: number): number {
  const limit = Math.min(ceiling, at + REACH);
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const unit = text.charCodeAt(end);
    const mark = MARKS[unit] as number;
    if (mark === 0) continue;
    if (mark & OPEN) depth += 1;
    else if (depth > 0) depth -= mark & CLOSE ? 1 : 0;
    else if (endsHere(mark, unit, text, end)) return end;
  }
  return limit;
}

function endsHere(mark: number, unit: number, text: string, at: number): boolean {
  if (mark === COMMA) return !isGrouping(text, at);
  return mark & CLOSE ? BRACKETS.has(unit) : !GOES_ON.has(unit);
}

function isGrouping(text: string, at: number): boolean {
  return /[0-9]/.test(text[at - 1] ?? '') && /[0-9]/.test(text[at + 1] ?? '');
}

/** The span without white space at its ends. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u3000]/.test(text[start] as string)) start += 1;
  while (end > start && /[\s\u3000]/.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}
