import type { Span } from '../../model/index.js';
import type { Frame } from './frames.js';
import type { Form } from './lexicon.js';
import type { Half } from './near.js';
import type { Pattern } from './patterns.js';
import type { LimbHit, Series } from './series.js';
import type { Slip } from './slips.js';

/** What a string found in the text can mean. */
export type Meaning =
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'slip'; readonly slip: Slip }
  | { readonly type: 'limb'; readonly series: Series; readonly index: number }
  | { readonly type: 'half'; readonly half: Half }
  | { readonly type: 'pattern'; readonly pattern: Pattern }
  | { readonly type: 'frame'; readonly frame: Frame };

export interface FormHit extends Span {
  readonly form: Form;
}

export interface NearHit extends FormHit {
  readonly atEnd: boolean;
}

export interface SlipHit extends Span {
  readonly slip: Slip;
}

export interface PatternHit extends Span {
  readonly pattern: Pattern;
}

export interface FrameHit extends Span {
  readonly frame: Frame;
}

/** What the automaton found whose surroundings allow it, by meaning, each in the order of its ends. */
export interface Hits {
  readonly forms: readonly FormHit[];
  readonly reordered: readonly FormHit[];
  /** Set forms that are off by one character. */
  readonly near: readonly NearHit[];
  /** Forms with one letter that only sounds like the right one. */
  readonly sounding: readonly FormHit[];
  readonly slips: readonly SlipHit[];
  readonly limbs: readonly LimbHit[];
  readonly patterns: readonly PatternHit[];
  readonly frames: readonly FrameHit[];
}
