import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { find } from './find.js';

const MATERIAL = process.env.NIANLUN_MATERIAL;

interface Case {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly canonical: string;
  readonly tier: string;
}

describe.skipIf(MATERIAL === undefined)('the seed report', () => {
  const folder = MATERIAL ?? '';
  const cases = (name: string) =>
    readFileSync(join(folder, 'cases/seed', name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Case);
  const load = () =>
    find(readFileSync(join(folder, 'reports/seed/000_b77e41810d666df6.txt'), 'utf8'), {
      year: 2023,
      reviewYear: 2023,
    });

  it('gives every core mention and at least 85 % of all with the right canonical form', () => {
    const keys = new Set(load().mentions.map((found) => `${found.start}-${found.end} ${found.slogan}`));
    const all = cases('slogans.jsonl');
    const missed = all.filter((item) => !keys.has(`${item.start}-${item.end} ${item.canonical}`));
    expect(missed.filter((item) => item.tier === 'core').map((item) => item.text)).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(all.length * 0.15);
  });

  it('gives none of the words that are no slogans', () => {
    const spans = new Set(load().mentions.map((found) => `${found.start}-${found.end}`));
    expect(cases('not_slogans.jsonl').filter((item) => spans.has(`${item.start}-${item.end}`))).toEqual([]);
  });

  it('notes the four sure slips with their corrections', () => {
    const corrections = load()
      .notes.filter((note) => note.confidence === 'high')
      .map((note) => note.values.correction);
    expect(corrections).toEqual([
      '党的二十大精神',
      '对照党的理论和路线方针政策、对照党章党规党纪、对照初心使命',
      '中华人民共和国国家通用语言文字法',
      '两个确立',
    ]);
  });
});
