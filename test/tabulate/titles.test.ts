import { expect, test } from 'vitest';
import { BODIES, carryoverByYearTable, carryoverTable } from '../../src/compare/index.js';
import { filesTable } from '../../src/ingest/index.js';
import { loadRules, reportTables } from '../../src/pipeline.js';
import { dictionaryTable } from '../../src/publish/index.js';
import { CHAPTERS } from '../../src/run/chapters.js';

const NOTHING = { packets: [], shelf: '', paths: [], periods: [], registered: [] };
const TOLD_APART = [null, ...BODIES];
const rules = loadRules(null);
const acrossYears = TOLD_APART.flatMap((by) =>
  CHAPTERS.flatMap(({ make }) =>
    Array.from(make({ ...NOTHING, by }, rules.knowledge), ({ spec, rows }) => {
      // One table may follow from the rows of another.
      Array.from(rows);
      return spec;
    }),
  ),
);
const own = [
  filesTable,
  ...reportTables({ audit: true }),
  carryoverTable,
  carryoverByYearTable,
  dictionaryTable,
];

test.each([...own, ...acrossYears].map((spec) => [spec.name, spec] as const))(
  'no two columns of %s have the same heading in either language',
  (_, spec) => {
    for (const language of ['zh', 'en'] as const) {
      const titles = Object.values(spec.columns).map((column) => column[language]);
      expect([...titles].sort()).toEqual([...new Set(titles)].sort());
    }
  },
);
