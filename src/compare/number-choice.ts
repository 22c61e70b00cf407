import { compare, type Decimal, dividedBy, minus, size, times } from './decimals.js';
import type { Statement } from './number-statements.js';

/** Where statements about one period contradict each other. */
export const CONFLICTS = ['', 'within_report', 'between_reports'] as const;

/** The statement that stands for a period, all statements in order of preference, and whether they agree. */
export interface Choice {
  readonly chosen: Statement;
  readonly statements: readonly Statement[];
  readonly conflict: (typeof CONFLICTS)[number];
}

/**
 * Chooses among the statements of one period. An outcome is taken from the report that reviews the period, else
 * from the first one after it; an aim from the report of its year, else from the first that states it. Within a
 * report exact figures go before vague ones, earlier before later; but a step that was passed gives way to the figure
 * that passed it.
 */
export function choose(statements: readonly Statement[]): Choice {
  const [only] = statements;
  // Most periods of most indicators are spoken of once.
  if (statements.length === 1 && only !== undefined) return { chosen: only, statements, conflict: '' };
  const sorted = [...statements].sort(byPreference);
  const first = sorted[0] as Statement;
  const finer = sorted.find((other) => other.report.id === first.report.id && isStepBelow(first, other));
  const chosen = finer ?? first;
  const listed = [chosen, ...sorted.filter((statement) => statement !== chosen)];
  return { chosen, statements: listed, conflict: conflictOf(chosen, listed) };
}

function byPreference(a: Statement, b: Statement): number {
  return (
    distance(a) - distance(b) ||
    a.report.year - b.report.year ||
    Number(a.dated !== 'as_read') - Number(b.dated !== 'as_read') ||
    Number(isVague(a)) - Number(isVague(b)) ||
    a.order - b.order
  );
}

/** 0 for the report that a period belongs to, 1 for others, 2 for outcomes told before their period is reviewed. */
function distance({ row, report }: Statement): number {
  const period = Number(row.period_year);
  if (row.status !== 'done') return report.year === period ? 0 : 1;
  const reviewed = report.reviewYear ?? report.year;
  return reviewed === period ? 0 : reviewed > period ? 1 : 2;
}

/** The digits that a figure is written with, zeros at its ends left out. */
function digitsOf({ row }: Statement): number {
  return String(row.value)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;
}

/** Whether a statement gives less than an exact value. */
export function isVague({ row, amount }: Statement): boolean {
  return row.approx !== 'exact' || amount === null;
}

function conflictOf(chosen: Statement, statements: readonly Statement[]): Choice['conflict'] {
  const others = statements.filter((other) => !agree(chosen, other));
  // Nominal and real growth, or growth on two bases, are two figures and no contradiction.
  const within = others.some(
    (other) => other.report.id === chosen.report.id && other.row.basis === chosen.row.basis,
  );
  if (within) return 'within_report';
  return others.some((other) => other.report.id !== chosen.report.id) ? 'between_reports' : '';
}

/** Whether two statements can both be true: equal but for rounding, or one inside the bound of the other. */
function agree(a: Statement, b: Statement): boolean {
  if (a.amount === null || b.amount === null) return true;
  const off = minus(a.amount, b.amount);
  const [slackA, slackB] = [tolerance(a, a.amount), tolerance(b, b.amount)];
  if (compare(size(off), compare(slackA, slackB) > 0 ? slackA : slackB) <= 0) return true;
  return bounds(a, -off.units) || bounds(b, off.units) || isStepBelow(a, b) || isStepBelow(b, a);
}

/** Whether an amount that lies `above` a vague statement (below zero: beneath it) is one that it allows. */
function bounds({ row }: Statement, above: bigint): boolean {
  if (row.approx === 'more' || row.approx === 'at_least') return above > 0n;
  return (row.approx === 'less' || row.approx === 'at_most') && above < 0n;
}

/** Whether a figure of one digit is the step that a finer one has passed: 跨上四万亿元台阶, beside 45,429.2 亿元. */
function isStepBelow(step: Statement, other: Statement): boolean {
  if (step.amount === null || other.amount === null) return false;
  if (digitsOf(step) !== 1 || digitsOf(other) < FINE) return false;
  const digit = String(step.row.value).replace(/[^1-9]/g, '');
  const width = dividedBy(step.amount, { units: BigInt(digit), scale: 0 }, STEP_PLACES);
  const above = minus(other.amount, step.amount);
  return width !== null && above.units > 0n && compare(above, width) < 0;
}

/** Digits from which a figure is no step itself. */
const FINE = 3;
/** Decimals of the width of a step. */
const STEP_PLACES = 6;

const HALF: Decimal = { units: 5n, scale: 1 };
const TWENTIETH: Decimal = { units: 5n, scale: 2 };
const NONE: Decimal = { units: 0n, scale: 0 };

/** Half a unit of the last written digit; a twentieth of the amount where it is said to be about so much. */
function tolerance({ row, factor }: Statement, amount: Decimal): Decimal {
  if (row.approx === 'about') return times(size(amount), TWENTIETH);
  if (factor === null) return NONE;
  const places = String(row.value).split('.')[1]?.length ?? 0;
  return times(times(factor, { units: 1n, scale: places }), HALF);
}
