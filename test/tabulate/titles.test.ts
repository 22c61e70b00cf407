import { expect, test } from 'vitest';
import { numbersByYear, slogansByYear, wordsByYear } from '../../src/compare/index.js';
import { filesTable } from '../../src/ingest/index.js';
import { REPORT_TABLES } from '../../src/pipeline.js';
import { dictionaryTable } from '../../src/publish/index.js';

const ACROSS_YEARS = [
  numbersByYear([]),
  slogansByYear([], []),
  wordsByYear(
    [],
    () => [],
    () => '',
  ),
].map(({ spec }) => spec);

test.each(
  [filesTable, ...REPORT_TABLES, ...ACROSS_YEARS, dictionaryTable].map((spec) => [spec.name, spec] as const),
)('no two columns of %s have the same heading in either language', (_, spec) => {
  for (const language of ['zh', 'en'] as const) {
    const titles = Object.values(spec.columns).map((column) => column[language]);
    expect([...titles].sort()).toEqual([...new Set(titles)].sort());
  }
});
