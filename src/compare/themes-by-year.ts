import { decimal, defineTable, grouped, integer, type Row, type Table, text, year } from '../model/index.js';
import {
  ALL,
  type BlockCells,
  type Body,
  blockCells,
  blockColumns,
  blocksOf,
  type Coverage,
  type DatedReport,
  datedReports,
} from './coverage.js';
import type { ThemedStatement } from './theme-counts.js';
import type { Theme } from './themed-items.js';

/**
 * How many reports state each theme in each year, years without a mention included.
 * @param by - what its blocks are taken of
 */
const themesByYearTable = (by: Body) =>
  defineTable({
    name: 'themes_by_year',
    title: { zh: '主题逐年', en: 'Themes by year' },
    about: { zh: '每个主题、每年一行，零次也列', en: 'a row for each theme and year, zeros included' },
    key: ['theme_id', by, 'year'],
    columns: {
      theme_id: text('主题编号', 'theme', '见 themes.csv', 'see themes.csv'),
      theme: text('主题', 'name', '主题名', 'name of the theme'),
      ...blockColumns(by),
      year: year('年份', 'year', '报告年份', 'year of the reports'),
      reports: integer('报告数', 'reports', '该年报告数', 'reports of that year'),
      reports_with_problems: integer(
        '有问题段落的报告数',
        'reports with problems',
        '该年提出问题的报告数（分母）',
        'reports of that year that state problems, the denominator of share',
      ),
      reports_with_theme: integer(
        '提及的报告数',
        'reports with theme',
        '提及该主题的报告数',
        'reports that state it',
      ),
      share: decimal(
        '占比',
        'share',
        '提及该主题的报告占提出问题的报告',
        'reports_with_theme / reports_with_problems; empty where no report states problems',
      ),
      statements: integer('陈述数', 'statements', '属于该主题的陈述数', 'statements that belong to it'),
      orgs: integer('单位数', 'organisations', '提及该主题的单位数', 'bodies that state it'),
      continued: integer(
        '延续数',
        'continued',
        '换说法延续上年的陈述数',
        'statements told anew from the report before',
      ),
      verbatim: integer('照搬数', 'verbatim', '照搬上年的陈述数', 'statements copied from the report before'),
      bodies: integer(
        '单位总数',
        'bodies',
        '该年提出问题的单位数',
        'bodies that state problems in that year',
      ),
      bodies_joined: integer(
        '新增单位',
        'bodies joined',
        '上一个有报告的年份没有、该年有的单位数',
        'bodies that the covered year before lacks',
      ),
      bodies_left: integer(
        '缺少单位',
        'bodies left',
        '上一个有报告的年份有、该年没有的单位数',
        'bodies of the covered year before that are missing',
      ),
      note: text(
        '说明',
        'note',
        'panel_changed：单位有变，占比不宜直接比较',
        'panel_changed: the set of bodies changed, so that shares are not those of the same bodies',
      ),
    },
  });

type ThemesByYear = Table<ReturnType<typeof themesByYearTable>['columns']>;

/** A year with its reports that state problems, and how its bodies differ from those of the covered year before. */
interface Panel extends Coverage {
  readonly stating: readonly DatedReport[];
  readonly bodies: ReadonlySet<string>;
  readonly joined: number;
  readonly left: number;
}

/**
 * Counts the reports and statements of each theme by year.
 * @param by - what the blocks are taken of
 */
export function themesByYear(
  reports: readonly Row[],
  problems: readonly Row[],
  themes: readonly Theme[],
  statements: ReadonlyMap<string, readonly ThemedStatement[]>,
  by: Body,
): ThemesByYear {
  const stating = new Set(
    problems.filter(({ kind }) => kind === 'problem').map(({ report_id }) => String(report_id)),
  );
  const blocks = blocksOf(datedReports(reports), by).map(({ name, years }) => ({
    name,
    panels: panelsOf(years, stating),
  }));
  const rows = themes.flatMap((theme) => {
    const byReport = grouped(statements.get(theme.id) ?? [], ({ row }) => String(row.report_id));
    return blocks.flatMap(({ name, panels }) => {
      const isNamed = panels.some((panel) => panel.stating.some(({ id }) => byReport.has(id)));
      const block = blockCells(by, name);
      return isNamed || name === ALL ? panels.map((panel) => rowOf(theme, block, panel, byReport)) : [];
    });
  });
  return { spec: themesByYearTable(by), rows };
}

function panelsOf(years: readonly Coverage[], stating: ReadonlySet<string>): readonly Panel[] {
  let before: ReadonlySet<string> | null = null;
  return years.map((coverage) => {
    const own = coverage.reports.filter(({ id }) => stating.has(id));
    const bodies = bodiesOf(own);
    const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
      [...from].filter((body) => !to.has(body)).length;
    const last = before ?? bodies;
    before = bodies;
    return { ...coverage, stating: own, bodies, joined: missing(bodies, last), left: missing(last, bodies) };
  });
}

/** The bodies that are known of some reports. */
function bodiesOf(reports: readonly DatedReport[]): ReadonlySet<string> {
  return new Set(reports.map(({ org }) => org).filter((org) => org !== ''));
}

function rowOf(
  theme: Theme,
  block: BlockCells,
  { year, reports, stating, bodies, joined, left }: Panel,
  byReport: ReadonlyMap<string, readonly ThemedStatement[]>,
) {
  const naming = stating.filter(({ id }) => byReport.has(id));
  const statements = naming.flatMap(({ id }) => byReport.get(id) ?? []);
  return {
    theme_id: theme.id,
    theme: theme.zh,
    ...block,
    year,
    reports: reports.length,
    reports_with_problems: stating.length,
    reports_with_theme: naming.length,
    share: stating.length === 0 ? null : (naming.length / stating.length).toFixed(4),
    statements: statements.length,
    orgs: bodiesOf(naming).size,
    continued: statements.filter(({ repeat }) => repeat === 'continued').length,
    verbatim: statements.filter(({ repeat }) => repeat === 'verbatim').length,
    bodies: bodies.size,
    bodies_joined: joined,
    bodies_left: left,
    note: joined + left > 0 ? 'panel_changed' : '',
  };
}
