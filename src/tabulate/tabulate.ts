import type { Language, Message } from '../knowledge/index.js';
import type { Cells, Document, Finding, Note, Row, Span, TableSpec } from '../model/index.js';
import { cellsOf, rowOf, textOf } from '../model/index.js';
import {
  cleaningTable,
  commonColumns,
  flagsTable,
  proofColumns,
  reportsTable,
  sectionsTable,
} from './datasets.js';
import { type Locator, locator } from './place.js';
import { reportRow } from './report-row.js';

/** The wording of a note in the run's language. */
export type Wording = (code: string, values: Note['values'], language: Language) => Message;

/** What one extractor found in a report, with the table that it belongs to. */
interface Found {
  readonly spec: TableSpec;
  readonly findings: readonly Finding<Row>[];
}

/** What the rooms found in one report, ready to become rows. */
export interface Results {
  readonly document: Document;
  readonly found: readonly Found[];
  readonly notes: readonly Note[];
  /** Where the clean text will lie in the output folder. */
  readonly textFile: string;
}

/** Rows by table name, cells in the order of the table's columns. */
export type Tables = Readonly<Record<string, readonly Cells[]>>;

/** Turns what was found in a report into the rows of its tables. */
export function tabulate(results: Results, wording: Wording, language: Language): Tables {
  const { document, found, notes } = results;
  const where = locator(document);
  const rows = (spec: TableSpec, list: readonly Row[]) => list.map((row) => cellsOf(spec, row));
  const tables = {
    sections: rows(sectionsTable, sectionRows(document)),
    ...Object.fromEntries(found.map((one) => [one.spec.name, findingCells(document, where, one)] as const)),
    flags: rows(flagsTable, flagRows(document, where, notes, wording, language)),
    cleaning: rows(cleaningTable, cleaningRows(document, where, wording, language)),
  };
  return { reports: rows(reportsTable, [reportRow(results, tables)]), ...tables };
}

/** The cells that every finding begins with, in the order of `commonColumns`. */
function commonCells({ source, identity, cleaned }: Document, where: Locator, span: Span): Cells {
  const section = where.sectionAt(span.start);
  return [
    source.id,
    identity.year,
    identity.org,
    identity.series,
    section?.id ?? '',
    section?.role ?? '',
    where.place(span),
    span.start,
    span.end,
    textOf(cleaned.text, span),
  ];
}

/** The rows of one extractor's table. Throws where a finding lacks a field or has one too many: a fault of ours. */
function findingCells(document: Document, where: Locator, { spec, findings }: Found): readonly Cells[] {
  const first = Object.keys(commonColumns).length;
  const last = Object.keys(proofColumns).length;
  const own = Object.keys(spec.columns).slice(first, -last);
  return findings.map(({ span, fields, rule }) => {
    const cells = own.map((name) => fields[name]);
    if (cells.includes(undefined) || Object.keys(fields).length !== own.length)
      throw new Error(
        `a finding of ${spec.name} does not fit its columns: ${Object.keys(fields).join(', ')}`,
      );
    return [...commonCells(document, where, span), ...(cells as Cells), rule, where.sentenceAt(span.start)];
  });
}

/** The rows of `flags.csv`. A note about the whole report has no place and no quote. */
function flagRows(
  document: Document,
  where: Locator,
  notes: readonly Note[],
  wording: Wording,
  language: Language,
): readonly Row[] {
  const names = Object.keys(commonColumns);
  const nowhere = { section_id: '', section_role: '', place: '', start: null, end: null, quote: '' };
  return notes.map((note) => {
    const { message, remedy } = wording(note.code, note.values, language);
    const cells = commonCells(document, where, note.span ?? { start: 0, end: 0 });
    return {
      ...rowOf(names, cells),
      ...(note.span === null ? nowhere : {}),
      code: note.code,
      severity: note.severity,
      confidence: note.confidence,
      stage: note.stage,
      message,
      suggestion: remedy,
    };
  });
}

/** The rows of `sections.csv`. */
function sectionRows(document: Document): readonly Row[] {
  const { identity, cleaned, sections, source } = document;
  const paths = new Map<string, string>();
  return sections.map((section) => {
    const heading = textOf(cleaned.text, section.heading);
    const above = section.parent === null ? '' : (paths.get(section.parent) ?? '');
    const path = above === '' ? heading : `${above} / ${heading}`;
    paths.set(section.id, path);
    return {
      report_id: source.id,
      year: identity.year,
      org: identity.org,
      series: identity.series,
      section_id: section.id,
      parent_id: section.parent,
      level: section.level,
      ordinal: section.ordinal,
      heading,
      role: section.role,
      section_path: path,
      start: section.heading.start,
      end: section.body.end,
    };
  });
}

/** The rows of `cleaning.csv`. */
function cleaningRows(
  document: Document,
  where: Locator,
  wording: Wording,
  language: Language,
): readonly Row[] {
  return document.cleaned.edits.map((count) => ({
    report_id: document.source.id,
    code: count.code,
    what: wording(count.code, {}, language).message,
    edits: count.edits,
    characters: count.units,
    first_place: where.rawPlace(count.first),
  }));
}
