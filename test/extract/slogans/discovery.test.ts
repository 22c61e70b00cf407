import { describe, expect, it } from 'vitest';
import { cValues } from '../../../src/extract/slogans/discovery/c-value.js';
import { discoverSlogans } from '../../../src/extract/slogans/discovery/discover.js';
import { loadDiscovery } from '../../../src/extract/slogans/discovery/index.js';
import { occurrencesOf } from '../../../src/extract/slogans/discovery/occurrences.js';
import { streamOf } from '../../../src/extract/slogans/discovery/stream.js';
import { Knowledge } from '../../../src/knowledge/index.js';

const discover = loadDiscovery(new Knowledge());

/** Ten reports in which a local motto stands between other words, as a limb of its own or in a clause. */
const reports = Array.from({ length: 10 }, (_, index) => {
  const others = [
    '甲乙丙',
    '天地玄',
    '子丑寅',
    '东西南',
    '金木水',
    '春夏秋',
    '红橙黄',
    '宫商角',
    '喜怒哀',
    '琴棋书',
  ];
  const other = others[index] as string;
  const filler = String.fromCharCode(...Array.from({ length: 300 }, (_, at) => 0x5000 + 300 * index + at));
  return {
    id: `r${index}.txt`,
    year: 2010 + index,
    text: `${other}，青禾飘香，${other}戊己。弘扬${other}；青禾飘香，${other}庚。坚持以人为本，青禾香飘${other}。${filler}。`,
  };
});

describe('discovery', () => {
  const { rows } = discover(reports);

  it('finds what recurs whole, with its evidence', () => {
    expect(rows[0]).toMatchObject({
      rank: 1,
      slogan: '青禾飘香',
      origin: 'discovered',
      hits: 20,
      reports: 10,
      alone_share: '1.0000',
      first_year: 2010,
      last_year: 2019,
      report_id: 'r0.txt',
    });
  });

  it('gives an example that can be proved', () => {
    for (const row of rows) {
      const text = reports.find((report) => report.id === row.report_id)?.text ?? '';
      expect(text.slice(Number(row.start), Number(row.end))).toBe(row.slogan);
    }
  });

  it('takes neither what is listed nor fragments', () => {
    expect(rows.map((row) => row.slogan)).not.toContain('以人为本');
    expect(rows.map((row) => row.slogan)).not.toContain('禾飘香');
  });

  it('counts every mark as a neighbour of its own', () => {
    expect(Number(rows[0]?.freedom_left)).toBeCloseTo(Math.log2(20), 2);
  });

  it('gives the same rows again, and none for no text', () => {
    expect(discover(reports)).toEqual(discover(reports));
    expect(discover([]).rows).toEqual([]);
    expect(discover([{ id: 'a', year: null, text: '' }]).rows).toEqual([]);
  });
});

describe('discovery of an archive of lists', () => {
  /** Thirty thousand different limbs: two characters tell each from the others. */
  const limbs = Array.from({ length: 30_000 }, (_, limb) =>
    String.fromCharCode(
      ...[
        limb % 200,
        Math.floor(limb / 200),
        ...[3, 5, 7, 11, 13, 17].map((step) => (limb * step) % 19_000),
      ].map((place, at) => 0x4e00 + place + (at === 1 ? 200 : 0)),
    ),
  );

  it('takes as many different strings as stand alone', () => {
    expect(new Set(limbs).size).toBe(limbs.length);
    const list = (own: readonly string[]) => `${own.join('，')}。`;
    // Those of the last one stand there once more, and so rank first.
    const last = limbs.slice(-900);
    const texts = ['a.txt', 'b.txt', 'c.txt'].map((id) => ({
      id,
      year: null,
      text: list(limbs) + list(limbs) + (id === 'c.txt' ? list(last) : ''),
    }));
    const { rows } = discoverSlogans(texts, () => true);
    expect(rows).toHaveLength(1000);
    expect(new Set(rows.slice(0, 900).map(({ slogan }) => slogan))).toEqual(new Set(last));
    for (const { slogan, hits, reports: reportsWith, report_id, start, end } of rows) {
      expect([hits, reportsWith]).toEqual([last.includes(String(slogan)) ? 7 : 6, 3]);
      const text = texts.find(({ id }) => id === report_id)?.text ?? '';
      expect(text.slice(Number(start), Number(end))).toBe(slogan);
    }
  });

  it('tells first and last year of what is said more often than a function takes arguments', () => {
    const sentence = String.fromCharCode(...Array.from({ length: 40 }, (_, at) => 0x5000 + at));
    const text = `青禾飘香，${sentence}。`.repeat(50_000);
    const texts = [2019, 2021, 2020].map((year) => ({ id: `${year}.txt`, year, text }));
    const [row] = discoverSlogans(texts, () => true).rows;
    expect(row).toMatchObject({ slogan: '青禾飘香', hits: 150_000, first_year: 2019, last_year: 2021 });
  });

  it('keeps no places of a string that is everywhere', () => {
    const stream = streamOf(['一一一一一一一一，青禾飘香']);
    expect(occurrencesOf(stream, ['一一一一', '青禾飘香'], [4, 4])).toEqual([null, [9]]);
    expect(occurrencesOf(stream, ['一一一一', '青禾飘香'], [5, 1])).toEqual([[0, 1, 2, 3, 4], [9]]);
  });
});

describe('C-value', () => {
  it('of a string that is never nested is log2 of its length times its hits', () => {
    expect(cValues([{ words: '甲乙丙丁', hits: 7 }], 2)).toEqual([14]);
  });

  it('leaves out the mean of what is nested, each hit in the longest string only', () => {
    const longer = ['甲乙丙丁', '戊甲乙丙', '己甲乙丙', '庚甲乙丙', '甲乙丙辛'].map((words, index) => ({
      words,
      hits: index === 0 ? 6 : 5,
    }));
    const [value] = cValues([{ words: '甲乙丙', hits: 984 }, ...longer], 3);
    expect(value).toBeCloseTo(Math.log2(3) * (984 - 26 / 5), 6);
    const nested = cValues(
      [
        { words: '甲乙', hits: 10 },
        { words: '甲乙丙', hits: 6 },
        { words: '甲乙丙丁', hits: 4 },
      ],
      2,
    );
    expect(nested[0]).toBeCloseTo(10 - 6 / 2, 6);
  });
});
