import type { Row } from '../../src/model/index.js';

let items = 0;

/** A problem as comparison sees it; the gist is the quote and the words are given unless told otherwise. */
export function problem(year: number, quote: string, words: string, more: Partial<Row> = {}): Row {
  items += 1;
  return {
    report_id: `${year}.txt`,
    year,
    org: '青禾县',
    series: '青禾县·政府工作报告',
    section_id: 's1',
    section_role: 'problem',
    place: 'L1',
    start: 0,
    end: quote.length,
    quote,
    item_id: `i${items}`,
    kind: 'problem',
    parent_item: null,
    themes: '',
    theme_words: '',
    words,
    gist: quote,
    repeats_item: null,
    repeats_similarity: null,
    repeat_kind: null,
    returns_item: null,
    answers: null,
    ...more,
  } as Row;
}

/** A report as comparison sees it. */
export function reportRow(id: string, year: number, more: Partial<Row> = {}): Row {
  return {
    report_id: id,
    year,
    org: '青禾县',
    genre: '政府工作报告',
    series: '',
    han_characters: 1,
    ...more,
  } as Row;
}
