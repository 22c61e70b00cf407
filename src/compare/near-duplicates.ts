import { choice, decimal, defineTable, integer, type RowOf, type Table, text, year } from '../model/index.js';
import { hashOf } from './bare.js';
import type { ReportText } from './carryover.js';
import { comparedSentences } from './compared-sentences.js';

/** Reports that say the same under two names. */
const nearDuplicatesTable = defineTable({
  name: 'near_duplicates',
  title: { zh: '近乎重复的报告', en: 'Near-duplicate reports' },
  about: {
    zh: '八成以上句子相同的两份报告一行，不论系列与年份',
    en: 'a row for two reports of which one has four fifths of its sentences in common with the other, whatever their series and year',
  },
  key: ['report_id', 'other_report_id'],
  columns: {
    report_id: text('报告编号', 'report', '先找到的报告', 'the report found first'),
    other_report_id: text('另一报告', 'other report', '另一份报告', 'the other report'),
    series: text('系列', 'series', '前者的系列', 'series of the first'),
    other_series: text('另一系列', 'other series', '后者的系列', 'series of the other'),
    year: year('年份', 'year', '前者的年份', 'year of the first'),
    other_year: year('另一年份', 'other year', '后者的年份', 'year of the other'),
    relation: choice(
      ['same_report', 'same_series', 'other_series'],
      '关系',
      'relation',
      '同一系列同一年、同一系列不同年、不同系列',
      'of one series and year, of one series, of two series',
    ),
    sentences: integer('句数', 'sentences', '前者的不同句子数', 'distinct sentences of the first'),
    other_sentences: integer(
      '另一句数',
      'other sentences',
      '后者的不同句子数',
      'distinct sentences of the other',
    ),
    shared: integer('相同句数', 'shared', '两者相同的句子数', 'sentences in common'),
    share: decimal('相同占比', 'share', '相同句数占较短者的比例', 'shared / the smaller of both numbers'),
  },
});

/** A report by the hashes of its sentences, ascending, without repeats. */
export interface Fingerprint {
  readonly id: string;
  readonly series: string;
  readonly year: number | null;
  readonly hashes: Uint32Array;
}

/** The hashes of the sentences of a report. */
export function sentenceHashes(report: Pick<ReportText, 'text' | 'sentences'>): Uint32Array {
  const { units, bounds } = comparedSentences(report).bare;
  const hashes = new Set<number>();
  for (let at = 1; at < bounds.length; at++)
    hashes.add(hashOf(units, bounds[at - 1] as number, bounds[at] as number));
  return Uint32Array.from(hashes).sort();
}

/** Sentences in common from which two reports are one, as a share of the shorter report. */
const SAME = 0.8;
/** The smallest hashes are a fair sample of a report: enough to find whom to compare it with. */
const SAMPLE = 48;
/** Fewer in common of the samples are chance: two reports that share four fifths share many more. */
const FEWEST = 3;
/** A sentence that more reports say is nobody's own. */
const MOST_SAYING = 50;

/** Finds the reports that say the same, by a sample of each; linear in the number of reports. */
export function nearDuplicates(reports: readonly Fingerprint[]): Table<typeof nearDuplicatesTable.columns> {
  const saying = new Map<number, number[]>();
  const rows = reports.flatMap((report, at) => {
    const counts = new Map<number, number>();
    for (const hash of report.hashes.subarray(0, SAMPLE)) {
      const others = saying.get(hash) ?? [];
      for (const other of others) counts.set(other, (counts.get(other) ?? 0) + 1);
      if (others.length < MOST_SAYING) saying.set(hash, [...others, at]);
    }
    return [...counts]
      .filter(([, count]) => count >= FEWEST)
      .sort(([a], [b]) => a - b)
      .flatMap(([other]) => rowOf(reports[other] as Fingerprint, report));
  });
  return { spec: nearDuplicatesTable, rows };
}

function rowOf(a: Fingerprint, b: Fingerprint): readonly RowOf<typeof nearDuplicatesTable.columns>[] {
  const own = new Set(a.hashes);
  const shared = b.hashes.reduce((sum, hash) => sum + (own.has(hash) ? 1 : 0), 0);
  const share = shared / Math.min(a.hashes.length, b.hashes.length);
  if (share < SAME) return [];
  const sameSeries = a.series === b.series && a.series !== '';
  return [
    {
      report_id: a.id,
      other_report_id: b.id,
      series: a.series,
      other_series: b.series,
      year: a.year,
      other_year: b.year,
      relation: !sameSeries ? 'other_series' : a.year === b.year ? 'same_report' : 'same_series',
      sentences: a.hashes.length,
      other_sentences: b.hashes.length,
      shared,
      share: share.toFixed(4),
    },
  ];
}
