import { type Columns, defineTable, integer, type Row, type Table, text } from '../model/index.js';
import type { Body } from './coverage.js';
import { numbersSideBySide } from './side-by-side-numbers.js';

/** The tables of a set of outputs that are put side by side, cells as their CSVs hold them. */
export interface Outputs {
  readonly reports: readonly Row[];
  readonly numberSeries: readonly Row[];
  readonly slogans: readonly Row[];
  readonly problems: readonly Row[];
  /** Names of themes by id; ids without a name stand for themselves. */
  readonly themes: ReadonlyMap<string, string>;
}

/** One year of an archive with a column for each body: what was read, numbers, slogans and problem themes. */
export function sideBySide(outputs: Outputs, by: Body, year: string): readonly Table[] {
  const reports = outputs.reports.filter((row) => row.year === year && row[by] !== '');
  const bodies = [...new Set(reports.map((row) => String(row[by])))].sort();
  const bodyOf = new Map(reports.map((row) => [String(row.report_id), String(row[by])] as const));
  const problems = outputs.problems.filter((row) => row.kind === 'problem');
  return [
    coverageSideBySide(reports, bodies, by),
    numbersSideBySide(outputs.numberSeries, bodies, by, year),
    countsSideBySide({ name: 'slogans', zh: '提法', en: 'slogan' }, by, bodies, outputs.slogans, (row) => {
      const body = bodyOf.get(String(row.report_id));
      return body === undefined ? [] : [{ body, item: String(row.slogan) }];
    }),
    countsSideBySide({ name: 'themes', zh: '问题主题', en: 'problem theme' }, by, bodies, problems, (row) => {
      const body = bodyOf.get(String(row.report_id));
      const themes = String(row.themes)
        .split(';')
        .filter((theme) => theme !== '');
      return body === undefined
        ? []
        : themes.map((theme) => ({ body, item: outputs.themes.get(theme) ?? theme }));
    }),
  ];
}

const SUMMED = ['reports', 'han_characters', 'numbers', 'slogans', 'problems', 'measures'] as const;

/** The denominators: what was read of each body in the year. */
function coverageSideBySide(reports: readonly Row[], bodies: readonly string[], by: Body): Table {
  const rows = SUMMED.map((measure) => {
    const sums = bodies.map((body) => {
      const own = reports.filter((row) => row[by] === body);
      const sum = own.reduce((total, row) => total + Number(row[measure]), 0);
      return [body, measure === 'reports' ? own.length : sum] as const;
    });
    return { measure, ...Object.fromEntries(sums) };
  });
  const spec = defineTable<Columns>({
    name: `coverage_by_${by}`,
    title: { zh: '覆盖并列', en: 'Coverage side by side' },
    about: { zh: '该年各单位读入多少', en: 'what was read of each body in the year' },
    key: ['measure'],
    columns: {
      measure: text('项目', 'measure', '见 reports.csv', 'as in reports.csv'),
      ...Object.fromEntries(bodies.map((body) => [body, integer(body, body, body, body)])),
    },
  });
  return { spec, rows };
}

interface Counted {
  readonly body: string;
  readonly item: string;
}

/** How often each body says each thing; what most bodies say stands first. */
function countsSideBySide(
  what: { readonly name: string; readonly zh: string; readonly en: string },
  by: Body,
  bodies: readonly string[],
  source: readonly Row[],
  counted: (row: Row) => readonly Counted[],
): Table {
  const counts = new Map<string, Map<string, number>>();
  for (const { body, item } of source.flatMap(counted)) {
    const own = counts.get(item) ?? new Map<string, number>();
    own.set(body, (own.get(body) ?? 0) + 1);
    counts.set(item, own);
  }
  const hits = (own: ReadonlyMap<string, number>) => [...own.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...counts]
    .sort(([a, x], [b, y]) => y.size - x.size || hits(y) - hits(x) || (a < b ? -1 : 1))
    .map(([item, own]) => ({
      item,
      ...Object.fromEntries(bodies.map((body) => [body, own.get(body) ?? 0])),
      bodies: own.size,
      hits: hits(own),
    }));
  const spec = defineTable<Columns>({
    name: `${what.name}_by_${by}`,
    title: { zh: `${what.zh}并列`, en: `${what.en} side by side` },
    about: { zh: '该年各单位各说几次', en: 'how often each body says it in the year' },
    key: ['item'],
    columns: {
      item: text(what.zh, what.en, what.zh, what.en),
      ...Object.fromEntries(
        bodies.map((body) => [body, integer(body, body, `${body}的次数`, `mentions by ${body}`)]),
      ),
      bodies: integer('单位数', 'bodies', '说到的单位数', 'how many bodies say it'),
      hits: integer('总次数', 'hits', '各单位合计', 'over all bodies'),
    },
  });
  return { spec, rows };
}
