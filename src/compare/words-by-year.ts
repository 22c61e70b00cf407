import { defineTable, integer, type RowStream, text, year } from '../model/index.js';
import {
  aboutBlocks,
  type Body,
  blockCells,
  blockColumns,
  blockKey,
  blocksOf,
  type Coverage,
  type DatedReport,
  per10k,
  rateColumns,
} from './coverage.js';
import { type TermCounts, totalsOf } from './term-counts.js';

/**
 * How often each word was said in each year in which it was said.
 * @param by - what its blocks are taken of; null where all reports together are the only one
 */
const wordsByYearTable = (by: Body | null) =>
  defineTable({
    name: 'words_by_year',
    title: { zh: '词频逐年', en: 'Words by year' },
    about: {
      zh: `每个词（两字以上）、每年一行，多者在前；五十份以上报告的资料库，全库不足五次的词不列${aboutBlocks(by).zh}`,
      en: `a row for each word of two or more characters and year, most frequent first; in an archive of fifty reports or more, words said fewer than five times in all are left out${aboutBlocks(by).en}`,
    },
    key: ['word', ...blockKey(by), 'year'],
    columns: {
      word: text('词', 'word', '词', 'the word'),
      tag: text('词性', 'tag', '词典所标词性', "part of speech as the segmenter's dictionary has it"),
      ...blockColumns(by),
      year: year('年份', 'year', '报告年份', 'year of the reports'),
      hits: integer('次数', 'hits', '出现次数', 'number of times said'),
      reports: integer('报告数', 'reports', '含该词的报告数', 'reports that say it'),
      reports_in_year: integer('全年报告数', 'reports in year', '该年报告数（分母）', 'reports of that year'),
      ...rateColumns,
    },
  });

type WordColumns = ReturnType<typeof wordsByYearTable>['columns'];

/**
 * Word counts by year, years ascending. Which words are too rare is settled over the whole archive.
 * @param tags - the tag of each word, by its number; '' where the dictionary has none
 * @param by - what the blocks are taken of; null for all reports together alone
 */
export function wordsByYear(
  reports: readonly DatedReport[],
  words: TermCounts,
  tags: readonly string[],
  by: Body | null,
): RowStream<WordColumns> {
  const listed = listedWords(reports, words);
  const rows = function* () {
    for (const { name, years } of blocksOf(reports, by)) {
      const block = blockCells(by, name);
      for (const coverage of years) {
        const said = totalsOf(words, coverage.reports);
        const rateOf = ratesIn(coverage);
        for (const number of byHits(listed, said.hits)) {
          const hits = said.hits[number] as number;
          yield {
            word: words.terms[number] as string,
            tag: tags[number] ?? '',
            ...block,
            year: coverage.year,
            hits,
            reports: said.reports[number] as number,
            reports_in_year: coverage.reports.length,
            han_characters: coverage.hanCharacters,
            per_10k: rateOf(hits),
          };
        }
      }
    }
  };
  return { spec: wordsByYearTable(by), rows: rows() };
}

/** The rates of a year; words that are said as often follow each other, and to print a number takes its time. */
function ratesIn({ hanCharacters }: Coverage): (hits: number) => string | null {
  let last = { hits: 0, rate: per10k(0, hanCharacters) };
  return (hits) => {
    if (hits !== last.hits) last = { hits, rate: per10k(hits, hanCharacters) };
    return last.rate;
  };
}

/** From this number of dated reports on an archive is a large one. */
const LARGE = 50;
/** A word said less often in a large archive has no course over the years; most such words are names. */
const FEWEST_HITS = 5;

/** The words that are not said too rarely to be listed, by number, in the order of their characters. */
function listedWords(reports: readonly DatedReport[], words: TermCounts): Int32Array {
  const { hits } = totalsOf(words, reports);
  const fewest = reports.length < LARGE ? 1 : FEWEST_HITS;
  const numbers = new Map<string, number>();
  for (let number = 0; number < hits.length; number++)
    if ((hits[number] as number) >= fewest) numbers.set(words.terms[number] as string, number);
  return Int32Array.from([...numbers.keys()].sort(), (word) => numbers.get(word) as number);
}

/** The listed words that are said at all, most frequent first, those said as often in their own order. */
function byHits(listed: Int32Array, hits: Int32Array): Int32Array {
  const size = listed.length;
  // One number to sort by: more hits make it less, and within these a later place makes it greater.
  const keys = new Float64Array(size);
  let said = 0;
  for (let place = 0; place < size; place++) {
    const count = hits[listed[place] as number] as number;
    if (count > 0) keys[said++] = place - count * size;
  }
  const sorted = keys.subarray(0, said).sort();
  return Int32Array.from(sorted, (key) => listed[key - Math.floor(key / size) * size] as number);
}
