import type { Span } from './span.js';

/** How much a note matters: `info` is for the record, `warning` wants a look, `error` lost something. */
export type Severity = 'info' | 'warning' | 'error';

/** How sure the program is that the note is right. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * Something a person may want to look at, as data. `code` names an entry of a room's `messages.tsv`,
 * where the wording in both languages stands; `values` fill its placeholders.
 */
export interface Note {
  readonly code: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly stage: string;
  /** Where in the clean text; null when the note is about the report as a whole. */
  readonly span: Span | null;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a stage speaks of what it saw: hand it in, call it, go on. */
export type NoteSink = (note: Note) => void;
