import type { Language, Message } from '../knowledge/index.js';
import type { Document, Finding, Note, Row, Span } from '../model/index.js';
import { textOf } from '../model/index.js';
import { type Locator, locator } from './place.js';
import { reportRow } from './report-row.js';

/** The wording of a note in the run's language. */
export type Wording = (code: string, values: Note['values'], language: Language) => Message;

/** What the rooms found in one report, ready to become rows. */
export interface Found {
  readonly document: Document;
  /** Findings by extractor id. */
  readonly findings: Readonly<Record<string, readonly Finding<Row>[]>>;
  readonly notes: readonly Note[];
}

/** Rows by table name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** Turns what was found in a report into the rows of its tables. */
export function tabulate({ document, findings, notes }: Found, wording: Wording, language: Language): Tables {
  const where = locator(document);
  const found = Object.entries(findings).map(
    ([id, list]) => [id, findingRows(document, where, list)] as const,
  );
  const tables = {
    sections: sectionRows(document),
    ...Object.fromEntries(found),
    flags: flagRows(document, where, notes, wording, language),
    cleaning: cleaningRows(document, where, wording, language),
  };
  return { reports: [reportRow(document, tables)], ...tables };
}

/** The columns that every finding begins with. */
function common(document: Document, where: Locator, span: Span): Row {
  const section = where.sectionAt(span.start);
  return {
    report_id: document.source.id,
    year: document.identity.year,
    org: document.identity.org,
    series: document.identity.series,
    section_id: section?.id ?? '',
    section_role: section?.role ?? '',
    place: where.place(span),
    start: span.start,
    end: span.end,
    quote: textOf(document.cleaned.text, span),
  };
}

/** The rows of one extractor's table. */
function findingRows(document: Document, where: Locator, findings: readonly Finding<Row>[]): readonly Row[] {
  return findings.map((finding) => ({
    ...common(document, where, finding.span),
    ...finding.fields,
    rule: finding.rule,
    sentence: where.sentenceAt(finding.span.start),
  }));
}

/** The rows of `flags.csv`. A note about the whole report has no place and no quote. */
function flagRows(
  document: Document,
  where: Locator,
  notes: readonly Note[],
  wording: Wording,
  language: Language,
): readonly Row[] {
  return notes.map((note) => {
    const { message, remedy } = wording(note.code, note.values, language);
    const located = common(document, where, note.span ?? { start: 0, end: 0 });
    const nowhere = { section_id: '', section_role: '', place: '', start: null, end: null, quote: '' };
    return {
      ...located,
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
