import type { Format, Note } from '../model/index.js';
import type { Encoding, Reason } from './file-table.js';
import type { Found } from './found.js';
import type { IngestRules } from './rules.js';

/** The text of a file, as its format's reader gives it. */
export interface Content {
  readonly raw: string;
  readonly encoding: Encoding;
  /** 0…1. */
  readonly confidence: number;
  /** What the file says about itself outside its text, keys in small letters. */
  readonly meta: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** Why a reader got no text out of a file of its format. */
export interface Refusal {
  readonly reason: Exclude<Reason, ''>;
  readonly encoding: Encoding | '';
}

/** Reads one format. A new one is a file with such an object and a line in `readers.ts`. */
export interface Reader {
  readonly format: Format;
  readonly read: (bytes: Buffer, found: Found, rules: IngestRules) => Content | Refusal;
}
