import { choice, decimal, defineTable, integer, type RowOf, type Table, text } from '../model/index.js';
import { type DatedReport, per10k } from './coverage.js';
import {
  bic,
  type Counts,
  conservativeLogRatio,
  fisherExact,
  fourTermG2,
  logRatio,
} from './keyness-measures.js';
import { type Period, type PeriodPair, periodPairs } from './periods.js';
import { type TermCounts, type Totals, totalsOf } from './term-counts.js';

const TERM_KINDS = ['slogan', 'word'] as const;

/** What each period says more than the one before it. */
const keynessTable = defineTable({
  name: 'keyness',
  title: { zh: '关键性', en: 'Keyness' },
  about: {
    zh: '每个提法或词、每对时期一行：后一时期比前一时期多说或少说多少，按 lrc 排序',
    en: 'a row for each slogan or word and pair of periods: how much more or less the later one says it, ranked by lrc',
  },
  key: ['term', 'kind', 'focus', 'reference'],
  columns: {
    term: text('词语', 'term', '提法的规范形式，或词', "a slogan's canonical form, or a word"),
    kind: choice(TERM_KINDS, '种类', 'kind', '提法或词', 'a slogan or a word'),
    focus: text('时期', 'focus', '所看的年份或时期', 'the year or period looked at'),
    reference: text(
      '参照时期',
      'reference',
      '用来比较的前一年份或时期',
      'the year or period before it, compared with',
    ),
    a: integer('次数', 'hits in focus', '所看时期的次数', 'hits in the focus'),
    b: integer('参照次数', 'hits in reference', '参照时期的次数', 'hits in the reference'),
    c: integer('汉字数', 'Han characters of focus', '所看时期的汉字总数', 'Han characters of the focus'),
    d: integer(
      '参照汉字数',
      'Han characters of reference',
      '参照时期的汉字总数',
      'Han characters of the reference',
    ),
    per_10k_focus: decimal(
      '每万字次数',
      'per 10,000 in focus',
      '每万汉字次数',
      'hits per 10,000 Han characters',
    ),
    per_10k_reference: decimal(
      '参照每万字次数',
      'per 10,000 in reference',
      '每万汉字次数',
      'hits per 10,000 Han characters',
    ),
    g2: decimal(
      'G2',
      'G²',
      '对数似然比，四格（Dunning 1993）',
      'log-likelihood ratio over four cells (Dunning 1993)',
    ),
    bic: decimal(
      'BIC',
      'BIC',
      'g2 - ln(c + d)；大于 2 为正面证据，大于 10 为很强',
      'g2 - ln(c + d); above 2 is positive evidence, above 10 very strong',
    ),
    log_ratio: decimal(
      '对数比',
      'Log Ratio',
      '两个比率之比的以 2 为底的对数，零次按 0.5 计',
      'binary logarithm of the ratio of the two rates, zero hits taken as 0.5',
    ),
    lrc: decimal(
      '保守对数比',
      'conservative Log Ratio',
      '对数比 95% 置信区间中靠近零的一端，区间含零则为 0（Evert 2022）',
      'the limit next to zero of the 95 % interval of the Log Ratio, 0 where it spans zero (Evert 2022)',
    ),
    lrc_list: decimal(
      '保守对数比（整表）',
      'conservative Log Ratio, list',
      '同 lrc，但按本对时期比较的词语数校正（Bonferroni）',
      'as lrc, corrected for the number of terms compared in this pair of periods (Bonferroni)',
    ),
    docs_focus: integer(
      '报告数',
      'reports with it',
      '所看时期含该词语的报告数',
      'reports of the focus that say it',
    ),
    docs_reference: integer(
      '参照报告数',
      'reference reports with it',
      '参照时期含该词语的报告数',
      'reports of the reference that say it',
    ),
    reports_focus: integer(
      '报告总数',
      'reports',
      '所看时期的报告数（分母）',
      'reports of the focus, the denominator of docs_focus',
    ),
    reports_reference: integer(
      '参照报告总数',
      'reference reports',
      '参照时期的报告数（分母）',
      'reports of the reference, the denominator of docs_reference',
    ),
    fisher_p: decimal(
      'Fisher p 值',
      "Fisher's p",
      '报告数的 Fisher 精确检验（双侧）',
      "Fisher's exact test on the reports, two-sided",
    ),
  },
});
type KeynessRow = RowOf<typeof keynessTable.columns>;

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
 * Compares every covered year with the one before it, and every named period with the one before it. Slogans
 * need three hits in both together, words ten and rates that differ at the 1 % level.
 */
export function keyness(
  reports: readonly DatedReport[],
  kinds: readonly Terms[],
  named: readonly Period[],
): Table<typeof keynessTable.columns> {
  const sides = kinds.map(({ counts }) => sidesOf(reports, counts));
  const rows = periodPairs(reports, named).flatMap((pair) =>
    kinds.flatMap((terms, index) => {
      const sideIn = sides[index] as SideIn;
      const [reference, focus] = [sideIn(pair.reference), sideIn(pair.focus)];
      return focus.han === 0 || reference.han === 0 ? [] : rowsOf({ pair, terms, focus, reference });
    }),
  );
  return { spec: keynessTable, rows };
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

function rowsOf(compared: Compared): readonly KeynessRow[] {
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
    .map((one) => rowOf(one, compared, counts.length));
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
