import type { Span } from './span.js';

/** Formats a reader exists for; everything else is `unsupported`. */
export type Format = 'txt' | 'md';

/** A report as found: its raw text is exactly what the decoder gave, byte order mark removed. */
export interface Source {
  /** Path below the input folder, `/` as separator, NFC; the report's id everywhere. */
  readonly id: string;
  readonly path: string;
  readonly format: Format;
  readonly encoding: string;
  /** 0…1, how sure the decoder is. */
  readonly encodingConfidence: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly raw: string;
  /** What the file says about itself outside its text (markdown front matter), keys in lower case. */
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * One piece of the offset map: `clean` text came from `raw` text. Where both have the same length they
 * correspond unit by unit; otherwise the piece maps only as a whole (an insertion has an empty raw span).
 * Raw text between the raw spans of neighbouring pieces was removed.
 */
export interface Piece {
  readonly clean: Span;
  readonly raw: Span;
}

/** Layout that the words themselves do not show, kept because it tells headings and annexes apart. */
export interface Mark {
  /** In the clean text: the whole line for `heading` and `annex_start`, the marked words for `strong`. */
  readonly span: Span;
  readonly kind: 'heading' | 'strong' | 'annex_start';
  /** Depth of a `heading` as its author marked it (`##` is 2), else 0. */
  readonly depth: number;
}

/** How often one kind of cleaning was applied to a report, for `cleaning.csv`. */
export interface EditCount {
  readonly code: string;
  readonly edits: number;
  /** UTF-16 units of raw text that were removed or replaced. */
  readonly units: number;
  /** Raw offset of the first one. */
  readonly first: number;
}

declare const cleaned: unique symbol;

/**
 * Text ready for reading by the later stages, with its way back to the raw text. A line is a paragraph.
 * Only `clean` makes one.
 */
export interface CleanText {
  readonly raw: string;
  readonly text: string;
  /** In order, covering all of `text` without gap or overlap. */
  readonly pieces: readonly Piece[];
  /** In text order. */
  readonly marks: readonly Mark[];
  readonly edits: readonly EditCount[];
  readonly [cleaned]: true;
}

/** Where a piece of the identity came from, strongest first. */
export type IdentitySource =
  | 'catalogue'
  | 'title'
  | 'front_matter'
  | 'date_line'
  | 'speaker'
  | 'text'
  | 'path'
  | '';

/** Who speaks, when, in which kind of report. What is not known is null or '', never invented. */
export interface Identity {
  readonly title: string;
  /** Where the title stands in the clean text, null when it came from elsewhere. */
  readonly titleSpan: Span | null;
  readonly year: number | null;
  readonly yearSource: IdentitySource;
  /** The year under review: a work report of 2025 reviews 2024, a 述职报告 of 2023 reviews 2023. */
  readonly reviewYear: number | null;
  readonly org: string;
  readonly orgSource: IdentitySource;
  readonly genre: string;
  readonly genreSource: IdentitySource;
  /** One body's reports of one genre. */
  readonly series: string;
  /** ISO date of delivery (`2024-01-23`, or `2024-01` where only the month is known), else ''. */
  readonly date: string;
  readonly dateSource: IdentitySource;
}

export const ROLES = ['opening', 'review', 'problem', 'cause', 'plan', 'closing', 'annex', 'other'] as const;
export type Role = (typeof ROLES)[number];

/**
 * A section of the tree. `body` runs from the end of the heading to the end of the section and so holds
 * the children; `heading` is empty (start = end) where there is none. Levels: 0 for what stands before,
 * after or outside the numbered parts, 1 for the highest heading scheme of this report, and so on.
 */
export interface Section {
  /** `s1.2.3`, the path of positions in the tree. */
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  /** The number as written (`一、`, `（三）`, `第一，`, `——`), '' where there is none. */
  readonly ordinal: string;
  readonly role: Role;
  readonly heading: Span;
  readonly body: Span;
}

/** A sentence, trimmed of surrounding white space. */
export interface Sentence extends Span {}

const TOKEN_KINDS = ['han', 'number', 'latin', 'punctuation', 'space', 'other'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A token; tokens cover the clean text without gap or overlap. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

/** A report on its way through the rooms after cleaning, splitting and segmentation. */
export interface Document {
  readonly source: Source;
  readonly identity: Identity;
  readonly cleaned: CleanText;
  /** In text order; every parent stands before its children. */
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

/** A thing found by an extractor: where, by which rule, with which fields. */
export interface Finding<F> {
  readonly span: Span;
  readonly rule: string;
  readonly fields: F;
}
