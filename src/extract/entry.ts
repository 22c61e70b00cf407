import type { Knowledge } from '../knowledge/index.js';
import type { AuditTable, Columns, Document, Extractor, Finding, NoteSink, Row } from '../model/index.js';
import { covers } from '../model/index.js';
import { settle } from './settle.js';

/** An extractor with its rules loaded, ready for reports. */
export interface LoadedExtractor {
  readonly id: string;
  readonly words: readonly string[];
  readonly extract: (document: Document, note: NoteSink) => readonly Finding<Row>[];
  /** The rows of its audit tables, by table id. */
  readonly audit: (document: Document) => Readonly<Record<string, readonly Finding<Row>[]>>;
}

/** An extractor as the rest of the house sees it, its own types closed over. */
export interface ExtractorEntry {
  readonly id: string;
  readonly title: Extractor['title'];
  readonly about: Extractor['about'];
  readonly columns: Columns;
  /** What it shows beside its findings where an audit is asked for. */
  readonly audits: readonly AuditTable[];
  readonly load: (knowledge: Knowledge) => LoadedExtractor;
}

/** A finding may lie inside another one, but not on the same span and not across its edge. */
function liesInside(outer: Finding<unknown>, inner: Finding<unknown>): boolean {
  const same = outer.span.start === inner.span.start && outer.span.end === inner.span.end;
  return covers(outer.span, inner.span) && !same;
}

/**
 * Makes a registry entry.
 * @param nests - whether findings that lie inside others are kept (a slogan within a slogan)
 */
export function entry<C extends Columns, R>(
  extractor: Extractor<C, R, Knowledge>,
  { nests = false }: { readonly nests?: boolean } = {},
): ExtractorEntry {
  const { id, title, about, columns, audit } = extractor;
  return {
    id,
    title,
    about,
    columns,
    audits: audit?.tables ?? [],
    load: (knowledge) => {
      const rules = extractor.load(knowledge);
      return {
        id,
        words: extractor.words(rules),
        extract: (document, note) =>
          settle(
            extractor.extract(document, rules, note),
            nests ? liesInside : undefined,
          ) as readonly Finding<Row>[],
        audit: (document) => audit?.read(document, rules) ?? {},
      };
    },
  };
}
