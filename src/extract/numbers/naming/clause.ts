import type { Span } from '../../../model/index.js';

/** A clause is looked for no further than this from the number. */
const REACH = 60;

const BREAK = /[，。；;：:！!？?\n（(“"《【】|\t]/;
const ASCII_COMMA = ',';

/** Where the clause that holds `at` begins; never before `floor`. */
export function clauseStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH);
  let depth = 0;
  for (let start = at - 1; start >= limit; start--) {
    const unit = text[start] as string;
    if (/[）)”》]/.test(unit)) depth += 1;
    else if (depth > 0 && /[（(“《]/.test(unit)) depth -= 1;
    else if (depth === 0 && (BREAK.test(unit) || (unit === ASCII_COMMA && !isGrouping(text, start))))
      return start + 1;
  }
  return limit;
}

/** Where the clause that holds `at` ends; never behind `ceiling`. */
export function clauseEnd(text: string, at: number, ceiling: number): number {
  const limit = Math.min(ceiling, at + REACH);
  let depth = 0;
  for (let end = at; end < limit; end++) {
    const unit = text[end] as string;
    if (/[（(“《]/.test(unit)) depth += 1;
    else if (depth > 0 && /[）)”》]/.test(unit)) depth -= 1;
    else if (
      depth === 0 &&
      (/[，。；;：:！!？?\n）)|\t]/.test(unit) || (unit === ASCII_COMMA && !isGrouping(text, end)))
    )
      return end;
  }
  return limit;
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
