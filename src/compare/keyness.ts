import type { RowStream } from '../model/index.js';
import {
  type Block,
  type BlockCells,
  type Body,
  blockCells,
  blocksOf,
  type DatedReport,
  per10k,
} from './coverage.js';
import {
  bic,
  type Counts,
  conservativeLogRatio,
  fisherExact,
  fourTermG2,
  logRatio,
} from './keyness-measures.js';
import { type KeynessColumns, type KeynessRow, keynessTable, type TERM_KINDS } from './keyness-table.js';
import { type Period, type PeriodPair, periodPairs } from './periods.js';
import { type TermCounts, type Totals, totalsOf } from './term-counts.js';

/** How often reports say the terms of one kind. */
export interface Terms {
  readonly kind: (typeof TERM_KINDS)[number];
  readonly counts: TermCounts;
}

/** The fewest hits in both periods together, and the least G², for a row. */
const LEAST: Readonly<Record<Terms['kind'], { readonly hits: number; readonly g2: number }>> = {
  slogan: { hits: 3, g2: 0 },
  // Words are many: only those whose rates differ at the 1 % level are worth a row.
  word: { hits: 10, g2: 6.63 },
};

/** How often each term is said in a period, and how large it is. */
interface Side {
  readonly said: Totals;
  readonly han: number;
  readonly reports: number;
}

/**
 * Compares every year that a block covers with the one before it, and every named period with the one before it.
 * Slogans need three hits in both together, words ten and rates that differ at the 1 % level.
 * @param by - what the blocks are taken of; null for all reports together alone
 */
export function keyness(
  reports: readonly DatedReport[],
  kinds: readonly Terms[],
  named: readonly Period[],
  by: Body | null,
): RowStream<KeynessColumns> {
  const rows = function* () {
    for (const block of blocksOf(reports, by))
      for (const compared of comparedIn(block, kinds, named))
        yield* rowsOf(compared, blockCells(by, block.name));
  };
  return { spec: keynessTable(by), rows: rows() };
}

/** The pairs of periods of a block that both have text, each for every kind of terms. */
function* comparedIn(
  { reports }: Block,
  kinds: readonly Terms[],
  named: readonly Period[],
): Iterable<Compared> {
  const sides = kinds.map(({ counts }) => sidesOf(reports, counts));
  for (const pair of periodPairs(reports, named))
    for (const [index, terms] of kinds.entries()) {
      const sideIn = sides[index] as SideIn;
      const [reference, focus] = [sideIn(pair.reference), sideIn(pair.focus)];
      if (focus.han > 0 && reference.han > 0) yield { pair, terms, focus, reference };
    }
}

type SideIn = (period: Period) => Side;

/** Counts a period once for the pairs that it is part of; these follow each other, so the last two are kept. */
function sidesOf(reports: readonly DatedReport[], counts: TermCounts): SideIn {
  let known: readonly (readonly [name: string, side: Side])[] = [];
  return (period) => {
    const found = known.find(([name]) => name === period.name)?.[1];
    if (found !== undefined) return found;
    const side = sideOf(reports, counts, period);
    known = [...known.slice(-1), [period.name, side]];
    return side;
  };
}

function sideOf(reports: readonly DatedReport[], counts: TermCounts, { from, to }: Period): Side {
  const own = reports.filter((report) => from <= report.year && report.year <= to);
  const han = own.reduce((sum, report) => sum + report.hanCharacters, 0);
  return { said: totalsOf(counts, own), han, reports: own.length };
}

/** Two periods, and the terms of one kind that are compared in them. */
interface Compared {
  readonly pair: PeriodPair;
  readonly terms: Terms;
  readonly focus: Side;
  readonly reference: Side;
}

const ALPHA = 0.05;

function rowsOf(compared: Compared, block: BlockCells): readonly KeynessRow[] {
  const counts = countsOf(compared);
  const measured: Measured[] = [];
  for (const count of counts) {
    const g2 = fourTermG2(count);
    if (g2 < LEAST[compared.terms.kind].g2) continue;
    const ratio = logRatio(count);
    const lrc = conservativeLogRatio(count, ALPHA);
    measured.push({ count, g2, ratio, signed: ratio < 0 ? -g2 : g2, lrc });
  }
  return measured
    .sort((x, y) => y.lrc - x.lrc || y.signed - x.signed || (x.count.term < y.count.term ? -1 : 1))
    .map((one) => rowOf(one, compared, block, counts.length));
}

interface NumberedTerm extends Counts {
  readonly number: number;
  readonly term: string;
}

/** The counts of every term that is said often enough in both periods together. */
function countsOf({ terms: { kind, counts }, focus, reference }: Compared): readonly NumberedTerm[] {
  const found: NumberedTerm[] = [];
  for (let number = 0; number < counts.terms.length; number++) {
    const [a, b] = [focus.said.hits[number] as number, reference.said.hits[number] as number];
    if (a + b < LEAST[kind].hits) continue;
    found.push({ number, term: counts.terms[number] as string, a, b, c: focus.han, d: reference.han });
  }
  return found;
}

interface Measured {
  readonly count: NumberedTerm;
  readonly g2: number;
  readonly ratio: number;
  /** G² with the direction of the change. */
  readonly signed: number;
  readonly lrc: number;
}

function rowOf(
  { count, g2, ratio, lrc }: Measured,
  { pair, terms, focus, reference }: Compared,
  block: BlockCells,
  all: number,
): KeynessRow {
  const { number, term, a, b, c, d } = count;
  const docsFocus = focus.said.reports[number] as number;
  const docsReference = reference.said.reports[number] as number;
  // The interval that is corrected is the wider one: it spans zero wherever the other does.
  const lrcList = lrc === 0 ? 0 : conservativeLogRatio(count, ALPHA / all);
  return {
    term,
    kind: terms.kind,
    ...block,
    focus: pair.focus.name,
    reference: pair.reference.name,
    a,
    b,
    c,
    d,
    per_10k_focus: per10k(a, c),
    per_10k_reference: per10k(b, d),
    g2: g2.toFixed(4),
    bic: bic(g2, count).toFixed(4),
    log_ratio: ratio.toFixed(4),
    lrc: lrc.toFixed(4),
    lrc_list: lrcList.toFixed(4),
    docs_focus: docsFocus,
    docs_reference: docsReference,
    reports_focus: focus.reports,
    reports_reference: reference.reports,
    fisher_p: fisherExact([docsFocus, focus.reports], [docsReference, reference.reports]).toFixed(6),
  };
}
