import { choice, defineTable, integer, type Table, text, year } from '../model/index.js';
import { classWords } from './class-words.js';
import { listed } from './statements.js';
import type { ThemedStatement } from './theme-counts.js';
import type { Theme } from './themed-items.js';

/** The themes that problems are grouped under. */
const themesTable = defineTable({
  name: 'themes',
  title: { zh: '主题', en: 'Themes' },
  about: {
    zh: '每个主题一行，无人提及的也列；d 开头的是新发现的，见 themes_registry.csv',
    en: 'a row for each theme, unused ones included; ids that begin with d are discovered, see themes_registry.csv',
  },
  key: ['theme_id'],
  columns: {
    theme_id: text(
      '主题编号',
      'theme',
      '不再变动的编号；点后为细分',
      'an id that never moves; finer ones after a dot',
    ),
    theme: text('主题', 'name', '主题名', 'name of the theme'),
    theme_en: text('主题（英文）', 'English name', '英文名', 'name of the theme in English'),
    parent: text('上级主题', 'parent', '细分主题的上级', 'the theme that a finer one belongs to'),
    taxonomy: text('体系', 'taxonomy', '所属主题体系', 'taxonomy that it belongs to'),
    origin: choice(
      ['seeded', 'discovered'],
      '来源',
      'origin',
      '预设或新发现',
      'from the taxonomies, or discovered in these reports',
    ),
    keywords: text(
      '关键词',
      'keywords',
      '最能说明它的词（类间 TF-IDF）',
      'the words that tell it from the others (class-based TF-IDF)',
    ),
    example: text('例句', 'example', '最有代表性的原话', 'the most typical statement'),
    first_year: year('本库首见', 'first year', '在本资料库首次出现的年份', 'first seen in this archive'),
    last_year: year('本库末见', 'last year', '在本资料库最后出现的年份', 'last seen in this archive'),
    years: integer('年数', 'years', '出现过的年数', 'years in which it was stated'),
    reports: integer('报告数', 'reports', '提到它的报告数', 'reports that state it'),
    statements: integer('陈述数', 'statements', '属于它的陈述数', 'statements that belong to it'),
  },
});

const KEYWORDS = 8;

/** Describes every theme by the statements that belong to it. */
export function themesOverall(
  themes: readonly Theme[],
  statements: ReadonlyMap<string, readonly ThemedStatement[]>,
): Table<typeof themesTable.columns> {
  const own = (theme: Theme) => statements.get(theme.id) ?? [];
  const keywords = classWords(
    themes.map((theme) => own(theme).flatMap(wordsOf)),
    KEYWORDS,
  );
  const rows = themes.map((theme, at) => {
    const stated = own(theme);
    const years = [...new Set(stated.flatMap(({ row }) => (typeof row.year === 'number' ? row.year : [])))];
    const words = keywords[at] ?? [];
    return {
      theme_id: theme.id,
      theme: theme.zh,
      theme_en: theme.en,
      parent: theme.id.includes('.') ? (theme.id.split('.')[0] ?? '') : '',
      taxonomy: theme.taxonomy,
      origin: theme.taxonomy === '' ? ('discovered' as const) : ('seeded' as const),
      keywords: words.join(';'),
      example: exampleOf(stated, words),
      first_year: years.length === 0 ? null : Math.min(...years),
      last_year: years.length === 0 ? null : Math.max(...years),
      years: years.length,
      reports: new Set(stated.map(({ row }) => row.report_id)).size,
      statements: stated.length,
    };
  });
  return { spec: themesTable, rows };
}

function wordsOf({ items }: ThemedStatement): readonly string[] {
  return items.flatMap(({ row }) => listed(row.words));
}

/** The item that has the most of the keywords for its length; of equals the one that comes first in code order. */
function exampleOf(stated: readonly ThemedStatement[], keywords: readonly string[]): string {
  const telling = new Set(keywords);
  let best = { quote: '', score: -1 };
  for (const { row } of stated.flatMap(({ items }) => items)) {
    const quote = String(row.quote);
    const score = listed(row.words).filter((word) => telling.has(word)).length / Math.sqrt(quote.length);
    if (score > best.score || (score === best.score && quote < best.quote)) best = { quote, score };
  }
  return best.quote;
}
