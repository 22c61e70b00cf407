import type { Span } from '../../model/index.js';
import type { Kind, Origin, Variant } from './columns.js';
import type { Entry } from './lexicon.js';

/** A mention before overlaps are settled. */
export interface Mention extends Span {
  readonly slogan: string;
  readonly kind: Kind;
  readonly origin: Origin;
  readonly variant: Variant;
  readonly correction: string;
  readonly rule: string;
  /** How firm the find is, the firmest first: 0 lexicon and slips, 1 patterns, 2 quotation marks, 3 parallel limbs. */
  readonly rank: number;
  /** What is wrong in a slip; null in a right mention. */
  readonly wrong: Span | null;
  /** Whether the form counts only between quotation marks, which makes it the mention even inside its own long form. */
  readonly short: boolean;
  /** Whether the text hides part of the name (党的XX大). */
  readonly masked: boolean;
  /** The listed slogan that stands there as it should; null for all other mentions. */
  readonly entry: Entry | null;
}
