import type { Language, Message } from '../knowledge/index.js';
import type { Document, Finding, Note, Row, Section, Span } from '../model/index.js';
import { spanAt, textOf, toRaw } from '../model/index.js';
import { lineOf, lineStarts } from './lines.js';

/** The wording of a note in the run's language. */
export type Wording = (code: string, values: Note['values'], language: Language) => Message;

/** What the rooms found in one report, ready to become rows. */
export interface Findings {
  readonly document: Document;
  /** By extractor id. */
  readonly byExtractor: Readonly<Record<string, readonly Finding<Row>[]>>;
  readonly notes: readonly Note[];
}

/** Where things are asked for: the tables of one report share the line index and the section at an offset. */
export interface Locator {
  readonly place: (span: Span) => string;
  readonly sectionAt: (offset: number) => Section | undefined;
  readonly sentenceAt: (offset: number) => string;
}

/** Prepares a report for questions about places. */
export function locator(document: Document): Locator {
  const { cleaned, sections, sentences } = document;
  const starts = lineStarts(cleaned.raw);
  return {
    place: (span) => `L${lineOf(starts, toRaw(cleaned, span).start)}`,
    sectionAt: (offset) => innermost(sections, offset),
    sentenceAt: (offset) => {
      const sentence = spanAt(sentences, offset);
      return sentence === undefined ? '' : textOf(cleaned.text, sentence);
    },
  };
}

/** The deepest section that holds an offset: sections are in text order and children follow their parents. */
function innermost(sections: readonly Section[], offset: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).heading.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections.slice(0, low).findLast((section) => offset < section.body.end);
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
export function findingRows(
  document: Document,
  where: Locator,
  findings: readonly Finding<Row>[],
): readonly Row[] {
  return findings.map((finding) => ({
    ...common(document, where, finding.span),
    ...finding.fields,
    rule: finding.rule,
    sentence: where.sentenceAt(finding.span.start),
  }));
}

/** The rows of `flags.csv`. A note about the whole report has no place and no quote. */
export function flagRows(
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
export function sectionRows(document: Document): readonly Row[] {
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
export function cleaningRows(document: Document, wording: Wording, language: Language): readonly Row[] {
  const starts = lineStarts(document.cleaned.raw);
  return document.cleaned.edits.map((count) => ({
    report_id: document.source.id,
    code: count.code,
    what: wording(count.code, {}, language).message,
    edits: count.edits,
    characters: count.units,
    first_place: `L${lineOf(starts, count.first)}`,
  }));
}
