import type { NoteSink } from './note.js';
import type { Document, Finding } from './report.js';
import type { Columns, Row, RowOf } from './table.js';

/** A table of what an extractor looked at and did not take, written where an audit is asked for. */
export interface AuditTable {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  /** Its own columns, beside the common ones of every finding. */
  readonly columns: Columns;
}

/** What an extractor can show beside its findings, for a person who wants to know why. */
export interface Audit<R> {
  readonly tables: readonly AuditTable[];
  /** The rows of each table, by its id, in text order. */
  readonly read: (document: Document, rules: R) => Readonly<Record<string, readonly Finding<Row>[]>>;
}

/**
 * One kind of thing that can be found in a report. A new one is a folder under `extract/` and a line in its
 * registry; its table, dictionary and sheet follow from `columns`.
 *
 * @typeParam C - its own columns, beside the common ones of every finding
 * @typeParam R - its rules, ready for use
 * @typeParam K - what reads its rule files
 */
export interface Extractor<C extends Columns = Columns, R = unknown, K = unknown> {
  /** Also the name of its table. */
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly about: { readonly zh: string; readonly en: string };
  readonly columns: C;
  /** Reads and checks the rule files; throws where one is wrong. */
  readonly load: (knowledge: K) => R;
  /** Terms that the segmenter must not cut. */
  readonly words: (rules: R) => readonly string[];
  /** Finds; may overlap, `settle` decides. The text order of the result does not matter. */
  readonly extract: (document: Document, rules: R, note: NoteSink) => readonly Finding<RowOf<C>>[];
  readonly audit?: Audit<R>;
}
