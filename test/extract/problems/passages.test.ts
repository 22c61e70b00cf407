import { describe, expect, test } from 'vitest';
import { problems } from '../../../src/extract/problems/index.js';
import { type Span, toRaw } from '../../../src/model/index.js';
import { goldRows, realReport } from '../../support/reports.js';
import { rules } from './reports.js';

interface Passage extends Span {
  readonly report: string;
}

/** The passages by report; a report without any has an empty list. */
function labelled(): ReadonlyMap<string, readonly Passage[]> {
  const byReport = new Map<string, Passage[]>();
  for (const { report = '', start, end } of goldRows(new URL('passages_gold.tsv', import.meta.url))) {
    const own = byReport.get(report) ?? [];
    byReport.set(report, start === '' ? own : [...own, { report, start: Number(start), end: Number(end) }]);
  }
  return byReport;
}

const found = new Map<string, readonly Span[]>();

/** The problems of a report, read when a test asks for them: the body of a skipped suite runs all the same. */
function itemsOf(report: string): readonly Span[] {
  const items = found.get(report) ?? foundIn(report);
  found.set(report, items);
  return items;
}

/** Where the problems of a report stand in its raw text, those that are only guessed by a cue left out. */
function foundIn(report: string): readonly Span[] {
  const document = realReport(report);
  return problems
    .extract(document, rules, () => undefined)
    .filter(({ fields }) => fields.kind === 'problem' && fields.confidence !== 'low')
    .map(({ span }) => toRaw(document.cleaned, span));
}

const inside = (span: Span, passages: readonly Span[]) =>
  passages.some(({ start, end }) => start <= span.start && span.end <= end);

/** Characters of a passage that some item covers. */
function covered({ start, end }: Span, items: readonly Span[]): number {
  const seen = new Set<number>();
  for (const item of items)
    for (let at = Math.max(start, item.start); at < Math.min(end, item.end); at += 1) seen.add(at);
  return seen.size;
}

describe.skipIf((process.env.NIANLUN_MATERIAL ?? '') === '')('problem passages read by hand', () => {
  const passages = labelled();
  const withPassage = [...passages].filter(([, own]) => own.length > 0);

  test('at least 95 % of the reports that have one have problems from it', () => {
    const missed = withPassage.filter(([report, own]) => !itemsOf(report).some((item) => inside(item, own)));
    const share = 1 - missed.length / withPassage.length;
    expect(share, missed.map(([report]) => report).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('at least 96 % of the problems stand in a passage', () => {
    const all = withPassage.flatMap(([report, own]) => itemsOf(report).map((item) => inside(item, own)));
    const strays = withPassage.filter(([report, own]) => itemsOf(report).some((item) => !inside(item, own)));
    const share = all.filter(Boolean).length / all.length;
    expect(share, strays.map(([report]) => report).join('\n')).toBeGreaterThanOrEqual(0.96);
  });

  test('of 95 % of the main passages at least half the text are problems, leads apart', () => {
    const thin = withPassage.filter(([report, [main]]) => {
      const share = main === undefined ? 1 : covered(main, itemsOf(report)) / (main.end - main.start);
      return share < 0.5;
    });
    const share = 1 - thin.length / withPassage.length;
    expect(share, thin.map(([report]) => report).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is found in reports without a passage', () => {
    const without = [...passages].filter(([, own]) => own.length === 0).map(([report]) => report);
    expect(without.filter((report) => itemsOf(report).length > 0)).toEqual([]);
  });
});

describe.skipIf((process.env.NIANLUN_MATERIAL ?? '') === '')('problems judged by eye', () => {
  const judged = goldRows(new URL('judged.tsv', import.meta.url));
  const stillFound = () =>
    judged.filter(({ report = '', start, end }) =>
      itemsOf(report).some((item) => item.start === Number(start) && item.end === Number(end)),
    );

  test('are still found, nearly all of them', () => {
    expect(stillFound().length / judged.length).toBeGreaterThanOrEqual(0.95);
  });
  test('are problems, at least 96 % of them', () => {
    const still = stillFound();
    const share = still.filter(({ verdict }) => verdict === 'yes').length / still.length;
    expect(share).toBeGreaterThanOrEqual(0.96);
  });
});
