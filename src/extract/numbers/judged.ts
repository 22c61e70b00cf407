import type { Document, Span } from '../../model/index.js';
import { type Enclosed, findEnclosed } from './enclosed.js';
import { judge, type Reason } from './judge.js';
import { type Mention, mentionOf } from './mention.js';
import type { Numeral } from './numeral.js';
import { isRange, rangeOf } from './ranges.js';
import type { NumberRules } from './rules.js';
import { scanNumerals } from './scan.js';
import { findTimes, type TimeExpression } from './times.js';

/** A numeral that is no number of the report, and why. */
export interface Rejected extends Span {
  readonly reason: Reason;
  readonly numeral: Numeral;
}

/** Every numeral of a text, accepted or rejected, and its time expressions. */
export interface Judged {
  readonly accepted: readonly Mention[];
  readonly rejected: readonly Rejected[];
  readonly times: readonly TimeExpression[];
}

/** Judges every numeral of a report. */
export function judgeNumerals(document: Document, rules: NumberRules): Judged {
  return judgeText(document.cleaned.text, rules);
}

/** Judges every numeral of a text. */
export function judgeText(text: string, rules: NumberRules): Judged {
  const numerals = scanNumerals(text, rules.alphabet);
  const times = findTimes(text, numerals, rules.time);
  const enclosedAt = walker(findEnclosed(text));
  const accepted: Mention[] = [];
  const rejected: Rejected[] = [];
  for (let index = 0; index < numerals.length; index++) {
    const numeral = numerals[index] as Numeral;
    // A coin or a smaller unit that was added to the number before it (3元5角).
    if (numeral.start < (accepted.at(-1)?.core.end ?? 0)) continue;
    const isTime = times.taken.has(numeral.start);
    const enclosed = enclosedAt(numeral.start);
    const setting = { text, rules, enclosed, isTime };
    const mention = mentionOf(text, numeral, rules);
    const next = nextAfter(numerals, index, mention.end);
    const range = isTime ? null : rangeWith(text, mention, numerals[next], times.taken, rules);
    const reason = judge(range?.second ?? mention, setting);
    if (range !== null && reason === null) {
      accepted.push(range.whole);
      index = next;
      continue;
    }
    const own = range === null ? reason : judge(mention, setting);
    if (own === null) accepted.push(mention);
    else rejected.push({ start: numeral.start, end: numeral.end, reason: own, numeral });
  }
  return { accepted, rejected, times: times.expressions };
}

/** The index of the first numeral behind a mention. */
function nextAfter(numerals: readonly Numeral[], index: number, end: number): number {
  let next = index + 1;
  while (next < numerals.length && (numerals[next] as Numeral).start < end) next += 1;
  return next;
}

function rangeWith(
  text: string,
  first: Mention,
  next: Numeral | undefined,
  taken: ReadonlySet<number>,
  rules: NumberRules,
): { readonly whole: Mention; readonly second: Mention } | null {
  if (next === undefined || next.start - first.end > 4 || taken.has(next.start)) return null;
  const second = mentionOf(text, next, rules);
  return isRange(text, first, second) ? { whole: rangeOf(text, first, second), second } : null;
}

/** Answers which enclosure holds an offset, for offsets that only grow. */
function walker(enclosed: readonly Enclosed[]): (offset: number) => Enclosed | undefined {
  let index = 0;
  return (offset) => {
    while (index < enclosed.length && (enclosed[index] as Enclosed).end <= offset) index += 1;
    const candidate = enclosed[index];
    return candidate !== undefined && candidate.start <= offset ? candidate : undefined;
  };
}
