import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { betaDistribution, betaQuantile } from '../../src/compare/beta.js';
import { keyness, type Terms } from '../../src/compare/keyness.js';
import {
  bic,
  conservativeLogRatio,
  fisherExact,
  fourTermG2,
  logRatio,
  twoTermG2,
} from '../../src/compare/keyness-measures.js';
import { parsePeriods } from '../../src/compare/periods.js';
import { termCounts } from '../support/term-counts.js';

const MATERIAL = process.env.NIANLUN_MATERIAL;

test('a quantile of a beta distribution is where it reaches the probability', () => {
  const hits = fc.integer({ min: 1, max: 100_000 });
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  fc.assert(
    fc.property(probability, hits, hits, (p, a, b) => {
      const off = betaDistribution(betaQuantile(p, a, b), a, b) - p;
      expect(Math.abs(off)).toBeLessThan(1e-8 * p + 1e-9 * (1 - p));
    }),
    { numRuns: 500 },
  );
});

describe('measures', () => {
  it.each([
    ['more often in the focus', { a: 29, b: 5, c: 77615, d: 80882 }, [19.743, 19.7469, 2.5955, 1.21]],
    ['never in the reference', { a: 18, b: 0, c: 77615, d: 80882 }, [25.7031, 25.7052, 5.2294, 2.1959]],
  ] as const)('of a term said %s', (_, counts, expected) => {
    const seen = [
      twoTermG2(counts),
      fourTermG2(counts),
      logRatio(counts),
      conservativeLogRatio(counts, 0.05),
    ];
    expect(seen).toEqual(expected.map((value) => expect.closeTo(value, 3)));
  });

  it('turn around with the sides', () => {
    const counts = { a: 40, b: 10, c: 50_000, d: 60_000 };
    const turned = { a: 10, b: 40, c: 60_000, d: 50_000 };
    expect(fourTermG2(turned)).toBeCloseTo(fourTermG2(counts), 9);
    expect(conservativeLogRatio(turned, 0.05)).toBeCloseTo(-conservativeLogRatio(counts, 0.05), 9);
  });

  it('say nothing where rates are the same', () => {
    const counts = { a: 5, b: 10, c: 1000, d: 2000 };
    expect([fourTermG2(counts), logRatio(counts), conservativeLogRatio(counts, 0.05)]).toEqual([
      expect.closeTo(0, 9),
      0,
      0,
    ]);
  });

  it.each([
    [[5, 5], [0, 5], 0.007937],
    [[1, 9], [11, 14], 0.002759],
    [[3, 3], [3, 3], 1],
    [[0, 1], [1, 1], 1],
  ] as const)("Fisher's test of %j against %j", (focus, reference, p) => {
    expect(fisherExact(focus, reference)).toBeCloseTo(p, 5);
  });
});

describe.skipIf(MATERIAL === undefined)('worked rows', () => {
  const lines = () =>
    readFileSync(join(MATERIAL ?? '', 'cases/slogans/keyness_check.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t'));
  const near = (seen: number, cell: string | undefined) => Math.abs(seen - Number(cell)) <= 1e-3;

  it('agree with every formula within 0.001', () => {
    const wrong = lines().filter(([, , , a, b, c, d, two, four, criterion, ratio, , , , lrc]) => {
      const counts = { a: Number(a), b: Number(b), c: Number(c), d: Number(d) };
      const g2 = twoTermG2(counts);
      return !(
        near(g2, two) &&
        near(fourTermG2(counts), four) &&
        near(bic(g2, counts), criterion) &&
        near(logRatio(counts), ratio) &&
        near(conservativeLogRatio(counts, 0.05), lrc)
      );
    });
    expect(lines().length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });
});

describe('periods', () => {
  it.each([
    ['2013-2017,2018-2022', ['2013-2017', '2018-2022']],
    ['2015, 2020–2024', ['2015', '2020-2024']],
  ])('are read from %s', (list, names) => {
    expect(parsePeriods(list)?.map((period) => period.name)).toEqual(names);
  });

  it.each(['2015', '2017-2013,2018-2022', 'now,then', ''])('are not read from %j', (list) => {
    expect(parsePeriods(list)).toBeNull();
  });
});

type Counts = readonly (readonly [term: string, hits: number])[];
const said = (counts: Readonly<Record<string, Counts>>) => termCounts(Object.entries(counts));

/** The rows of `keyness.csv`. */
const rowsOf = (...args: Parameters<typeof keyness>) => [...keyness(...args).rows];

describe('keyness', () => {
  const reports = [2018, 2019, 2021].map((year) => ({
    id: `r${year}`,
    year,
    org: year === 2019 ? '白塔县' : '青禾县',
    genre: '政府工作报告',
    series: '',
    hanCharacters: 10_000,
  }));
  const slogans: Terms = {
    kind: 'slogan',
    counts: said({
      r2018: [
        ['两个维护', 4],
        ['五位一体', 3],
      ],
      r2019: [
        ['五位一体', 3],
        ['四个意识', 1],
      ],
      r2021: [['两个维护', 9]],
    }),
  };

  it('compares each covered year with the one before it, then the named periods', () => {
    const rows = rowsOf(reports, [slogans], parsePeriods('2018-2019,2020-2021') ?? [], null);
    expect([...new Set(rows.map((row) => `${row.focus} ${row.reference}`))]).toEqual([
      '2019 2018',
      '2021 2019',
      '2020-2021 2018-2019',
    ]);
  });

  it('ranks risers first and fallers last, and leaves out what is hardly said', () => {
    const rows = rowsOf(reports, [slogans], [], null);
    expect(
      rows.map((row) => [row.focus, row.term, row.a, row.b, row.docs_focus, row.docs_reference]),
    ).toEqual([
      ['2019', '五位一体', 3, 3, 1, 1],
      ['2019', '两个维护', 0, 4, 0, 1],
      ['2021', '两个维护', 9, 0, 1, 0],
      ['2021', '五位一体', 0, 3, 0, 1],
    ]);
  });

  it('gives words a row only where their rates differ', () => {
    const words: Terms = {
      kind: 'word',
      counts: said({
        r2018: [
          ['工作', 50],
          ['网络', 2],
        ],
        r2019: [
          ['工作', 52],
          ['网络', 30],
        ],
      }),
    };
    const rows = rowsOf(reports.slice(0, 2), [words], [], null);
    expect(rows.map((row) => row.term)).toEqual(['网络']);
    expect(rows[0]).toMatchObject({ c: 10_000, d: 10_000, per_10k_focus: '30.0000', reports_focus: 1 });
  });

  it('compares inside a block the years that the block covers', () => {
    const rows = rowsOf(reports, [slogans], [], 'org').filter((row) => row.org !== 'all');
    expect(rows.map((row) => [row.org, row.focus, row.reference, row.term, row.a, row.b, row.c])).toEqual([
      ['青禾县', '2021', '2018', '两个维护', 9, 4, 10_000],
      ['青禾县', '2021', '2018', '五位一体', 0, 3, 10_000],
    ]);
  });
});
