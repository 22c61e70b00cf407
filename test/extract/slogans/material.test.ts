import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { slogans } from '../../../src/extract/slogans/index.js';
import { type Note, toRaw } from '../../../src/model/index.js';
import { goldRows, realReport } from '../../support/reports.js';
import { rules } from './find.js';

const MATERIAL = process.env.NIANLUN_MATERIAL;
const MINUTES = 60_000;

type Row = Readonly<Record<string, string>>;

/** A flag of a report, by where it stands in the raw text. */
interface Flag {
  readonly key: string;
  readonly quote: string;
  readonly confidence: Note['confidence'];
}

/** What the extractor finds in a report of the body of reports. */
function read(path: string) {
  const document = realReport(path);
  const notes: Note[] = [];
  const findings = slogans.extract(document, rules, (note) => notes.push(note));
  const flags = notes.flatMap(({ span, code, confidence, values }): readonly Flag[] =>
    span === null
      ? []
      : [
          {
            key: `${path} ${toRaw(document.cleaned, span).start} ${code}`,
            quote: String(values.quote),
            confidence,
          },
        ],
  );
  return { findings, flags };
}

const reportsBelow = (folder: string) =>
  readdirSync(join(MATERIAL ?? '', 'reports', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();

const table = (name: string) => goldRows(new URL(`file://${join(MATERIAL ?? '', 'cases/slogans', name)}`));

describe.skipIf(MATERIAL === undefined)('real reports', () => {
  it(
    'count every expression of the series as often as it was counted by hand',
    () => {
      const counts = new Map<string, number>();
      const known = new Set<string>();
      for (const path of reportsBelow('政府工作报告/国务院')) {
        known.add(path);
        for (const { fields } of read(path).findings) {
          const key = `${path} ${fields.slogan}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
      const cells = table('series_check.tsv').filter((cell) => known.has(cell.file ?? ''));
      const wrong = cells.filter(
        (cell) => (counts.get(`${cell.file} ${cell.expression}`) ?? 0) !== Number(cell.count),
      );
      expect(cells.length).toBeGreaterThan(2000);
      expect(wrong.map((cell) => `${cell.expression} ${cell.year}: ${cell.count}`)).toEqual([]);
    },
    2 * MINUTES,
  );
});

describe.skipIf(MATERIAL === undefined)('flags read by eye', () => {
  const verdicts = new Map(
    goldRows(new URL('./flags_read.tsv', import.meta.url)).map((row) => [
      `${row.report} ${row.raw_start} ${row.code}`,
      row.verdict,
    ]),
  );
  let flags: readonly Flag[] = [];

  beforeAll(() => {
    const paths = ['seed', '政府工作报告', '格式', '片段'].flatMap(reportsBelow);
    flags = paths.flatMap((path) => (isText(path) ? read(path).flags : []));
  }, 5 * MINUTES);

  /** Some originals are kept in encodings or sizes that are no text. */
  const isText = (path: string) => {
    try {
      return realReport(path).cleaned.text !== '';
    } catch {
      return false;
    }
  };

  it('are right in at least 95 % where their confidence is high', () => {
    const high = flags.filter((flag) => flag.confidence === 'high');
    const wrong = high.filter((flag) => verdicts.get(flag.key) !== 'right');
    expect(high.length).toBeGreaterThan(10);
    expect(
      1 - wrong.length / high.length,
      wrong.map((flag) => `${flag.key} ${flag.quote}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.95);
  });

  it('are right in at least 90 % altogether', () => {
    const wrong = flags.filter((flag) => verdicts.get(flag.key) !== 'right');
    expect(
      1 - wrong.length / flags.length,
      wrong.map((flag) => `${flag.key} ${flag.quote}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it('are all found again where they are right', () => {
    const seen = new Set(flags.map((flag) => flag.key));
    const right = [...verdicts].filter(([, verdict]) => verdict === 'right').map(([key]) => key);
    expect(right.filter((key) => !seen.has(key))).toEqual([]);
  });
});

describe.skipIf(MATERIAL === undefined)('facts about slogans', () => {
  const bare = (words: string) => words.replace(/[“”《》、，]/g, '');
  const lexicon = () => {
    const byForm = new Map<string, (typeof rules.forms)[number]['entry']>();
    for (const { entry, written } of rules.forms) byForm.set(bare(written), entry);
    return byForm;
  };
  const listed = () => {
    const byForm = lexicon();
    return table('lexicon_facts.tsv').map((fact) => ({
      fact,
      entry: byForm.get(bare(fact.canonical ?? '')),
    }));
  };

  it('are all in the lexicon', () => {
    const missing = listed().filter(({ entry }) => entry === undefined);
    expect(missing.map(({ fact }) => fact.canonical)).toEqual([]);
  });

  it('agree with it in first year, where that is a year', () => {
    const year = (fact: Row) => /^(\d{4})\??$/.exec(fact.first_year ?? '')?.[1];
    const wrong = listed().filter(
      ({ fact, entry }) => year(fact) !== undefined && String(entry?.firstYear) !== year(fact),
    );
    expect(wrong.map(({ fact }) => fact.canonical)).toEqual([]);
  });

  it('agree with it in expansion', () => {
    const wrong = listed().filter(
      ({ fact, entry }) => fact.expansion !== '' && entry?.expansion.join(';') !== fact.expansion,
    );
    expect(wrong.map(({ fact }) => fact.canonical)).toEqual([]);
  });

  it('agree with it in kind, where a quoted motto is a motto', () => {
    const kind = (fact: Row) => (fact.kind === 'quoted_motto' ? 'motto' : fact.kind);
    const wrong = listed().filter(({ fact, entry }) => entry?.kind !== kind(fact));
    expect(wrong.map(({ fact }) => fact.canonical)).toEqual([]);
  });
});
