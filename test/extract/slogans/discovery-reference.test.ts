import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverSlogans } from '../../../src/extract/slogans/discovery/discover.js';

/** Where a string stands in a text, overlaps included. */
function placesIn(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

const isHan = (character: string | undefined) =>
  character !== undefined && /^[\u4e00-\u9fff]$/.test(character);
const isMark = (character: string | undefined) =>
  character === undefined || !/^[\u4e00-\u9fff0-9a-zA-Z]$/.test(character);

/** Entropy in bits of some neighbours, a mark unlike every other. */
function entropy(neighbours: readonly (string | undefined)[]): number {
  const kinds = neighbours.map((one, at) => (isMark(one) ? `mark ${at}` : String(one)));
  const shares = [...new Set(kinds)].map((kind) => kinds.filter((one) => one === kind).length / kinds.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}

/** The definition of discovery, counted out string by string: slow, and without any of the program's ways. */
function reference(texts: readonly string[], mayBe: (words: string) => boolean) {
  const characters = [...texts.join('')].filter(isHan).length;
  const hitsOf = (words: string) => texts.reduce((sum, text) => sum + placesIn(text, words).length, 0);
  const strings = new Set(
    texts.flatMap((text) =>
      (text.match(/[\u4e00-\u9fff]+/g) ?? []).flatMap((run) =>
        Array.from({ length: run.length }, (_, start) =>
          Array.from({ length: Math.min(13, run.length - start) }, (_, more) =>
            run.slice(start, start + more + 1),
          ),
        ).flat(),
      ),
    ),
  );
  const hits = new Map([...strings].map((words) => [words, hitsOf(words)]));
  const frequent = [...strings].filter((words) => (hits.get(words) ?? 0) >= 5);
  const whole = frequent.filter((words) => {
    const own = hits.get(words) ?? 0;
    const reports = texts.filter((text) => text.includes(words)).length;
    const around = frequent.filter(
      (other) => other.length === words.length + 1 && (other.startsWith(words) || other.endsWith(words)),
    );
    const isFragment = around.some((other) => (hits.get(other) ?? 0) > own * 0.7);
    return words.length >= 4 && words.length <= 12 && reports >= 3 && !isFragment;
  });
  // What is left of a string's hits when each is counted in the longest one around it, if anything is.
  const around = (words: string) => whole.filter((other) => other !== words && other.includes(words));
  const hitsIn = (words: string) => hits.get(words) ?? 0;
  const left = (words: string): number => hitsIn(words) - sum(around(words).map(left).filter(isAny));
  const cValueOf = (words: string) => {
    const nets = around(words).map(left).filter(isAny);
    return Math.log2(words.length) * (hitsIn(words) - (nets.length === 0 ? 0 : sum(nets) / nets.length));
  };
  return whole
    .map((words) => {
      const own = hitsIn(words);
      const stands = texts.flatMap((text, at) => placesIn(text, words).map((start) => ({ text, at, start })));
      const before = stands.map(({ text, start }) => text[start - 1]);
      const behind = stands.map(({ text, start }) => text[start + words.length]);
      const alone = before.filter((one, which) => isMark(one) && isMark(behind[which])).length / own;
      const cohesion = Math.min(
        ...Array.from({ length: words.length - 1 }, (_, cut) => {
          const parts = hitsIn(words.slice(0, cut + 1)) * hitsIn(words.slice(cut + 1));
          return Math.log2((own * characters) / parts);
        }),
      );
      const [freedomLeft, freedomRight] = [entropy(before), entropy(behind)];
      const freedom = Math.min(freedomLeft, freedomRight);
      const value = cValueOf(words);
      const years = stands.map(({ at }) => 2000 + at);
      const [first] = stands;
      return {
        slogan: words,
        hits: own,
        reports: new Set(stands.map(({ at }) => at)).size,
        alone,
        cohesion,
        freedom,
        freedomLeft,
        freedomRight,
        value,
        score: Math.log2(1 + value) * cohesion * freedom * alone,
        first_year: Math.min(...years),
        last_year: Math.max(...years),
        report_id: `r${first?.at}`,
        start: first?.start,
        end: Number(first?.start) + words.length,
      };
    })
    .filter(
      ({ slogan, alone, cohesion, freedom, value }) =>
        mayBe(slogan) && alone >= 0.3 && cohesion >= 5 && freedom >= 2 && value > 0,
    )
    .sort((a, b) => b.score - a.score || (a.slogan < b.slogan ? -1 : 1))
    .map(({ alone, cohesion, freedom, freedomLeft, freedomRight, value, score, ...cells }, at) => ({
      rank: at + 1,
      origin: 'discovered',
      ...cells,
      alone_share: alone.toFixed(4),
      cohesion: cohesion.toFixed(2),
      freedom: freedom.toFixed(2),
      freedom_left: freedomLeft.toFixed(2),
      freedom_right: freedomRight.toFixed(2),
      c_value: value.toFixed(2),
      score: score.toFixed(2),
    }));
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const isAny = (net: number) => net > 0;

/** Limbs that nest in one another, put between marks, figures and rare characters. */
const LIMBS = [
  '青禾飘香',
  '青禾飘香万里',
  '飘香万里',
  '万里飘香',
  '白塔青禾飘香万里路',
  '水清岸绿',
  '水清岸绿景美',
];
const filler = fc
  .array(fc.integer({ min: 0x5000, max: 0x5fff }), { minLength: 2, maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const between = fc.constantFrom('，', '。', '、', '3', '\n', '', '');
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...LIMBS) }, filler), between), {
    minLength: 60,
    maxLength: 90,
  })
  .map((parts) => parts.flat().join(''));

describe('discovery', () => {
  it('finds what its definition, counted out string by string, finds', () => {
    let found = 0;
    const texts = fc.array(text, { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.subarray(LIMBS), (words, known) => {
        const mayBe = (limb: string) => !known.includes(limb);
        const reports = words.map((one, at) => ({ id: `r${at}`, year: 2000 + at, text: one }));
        const rows = discoverSlogans(reports, mayBe).rows.map(({ example, ...row }) => {
          expect(example).toContain(row.slogan);
          return row;
        });
        expect(rows).toEqual(reference(words, mayBe));
        found += rows.length;
      }),
      { numRuns: 250, seed: 7 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
