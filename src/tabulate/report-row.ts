import type { Row } from '../model/index.js';
import type { Results, Tables } from './tabulate.js';
import { hanCharacters } from './words.js';

/** The row of `reports.csv`, with the number of rows in the report's tables. */
export function reportRow({ document, found, textFile }: Results, tables: Tables): Row {
  const { source, identity, cleaned, sentences, tokens } = document;
  const { titleSpan: _, reviewYear, yearSource, orgSource, genreSource, dateSource, ...known } = identity;
  const problems = found.find(({ spec }) => spec.name === 'problems')?.findings ?? [];
  const ofKind = (kind: string) => problems.filter(({ fields }) => fields.kind === kind).length;
  return {
    report_id: source.id,
    path: source.path,
    title: known.title,
    year: known.year,
    year_source: yearSource,
    review_year: reviewYear,
    org: known.org,
    org_source: orgSource,
    genre: known.genre,
    genre_source: genreSource,
    series: known.series,
    date: known.date,
    date_source: dateSource,
    characters: cleaned.text.length,
    han_characters: hanCharacters(document),
    sentences: sentences.length,
    words: tokens.filter((token) => token.kind === 'han').length,
    sections: tables.sections?.length ?? 0,
    numbers: tables.numbers?.length ?? 0,
    slogans: tables.slogans?.length ?? 0,
    problems: ofKind('problem'),
    measures: ofKind('measure'),
    flags: tables.flags?.length ?? 0,
    text_file: textFile,
  };
}
