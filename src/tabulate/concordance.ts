import {
  type Document,
  defineTable,
  type Row,
  type Span,
  type TableSpec,
  text,
  textOf,
} from '../model/index.js';
import { commonColumns } from './datasets.js';
import { locator } from './place.js';

/** A place where the words stand, with how a listed slogan is written there; '' for other words. */
export interface Hit {
  readonly span: Span;
  readonly variant: string;
}

const { quote: _, ...whereColumns } = commonColumns;

/** One row for each place where the words asked for stand. */
export const concordanceTable: TableSpec = defineTable({
  name: 'kwic',
  title: { zh: '语境索引', en: 'Concordance' },
  about: { zh: '所查词语每出现一处一行', en: 'one row for each place where the words stand' },
  key: ['report_id', 'start', 'end'],
  columns: {
    ...whereColumns,
    left: text('左文', 'left', '左边的文字', 'the words before it'),
    hit: text('所查', 'hit', '该处的原文', 'the words themselves'),
    right: text('右文', 'right', '右边的文字', 'the words after it'),
    section: text('章节', 'section', '所在章节的标题', 'the heading of the section around it'),
    variant: text(
      '写法',
      'variant',
      '所查为词库所列提法时：与规范写法一致、等同写法或疑似误写',
      'for a listed slogan: as the canonical form, another accepted way of writing, or a likely slip',
    ),
  },
});

/** The rows of a concordance for one report. @param width - characters of context on either side */
export function concordanceRows(document: Document, hits: readonly Hit[], width: number): readonly Row[] {
  const { source, identity, cleaned } = document;
  const where = locator(document);
  return hits.map(({ span, variant }) => {
    const section = where.sectionAt(span.start);
    return {
      report_id: source.id,
      year: identity.year,
      org: identity.org,
      series: identity.series,
      section_id: section?.id ?? '',
      section_role: section?.role ?? '',
      place: where.place(span),
      start: span.start,
      end: span.end,
      left: oneLine(cleaned.text.slice(Math.max(0, span.start - width), span.start)),
      hit: oneLine(textOf(cleaned.text, span)),
      right: oneLine(cleaned.text.slice(span.end, span.end + width)),
      section: section === undefined ? '' : oneLine(textOf(cleaned.text, section.heading)),
      variant,
    };
  });
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').toWellFormed();
}

/** How a concordance is sorted: as the reports stand, or by the words on one side, the nearest first. */
export const SORTS = ['report', 'left', 'right'] as const;
export type Sort = (typeof SORTS)[number];

/** Sorts the rows of a concordance by code units; what ties stays in the order of the reports. */
export function sortedRows(rows: readonly Row[], sort: Sort): readonly Row[] {
  if (sort === 'report') return rows;
  const key = (row: Row) => {
    const words = String(row[sort]).trim();
    return sort === 'left' ? [...words].reverse().join('') : words;
  };
  return rows
    .map((row) => [key(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);
}
