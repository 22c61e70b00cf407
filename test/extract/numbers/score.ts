import { readFileSync } from 'node:fs';

/** An expected mention of a case file. */
export interface Expected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  readonly unit: string | null;
  readonly kind: string;
  readonly approx?: string | null;
}

/** One line of a case file. */
export interface Case {
  readonly id: string;
  readonly source: string;
  readonly input: string;
  readonly expected: readonly Expected[];
  readonly reject?: readonly { readonly text: string; readonly start: number; readonly end: number }[];
  readonly scope: readonly string[];
}

/** A find to be scored: values as the extractor writes them. */
export interface Find {
  readonly start: number;
  readonly end: number;
  /** The numeral alone, without unit and vague words. */
  readonly numeral: { readonly start: number; readonly end: number };
  readonly kind: string;
  readonly approx: string;
  readonly value: string | null;
  readonly base_value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly unit: string;
}

/** Right and wrong of one expected mention. */
export interface Verdict {
  readonly case: Case;
  readonly expected: Expected;
  readonly find: Find | undefined;
  readonly value: boolean;
  readonly span: boolean;
}

export function readCases(path: string): readonly Case[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Case);
}

/** Dates and ordinals are no rows of the table, and cases without a value say nothing about values. */
const UNSCORED = new Set(['date', 'date_part', 'ordinal', 'frequency']);

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1e-300, Math.abs(a), Math.abs(b));
const isNumber = (text: string | null, value: number) => text !== null && near(Number(text), value);

/** Amounts that stand for one another in the sources: cents for yuan, tenths for percent, a fraction for percent. */
function isValue(find: Find, expected: Expected): boolean {
  const { value } = expected;
  if (value === null) return true;
  if (typeof value === 'number') {
    const given = [find.value, find.base_value, find.value === null ? find.low : null];
    if (given.some((text) => isNumber(text, value))) return true;
    if (/cent/.test(expected.unit ?? '')) return isNumber(find.base_value, value / 100);
    if (expected.unit === 'Gram')
      return isNumber(find.base_value, value / 1000) || isNumber(find.value, value * 1000);
    if (expected.kind === 'fraction') return isNumber(find.base_value, value * 100);
    if (expected.kind === 'multiple' || expected.kind === 'percent') return false;
    return false;
  }
  if (typeof value === 'string') return isIsoDuration(find, value);
  if (typeof value !== 'object') return false;
  const range = value as { lo?: number | null; hi?: number | null };
  const side = (end: number | null | undefined, text: string | null) =>
    end === null || end === undefined || isNumber(text, end);
  if (range.lo === undefined && range.hi === undefined)
    return isDuration(find, value as Record<string, number>);
  const low = find.low ?? find.base_value;
  const high = find.high ?? find.base_value;
  return side(range.lo, low) && side(range.hi, high);
}

/** `P2Y`, `PT0.5H`, `P1M15D`: the first part, half a month being 15 days; later parts are rows of their own. */
function isIsoDuration(find: Find, value: string): boolean {
  const first = /^PT?([0-9.]+)[A-Z]/.exec(value)?.[1];
  const half = /M15D$/.test(value) ? 0.5 : 0;
  return first !== undefined && isNumber(find.value, Number(first) + half);
}

function isDuration(find: Find, value: Record<string, unknown>): boolean {
  const amounts = Object.values(value).filter((amount): amount is number => typeof amount === 'number');
  return amounts.length !== 1 || amounts.every((amount) => isNumber(find.value, amount));
}

/** Scores the finds of one case; out-of-scope expectations are left out. */
export function score(one: Case, finds: readonly Find[]): readonly Verdict[] {
  return one.expected
    .filter((expected) => !UNSCORED.has(expected.kind))
    .map((expected) => {
      const touching = finds.filter((find) => find.start < expected.end && expected.start < find.end);
      const right = touching.find((find) => isValue(find, expected));
      const find = right ?? touching[0];
      return {
        case: one,
        expected,
        find,
        value: right !== undefined,
        span: find !== undefined && find.start === expected.start && find.end === expected.end,
      };
    });
}

/** Rejected spans in which a find's numeral stands. */
export function touched(one: Case, finds: readonly Find[]): number {
  return (one.reject ?? []).filter((reject) =>
    finds.some((find) => find.numeral.start < reject.end && reject.start < find.numeral.end),
  ).length;
}
