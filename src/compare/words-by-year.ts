import { defineTable, integer, type RowOf, type RowStream, text, year } from '../model/index.js';
import { type Coverage, coverages, type DatedReport, per10k, rateColumns } from './coverage.js';

/** How often each word was said in each year in which it was said. */
const wordsByYearTable = defineTable({
  name: 'words_by_year',
  title: { zh: '词频逐年', en: 'Words by year' },
  about: {
    zh: '每个词（两字以上）、每年一行，多者在前；五十份以上报告的资料库，全库不足五次的词不列',
    en: 'a row for each word of two or more characters and year, most frequent first; in an archive of fifty reports or more, words said fewer than five times in all are left out',
  },
  key: ['word', 'year'],
  columns: {
    word: text('词', 'word', '词', 'the word'),
    tag: text('词性', 'tag', '词典所标词性', "part of speech as the segmenter's dictionary has it"),
    year: year('年份', 'year', '报告年份', 'year of the reports'),
    hits: integer('次数', 'hits', '出现次数', 'number of times said'),
    reports: integer('报告数', 'reports', '含该词的报告数', 'reports that say it'),
    reports_in_year: integer('全年报告数', 'reports in year', '该年报告数（分母）', 'reports of that year'),
    ...rateColumns,
  },
});

/** The words of a report, each once, with how often it says them. */
type WordCounts = Iterable<readonly [word: string, hits: number]>;

type WordRow = RowOf<typeof wordsByYearTable.columns>;

/**
 * Word counts by year, years ascending.
 * @param wordsOf - the counts of a report, by its id
 * @param tagOf - the tag of a word, '' where the dictionary has none
 */
export function wordsByYear(
  reports: readonly DatedReport[],
  wordsOf: (report: string) => WordCounts,
  tagOf: (word: string) => string,
): RowStream<typeof wordsByYearTable.columns> {
  const all = coverages(reports)[0] ?? [];
  const isRare = rarity(reports, wordsOf);
  const rows = function* () {
    for (const coverage of all) {
      const counted = new Map<string, Count>();
      for (const report of coverage.reports) add(counted, wordsOf(report.id));
      const listed = [...counted].filter(([word]) => !isRare(word));
      listed.sort(([a, x], [b, y]) => y.hits - x.hits || (a < b ? -1 : 1));
      for (const [word, count] of listed) yield rowOf(word, tagOf(word), count, coverage);
    }
  };
  return { spec: wordsByYearTable, rows: rows() };
}

/** How often a word is said, and in how many reports. */
interface Count {
  hits: number;
  reports: number;
}

function rowOf(word: string, tag: string, { hits, reports }: Count, coverage: Coverage): WordRow {
  return {
    word,
    tag,
    year: coverage.year,
    hits,
    reports,
    reports_in_year: coverage.reports.length,
    han_characters: coverage.hanCharacters,
    per_10k: per10k(hits, coverage.hanCharacters),
  };
}

/** From this number of dated reports on an archive is a large one. */
const LARGE = 50;
/** A word said less often in a large archive has no course over the years; most such words are names. */
const FEWEST_HITS = 5;

/** Whether a word is said too rarely to be listed. */
function rarity(
  reports: readonly DatedReport[],
  wordsOf: (report: string) => WordCounts,
): (word: string) => boolean {
  if (reports.length < LARGE) return () => false;
  const counted = new Map<string, Count>();
  for (const report of reports) add(counted, wordsOf(report.id));
  return (word) => (counted.get(word)?.hits ?? 0) < FEWEST_HITS;
}

function add(counted: Map<string, Count>, words: WordCounts): void {
  for (const [word, hits] of words) {
    const count = counted.get(word);
    if (count === undefined) counted.set(word, { hits, reports: 1 });
    else {
      count.hits += hits;
      count.reports += 1;
    }
  }
}
