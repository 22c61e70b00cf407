import type { Document, Span } from '../../model/index.js';
import { assemble } from './assemble.js';
import { findEnclosed } from './enclosed.js';
import type { Reason } from './judge.js';
import type { Mention } from './mention.js';
import type { Numeral } from './numeral.js';
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
  const { expressions, taken } = findTimes(text, numerals, rules.time);
  const candidates = assemble({ text, rules, numerals, taken, enclosed: findEnclosed(text) });
  const accepted: Mention[] = [];
  const rejected: Rejected[] = [];
  for (const { mention, reason } of candidates) {
    const { numeral } = mention;
    if (reason === null) accepted.push(mention);
    else rejected.push({ start: numeral.start, end: numeral.end, reason, numeral });
  }
  return { accepted, rejected, times: expressions };
}
