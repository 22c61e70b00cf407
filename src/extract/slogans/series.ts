import type { Span } from '../../model/index.js';
import { closestPrefix, closestSuffix, editDistance } from './distance.js';
import type { Form } from './lexicon.js';

/** A limb of a set series, found on its own. */
export interface LimbHit extends Span {
  readonly series: Series;
  readonly index: number;
}

/** A slogan of three or more limbs whose order and wording are set. */
export interface Series {
  readonly form: Form;
  readonly limbs: readonly string[];
}

/** A series in which one limb is off by a few characters. */
export interface BrokenSeries {
  readonly series: Series;
  readonly span: Span;
  /** The limb as it stands, and as it should. */
  readonly limb: Span;
  readonly right: string;
  /** Whether characters were only put in or only left out, which no free variation does. */
  readonly slip: boolean;
}

const SHORTEST_LIMB = 4;
/** Up to this share of a limb's characters may differ before it is another limb. */
const MOST_CHANGED = 0.3;

/** The series worth watching: at least three limbs, none so short that chance would find it. */
export function seriesOf(forms: readonly Form[]): readonly Series[] {
  return forms
    .filter((form) => form.entry.fixed && form.written === form.entry.slogan)
    .map((form) => ({ form, limbs: form.written.split(/[、，]/) }))
    .filter(({ limbs }) => limbs.length >= 3 && limbs.every((limb) => limb.length >= SHORTEST_LIMB));
}

/** The series that stand in the text with all limbs but one, the odd one being close to what it should be. */
export function findBroken(text: string, hits: readonly LimbHit[]): readonly BrokenSeries[] {
  const bySeries = new Map<Series, LimbHit[]>();
  for (const hit of hits) {
    const own = bySeries.get(hit.series);
    if (own === undefined) bySeries.set(hit.series, [hit]);
    else own.push(hit);
  }
  return [...bySeries].flatMap(([series, own]) =>
    runsOf(text, own).flatMap((run) => repair(text, series, run)),
  );
}

/** Hits of rising index with one mark or one other limb between them. */
function runsOf(text: string, hits: readonly LimbHit[]): readonly (readonly LimbHit[])[] {
  const runs: LimbHit[][] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(text, last, hit)) run.push(hit);
    else runs.push([hit]);
  }
  return runs;
}

function follows(text: string, last: LimbHit, hit: LimbHit): boolean {
  const between = text.slice(last.end, hit.start);
  if (hit.index === last.index + 1) return /^[、，]$/.test(between);
  return hit.index === last.index + 2 && /^[、，][^、，。；\n]{2,30}[、，]$/.test(between);
}

function repair(text: string, series: Series, run: readonly LimbHit[]): readonly BrokenSeries[] {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length !== series.limbs.length - 1) return [];
  const present = new Set(run.map((hit) => hit.index));
  const missing = series.limbs.findIndex((_, index) => !present.has(index));
  const right = series.limbs[missing];
  if (right === undefined) return [];
  const limb = oddLimb(text, run, missing, right);
  if (limb === null) return [];
  const words = text.slice(limb.start, limb.end).replace(/\s/g, '');
  const distance = editDistance(words, right);
  if (distance === 0 || distance > Math.max(1, Math.floor(right.length * MOST_CHANGED))) return [];
  const span = { start: Math.min(first.start, limb.start), end: Math.max(last.end, limb.end) };
  return [{ series, span, limb, right, slip: distance === Math.abs(words.length - right.length) }];
}

/** What stands in the place of the missing limb. */
function oddLimb(text: string, run: readonly LimbHit[], missing: number, right: string): Span | null {
  const before = run.find((hit) => hit.index === missing - 1);
  const after = run.find((hit) => hit.index === missing + 1);
  if (before !== undefined && after !== undefined) return { start: before.end + 1, end: after.start - 1 };
  const reach = right.length * 2;
  if (after !== undefined) {
    const segment = /[^、，。；：\n]*(?=[、，]$)/.exec(
      text.slice(Math.max(0, after.start - reach), after.start),
    )?.[0];
    if (segment === undefined || segment === '') return null;
    const end = after.start - 1;
    return { start: end - closestSuffix(segment, right), end };
  }
  if (before === undefined) return null;
  const segment = /^[、，]([^、，。；：\n]*)/.exec(text.slice(before.end, before.end + reach))?.[1];
  if (segment === undefined || segment === '') return null;
  const start = before.end + 1;
  return { start, end: start + closestPrefix(segment, right) };
}
