import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cValues } from '../../../src/extract/slogans/discovery/c-value.js';
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
function reference(texts: readonly string[]) {
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
  const values = cValues(
    whole.map((words) => ({ words, hits: hits.get(words) ?? 0 })),
    4,
  );
  return whole
    .map((words, at) => {
      const own = hits.get(words) ?? 0;
      const stands = texts.flatMap((text) => placesIn(text, words).map((place) => ({ text, place })));
      const left = stands.map(({ text, place }) => text[place - 1]);
      const right = stands.map(({ text, place }) => text[place + words.length]);
      const alone = left.filter((one, which) => isMark(one) && isMark(right[which])).length;
      const cohesion = Math.min(
        ...Array.from({ length: words.length - 1 }, (_, cut) => {
          const parts = (hits.get(words.slice(0, cut + 1)) ?? 0) * (hits.get(words.slice(cut + 1)) ?? 0);
          return Math.log2((own * characters) / parts);
        }),
      );
      const freedom = Math.min(entropy(left), entropy(right));
      return { slogan: words, hits: own, alone: alone / own, cohesion, freedom, value: values[at] ?? 0 };
    })
    .filter(
      ({ alone, cohesion, freedom, value }) => alone >= 0.3 && cohesion >= 5 && freedom >= 2 && value > 0,
    )
    .map(({ slogan, hits, alone, cohesion, freedom, value }) => ({
      slogan,
      hits,
      alone_share: alone.toFixed(4),
      cohesion: cohesion.toFixed(2),
      freedom: freedom.toFixed(2),
      c_value: value.toFixed(2),
    }))
    .sort((a, b) => (a.slogan < b.slogan ? -1 : 1));
}

/** Limbs that nest in one another, put between marks, figures and rare characters. */
const limb = fc.constantFrom(
  '青禾飘香',
  '青禾飘香万里',
  '飘香万里',
  '万里飘香',
  '白塔青禾飘香万里路',
  '水清岸绿',
  '水清岸绿景美',
);
const filler = fc
  .array(fc.integer({ min: 0x5000, max: 0x5fff }), { minLength: 2, maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const between = fc.constantFrom('，', '。', '、', '3', '\n', '', '');
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 2, arbitrary: limb }, filler), between), {
    minLength: 20,
    maxLength: 60,
  })
  .map((parts) => parts.flat().join(''));

describe('discovery', () => {
  it('finds what its definition, counted out string by string, finds', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 4, maxLength: 6 }), (texts) => {
        const reports = texts.map((one, at) => ({ id: `r${at}`, year: 2000 + at, text: one }));
        const rows = discoverSlogans(reports, () => true)
          .rows.map(({ slogan, hits, alone_share, cohesion, freedom, c_value }) => ({
            slogan,
            hits,
            alone_share,
            cohesion,
            freedom,
            c_value,
          }))
          .sort((a, b) => (String(a.slogan) < String(b.slogan) ? -1 : 1));
        expect(rows).toEqual(reference(texts));
        found += rows.length;
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(found).toBeGreaterThan(60);
  });
});
