import { numbers } from '../../../src/extract/numbers/index.js';
import { type Span, toRaw } from '../../../src/model/index.js';
import { goldRows, realReport } from '../../support/reports.js';
import { rules } from './support.js';

/** A number that a person read in a report: places are UTF-16 units of the raw file. */
type Gold = Readonly<Record<string, string>>;

/** A find with its place in the raw file. */
export interface RawFind {
  readonly raw: Span;
  readonly words: string;
  readonly fields: ReturnType<typeof numbers.extract>[number]['fields'];
}

/** A number that was read by hand, beside what was found there. */
export interface Judged {
  readonly gold: Gold;
  readonly find: RawFind | undefined;
}

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The power of ten that begins a written unit, and the rest: 万公里 is 4 and 公里, 千瓦 is a unit of its own. */
function unitParts(unit: string): { readonly power: number; readonly base: string } {
  const lead = /^(?:[十百千]?万亿|[十百千]?[万亿]|[十百千](?!瓦|米|克|卡|伏|安|赫))+/.exec(unit)?.[0] ?? '';
  const power = [...lead].reduce((sum, sign) => sum + (MULTIPLIERS[sign] ?? 0), 0);
  return { power, base: unit.slice(lead.length).replace(/^个(?=百分点)/, '') };
}

function same(a: string | null, b: string, power: number): boolean {
  if (a === null || a === '') return false;
  const want = b.includes('/')
    ? b
        .split('/')
        .map(Number)
        .reduce((x, y) => x / y)
    : Number(b) * 10 ** power;
  const got = a.includes('/')
    ? a
        .split('/')
        .map(Number)
        .reduce((x, y) => x / y)
    : Number(a);
  return Math.abs(got - want) <= 1e-9 * Math.max(1, Math.abs(want));
}

/** Whether value and bounds are those that were read; a vague figure may stand as the value or as a bound. */
export function isValue({ gold, find }: Judged): boolean {
  if (find === undefined) return false;
  const { power } = unitParts(gold.unit ?? '');
  const { value, base_value, low, high } = find.fields;
  if (gold.low !== '' && gold.high !== '')
    return same(low, gold.low ?? '', power) && same(high, gold.high ?? '', power);
  const figure = gold.value || gold.figure || gold.low || gold.high || '';
  if (figure === '') return true;
  if (figure.includes('/')) return [value, base_value].some((seen) => same(seen, figure, 0));
  return (
    same(base_value, figure, power) ||
    [low, high].some((seen) => same(seen, figure, power)) ||
    same(value, figure, 0)
  );
}

/** Whether the unit is the one that was read, multipliers apart. */
export function isUnit({ gold, find }: Judged): boolean {
  if (find === undefined) return false;
  const { base } = unitParts(gold.unit ?? '');
  const { base: seen } = unitParts(find.fields.unit ?? '');
  return seen === base || find.fields.base_unit === base;
}

const bare = (words: string) => words.replace(/[的“”"、，\s]/g, '');

/**
 * Whether the indicator is one of those that a person would accept as the title of a column: that of a change
 * names the change (…增长). `accepted` lists more, each judged by a person.
 */
export function isIndicator({ gold, find }: Judged, accepted: ReadonlySet<string> = new Set()): boolean {
  if (find === undefined) return false;
  const seen = bare(find.fields.indicator ?? '');
  const names = (gold.indicators ?? '').split('|').map(bare);
  if (names.includes(seen)) return true;
  return accepted.has(`${gold.report}:${gold.start}:${find.fields.indicator}`);
}

/** Whether the number is said to speak of the right year or years. */
export function isPeriod({ gold, find }: Judged): boolean {
  if (find === undefined) return false;
  const { period, period_year } = find.fields;
  const read = (gold.period ?? '').replace('-', '/');
  return period === read || String(period_year ?? '') === read;
}

/**
 * What was found in the sentences that were read by hand, beside what was read; and what stands there unread but for
 * what is only counted in passing.
 */
export function judgeGold(name: 'gold' | 'gold_blind' | 'gold_plain'): {
  readonly judged: readonly Judged[];
  readonly unexpected: readonly RawFind[];
} {
  const golds = goldRows(new URL(`./${name}.tsv`, import.meta.url));
  const sentences = goldRows(new URL(`./${name}_sentences.tsv`, import.meta.url));
  const judged: Judged[] = [];
  const unexpected: RawFind[] = [];
  for (const report of new Set(sentences.map((row) => row.report ?? ''))) {
    const finds = rawFinds(report);
    const own = golds.filter((gold) => gold.report === report && gold.kind !== 'none');
    for (const gold of own) judged.push({ gold, find: finds.find((find) => overlaps(find.raw, gold)) });
    const inside = sentences.filter((row) => row.report === report);
    for (const find of finds.filter(({ fields }) => fields.confidence === 'high'))
      if (inside.some((row) => overlaps(find.raw, row)) && !own.some((gold) => overlaps(find.raw, gold)))
        unexpected.push(find);
  }
  return { judged, unexpected };
}

function overlaps(span: Span, gold: Gold): boolean {
  return span.start < Number(gold.end) && Number(gold.start) < span.end;
}

function rawFinds(report: string): readonly RawFind[] {
  const document = realReport(report);
  return numbers
    .extract(document, rules, () => undefined)
    .map(({ span, fields }) => ({
      raw: toRaw(document.cleaned, span),
      words: document.cleaned.text.slice(span.start, span.end),
      fields,
    }));
}
