import type { NoteSink } from './note.js';
import type { Document, Finding } from './report.js';
import type { Columns, RowOf } from './table.js';

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
}
