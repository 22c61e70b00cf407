import { describe, expect, test } from 'vitest';
import { discoverThemes } from '../../src/compare/discover.js';
import { readRegistry, registryTable } from '../../src/compare/registry.js';
import { themeName } from '../../src/compare/theme-name.js';
import type { Row } from '../../src/model/index.js';
import { problem } from './problems.js';

const NONE = readRegistry([]);

const RIVER = ['河道淤积严重', '河道淤积仍未治理', '河道淤积清理缓慢', '部分河道淤积'];
const STREET = ['街道路灯损坏较多', '街道路灯损坏无人修理', '背街路灯损坏', '路灯损坏修理不及时'];

/** A statement without theme for each wording, a year each. */
function stated(wordings: readonly string[], words: string, from = 2018): readonly Row[] {
  return wordings.map((wording, at) => problem(from + at, wording, words));
}

const rows = [
  ...stated(RIVER.slice(0, 3), '河道;淤积'),
  ...stated(STREET.slice(0, 3), '路灯;损坏'),
  problem(2018, '冬季供应偶有中断', '冬季;供应'),
];

const themes = (registry: ReturnType<typeof discoverThemes>) =>
  registryTable(registry).rows.map((row) => `${row.theme_id} ${row.gist}`);

describe('discovered themes', () => {
  const first = discoverThemes(rows, NONE);

  test('group wordings of at least three reports and are named by their words', () => {
    expect(themes(first)).toHaveLength(6);
    expect(new Set(registryTable(first).rows.map(({ theme }) => theme))).toEqual(
      new Set(['河道淤积', '路灯损坏']),
    );
    expect(themes(first).some((theme) => theme.includes('供应'))).toBe(false);
  });
  test.each([
    [
      'in the order of the text, with what joins them',
      ['效益', '资金'],
      ['项目资金使用效益偏低'],
      '资金使用效益',
    ],
    ['without losing a 不', ['平衡'], ['收支不平衡'], '不平衡'],
    [
      'as the statement with the most of them puts it',
      ['素质', '市民'],
      ['素质偏低', '市民素质偏低'],
      '市民素质',
    ],
    ['without quotation marks', ['功能', '造血'], ['自身“造血”功能弱'], '造血功能'],
    ['apart where they lie apart', ['水利', '道路'], ['道路破损，水利失修'], '道路、水利'],
    [
      'apart where much lies between them',
      ['水利', '道路'],
      ['道路和桥梁以及田间地头的水利失修'],
      '道路、水利',
    ],
    ['by the wording where no word tells it apart', [], ['收支不平衡'], '收支不平衡'],
  ])('are named %s', (_what, words, quotes, name) => {
    const group = quotes.map((quote) => ({
      gist: quote,
      quote,
      words,
      items: [],
      reports: new Set<string>(),
    }));
    expect(themeName(words, group)).toBe(name);
  });
  test('take no statement that has a theme, is no problem, or only holds details', () => {
    const themed = rows.map((row) => ({ ...row, themes: 'V' }));
    const measures = rows.map((row) => ({ ...row, kind: 'measure' }));
    const heads = rows.flatMap((row) => [
      row,
      { ...row, item_id: `${row.item_id}d`, parent_item: row.item_id, themes: 'V' },
    ]);
    for (const none of [themed, measures, heads])
      expect(themes(discoverThemes(none as Row[], NONE))).toEqual([]);
  });
  test('are the same for rows in another order', () => {
    expect(themes(discoverThemes([...rows].reverse(), NONE))).toEqual(themes(first));
  });
  test('are the same when the registry is given back', () => {
    const again = readRegistry(registryTable(first).rows);
    expect(themes(discoverThemes(rows, again))).toEqual(themes(first));
  });
  test('keep their ids and wordings when a year is added, and take new wordings in', () => {
    const more = [
      ...rows,
      problem(2022, RIVER[3] ?? '', '河道;淤积'),
      ...stated(['校车接送不便', '校车接送班次少', '农村校车接送不便'], '校车;接送', 2019),
    ];
    const later = themes(discoverThemes(more, readRegistry(registryTable(first).rows)));
    expect(later).toEqual(expect.arrayContaining([...themes(first)]));
    const river = themes(first)
      .find((theme) => theme.includes('河道'))
      ?.split(' ')[0];
    expect(later).toContain(`${river} ${RIVER[3]}`);
    expect(later.filter((theme) => theme.startsWith('d3 '))).toHaveLength(3);
  });
  test('keep a name given by hand, and forget a theme whose rows are gone', () => {
    const renamed = registryTable(first).rows.map((row) =>
      row.theme_id === 'd1' ? { ...row, theme: '水利' } : row,
    );
    const kept = discoverThemes(rows, readRegistry(renamed));
    expect(registryTable(kept).rows.filter(({ theme }) => theme === '水利')).toHaveLength(3);
    const gone = registryTable(first).rows.filter(({ theme_id }) => theme_id !== 'd1');
    const ids = new Set(
      registryTable(discoverThemes(rows, readRegistry(gone))).rows.map(({ theme_id }) => theme_id),
    );
    expect(ids).toEqual(new Set(['d2', 'd3']));
  });
});
