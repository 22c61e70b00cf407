import type { Document, Span } from '../../../model/index.js';
import type { Mention } from '../measure/mention.js';
import type { Numeral } from '../numeral/numeral.js';
import { scanNumerals } from '../numeral/scan.js';
import type { NumberRules } from '../rules.js';
import { type Cell, cellOf, inCell } from '../table/cells.js';
import { findTables } from '../table/tables.js';
import { findTimes, type TimeExpression } from '../time/times.js';
import { spanAtWalker } from '../walkers.js';
import { assemble } from './assemble.js';
import { findEnclosed } from './enclosed.js';
import type { Reason } from './setting.js';

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
  /** What stands in a table, by mention. */
  readonly cells: ReadonlyMap<Mention, Cell>;
}

/** Judges every numeral of a report. */
export function judgeNumerals(document: Document, rules: NumberRules): Judged {
  return judgeText(document.cleaned.text, rules);
}

/** Judges every numeral of a text. */
function judgeText(text: string, rules: NumberRules): Judged {
  const numerals = scanNumerals(text, rules.alphabet);
  const { expressions, taken } = findTimes(text, numerals, rules.time, rules.frames);
  const candidates = assemble({ text, rules, numerals, taken, enclosed: findEnclosed(text) });
  const tableAt = spanAtWalker(findTables(text));
  const cells = new Map<Mention, Cell>();
  const accepted: Mention[] = [];
  const rejected: Rejected[] = [];
  for (const { mention, reason } of candidates) {
    const { numeral } = mention;
    const table = tableAt(mention.start);
    const cell = table === undefined || reason !== null ? null : cellOf(text, table, mention, rules);
    const found = cell === null || cell === 'heading' ? mention : inCell(mention, cell, rules);
    if (cell !== null && cell !== 'heading') cells.set(found, cell);
    if (reason === null && cell !== 'heading') accepted.push(found);
    else rejected.push({ start: numeral.start, end: numeral.end, reason: reason ?? 'label', numeral });
  }
  return { accepted, rejected, times: expressions, cells };
}
