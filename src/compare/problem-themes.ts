import { defineTable, integer, type Table, text, year } from '../model/index.js';
import type { Theme, ThemedItem } from './themed-items.js';

/** Which problem belongs to which themes; every row can be proved. */
export const problemThemesTable = defineTable({
  name: 'problem_themes',
  title: { zh: '问题与主题', en: 'Themes of problems' },
  about: { zh: '每个问题（原因）的每个主题一行', en: 'a row for each theme of each problem or cause' },
  key: ['report_id', 'item_id', 'theme_id'],
  columns: {
    report_id: text('报告编号', 'report', '输入文件夹之下的路径', 'path below the input folder'),
    year: year('年份', 'year', '报告所标的年份，不明则空', 'year of the report; empty where unknown'),
    org: text('单位', 'organisation', '报告所属单位', 'the body whose report it is'),
    series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
    section_id: text('章节编号', 'section', '见 sections.csv', 'see sections.csv'),
    section_role: text('章节性质', 'section role', '所在章节的性质', 'what the section around it is for'),
    place: text('原文位置', 'place', '原文件中的行号（L12）', 'line in the source file (L12)'),
    start: integer('起点', 'start', '在 text/ 清洁文本中的起点，UTF-16 单位', 'offset in the clean text'),
    end: integer(
      '终点',
      'end',
      '在 text/ 清洁文本中的终点（不含）',
      'end offset in the clean text, exclusive',
    ),
    quote: text('原文', 'quote', '清洁文本中的原话', 'the words themselves, as in the clean text'),
    item_id: text('条目编号', 'item', '见 problems.csv', 'see problems.csv'),
    kind: text('类别', 'kind', '问题或原因', 'problem or cause'),
    theme_id: text('主题编号', 'theme', '见 themes.csv', 'see themes.csv'),
    theme: text('主题', 'theme name', '主题名', 'name of the theme'),
    matched_words: text(
      '依据',
      'matched words',
      '得出此主题的词，分号相连',
      'the words that gave the theme, joined by semicolons',
    ),
  },
});

/** Item by item, in the order of `problems.csv`. */
export function problemThemes(
  items: readonly ThemedItem[],
  themes: ReadonlyMap<string, Theme>,
): Table<typeof problemThemesTable.columns> {
  const rows = items.map(({ row, theme, words }) => ({
    report_id: String(row.report_id),
    year: typeof row.year === 'number' ? row.year : null,
    org: String(row.org),
    series: String(row.series),
    section_id: String(row.section_id),
    section_role: String(row.section_role),
    place: String(row.place),
    start: Number(row.start),
    end: Number(row.end),
    quote: String(row.quote),
    item_id: String(row.item_id),
    kind: String(row.kind),
    theme_id: theme,
    theme: themes.get(theme)?.zh ?? '',
    matched_words: words.join(';'),
  }));
  return { spec: problemThemesTable, rows };
}
