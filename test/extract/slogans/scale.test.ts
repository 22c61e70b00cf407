import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../../src/extract/slogans/hits.js';
import { slogans } from '../../../src/extract/slogans/index.js';
import type { SloganRules } from '../../../src/extract/slogans/rules.js';
import { buildVocabulary } from '../../../src/extract/slogans/vocabulary.js';
import { plainDocument } from '../../support/plain.js';
import { rules } from './find.js';

const MORE = 20_000;
const ROUNDS = 9;
const TRIALS = 5;

/** Invented slogans, eight characters each, of characters that the lexicon knows. */
function invented(count: number): readonly string[] {
  const known = [...new Set(rules.forms.flatMap((form) => [...form.written]))].filter((character) =>
    /[\u4e00-\u9fff]/.test(character),
  );
  let state = 7;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return known[(state >>> 8) % known.length] as string;
  };
  return Array.from({ length: count }, () => Array.from({ length: 8 }, draw).join(''));
}

function withMore(count: number): SloganRules {
  const entry = rules.forms[0]?.entry;
  if (entry === undefined) throw new Error('the lexicon is empty');
  const terms = rules.vocabulary.uses.flat().map(({ what, letters }) => ({ written: letters, what }));
  const more = invented(count).map((written) => {
    const what: Meaning = { type: 'form', form: { entry, written, place: 'anywhere', reordered: false } };
    return { written, what };
  });
  return { ...rules, vocabulary: buildVocabulary([...terms, ...more], rules.folding) };
}

/** Processor time of the quickest of some rounds, the two sides taking turns. */
function quickest(sides: readonly (() => void)[]): readonly number[] {
  const best = sides.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++)
    sides.forEach((side, index) => {
      const start = process.cpuUsage();
      side();
      best[index] = Math.min(best[index] as number, process.cpuUsage(start).user);
    });
  return best;
}

/** The ratio of both sides; a busy machine spoils single trials, so that the best of some counts. */
function ratioOf(one: () => void, other: () => void): number {
  const ratios = Array.from({ length: TRIALS }, () => {
    const [own = 0, more = 0] = quickest([one, other]);
    return more / own;
  });
  return Math.min(...ratios);
}

describe('a lexicon of 20,000 entries more', () => {
  it('slows extraction by less than a fifth', () => {
    const sentence =
      '青禾县坚持稳中求进工作总基调，全面落实“三会一课”制度，推进城乡道路改造和河湖治理，共完成投资若干亿元。';
    const document = plainDocument(Array.from({ length: 2500 }, () => sentence).join('\n'), { year: 2024 });
    const larger = withMore(MORE);
    const silent = () => undefined;
    const ratio = ratioOf(
      () => void slogans.extract(document, rules, silent),
      () => void slogans.extract(document, larger, silent),
    );
    expect(ratio).toBeLessThan(1.2);
  }, 60_000);
});
