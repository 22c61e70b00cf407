import { decimal, defineTable, integer, type Table, text, year } from '../model/index.js';
import { coverages, type DatedReport, per10k } from './coverage.js';

/** How often each word was said in each year in which it was said. */
const wordsByYearTable = defineTable({
  name: 'words_by_year',
  title: { zh: '词频逐年', en: 'Words by year' },
  about: {
    zh: '每个词（两字以上）、每年一行，多者在前',
    en: 'a row for each word of two or more characters and year, most frequent first',
  },
  key: ['word', 'year'],
  columns: {
    word: text('词', 'word', '词', 'the word'),
    tag: text('词性', 'tag', '词典所标词性', "part of speech as the segmenter's dictionary has it"),
    year: year('年份', 'year', '报告年份', 'year of the reports'),
    hits: integer('次数', 'hits', '出现次数', 'number of times said'),
    reports: integer('报告数', 'reports', '含该词的报告数', 'reports that say it'),
    per_10k: decimal('每万字次数', 'per 10,000', '每万汉字次数', 'hits per 10,000 Han characters'),
  },
});

type WordCounts = readonly (readonly [word: string, hits: number])[];

/**
 * Word counts by year, years ascending.
 * @param wordsOf - the counts of a report, by its id
 * @param tagOf - the tag of a word, '' where the dictionary has none
 */
export function wordsByYear(
  reports: readonly DatedReport[],
  wordsOf: (report: string) => WordCounts,
  tagOf: (word: string) => string,
): Table<typeof wordsByYearTable.columns> {
  const all = coverages(reports)[0] ?? [];
  const rows = all.flatMap((coverage) => {
    const counted = new Map<string, { hits: number; reports: number }>();
    for (const report of coverage.reports) add(counted, wordsOf(report.id));
    return [...counted]
      .sort(([a, x], [b, y]) => y.hits - x.hits || (a < b ? -1 : 1))
      .map(([word, { hits, reports: saying }]) => ({
        word,
        tag: tagOf(word),
        year: coverage.year,
        hits,
        reports: saying,
        per_10k: per10k(hits, coverage.hanCharacters),
      }));
  });
  return { spec: wordsByYearTable, rows };
}

function add(counted: Map<string, { hits: number; reports: number }>, words: WordCounts): void {
  for (const [word, hits] of words) {
    const count = counted.get(word);
    if (count === undefined) counted.set(word, { hits, reports: 1 });
    else {
      count.hits += hits;
      count.reports += 1;
    }
  }
}
