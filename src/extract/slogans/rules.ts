import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { NumeralCharacters } from '../../model/index.js';
import { type Congress, loadCongresses } from './congress.js';
import { type Folding, loadFolding } from './folding.js';
import { type Frame, loadFrames } from './frames.js';
import { type Form, loadLexicon } from './lexicon.js';
import { loadLimbs, type SharedCharacters } from './parallel.js';
import { loadPatterns, type Pattern } from './patterns.js';
import { loadQuoted, type QuotedRule } from './quoted.js';
import { type Series, seriesOf } from './series.js';
import { loadShortNames, type ShortName } from './short-names.js';
import { loadSlips, type Slip } from './slips.js';
import { buildVocabulary, type Vocabulary } from './vocabulary.js';

/** What a string found in the text can mean. */
export type Meaning =
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'slip'; readonly slip: Slip }
  | { readonly type: 'limb'; readonly series: Series; readonly index: number }
  | { readonly type: 'pattern'; readonly pattern: Pattern }
  | { readonly type: 'frame'; readonly frame: Frame };

/** Everything the extractor needs to know, ready for use. */
export interface SloganRules {
  readonly folding: Folding;
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary<Meaning>;
  readonly quoted: readonly QuotedRule[];
  readonly sharedCharacters: SharedCharacters;
  readonly shortNames: readonly ShortName[];
  readonly congresses: readonly Congress[];
  readonly numerals: NumeralCharacters;
  /** Characters that begin a number, before which no numeral slogan starts anew. */
  readonly numeralCharacters: ReadonlySet<string>;
  readonly tails: readonly Tail[];
}

/** Words that belong to the name before them (会议精神). */
export interface Tail {
  readonly tail: string;
  readonly kind: string;
}

const tailSchema = z.object({ tail: z.string().min(1), kind: z.string(), why: z.string().min(1) });

/** Reads and checks every rule file of the extractor. */
export function loadSlogansRules(knowledge: Knowledge): SloganRules {
  const numerals = knowledge.numerals();
  const characters = [...numerals.digits.keys(), ...numerals.units.keys()];
  const joined = characters.join('');
  const folding = loadFolding(knowledge);
  const forms = loadLexicon(knowledge);
  const terms = [
    ...forms.map((form) => term(form.written, { type: 'form', form })),
    ...loadSlips(knowledge, forms).map((slip) => term(slip.wrong, { type: 'slip', slip })),
    ...seriesOf(forms).flatMap((series) =>
      series.limbs.map((limb, index) => term(limb, { type: 'limb', series, index })),
    ),
    ...loadPatterns(knowledge, joined).flatMap((pattern) =>
      pattern.anchors.map((anchor) => term(anchor, { type: 'pattern', pattern })),
    ),
    ...loadFrames(knowledge, joined).flatMap((frame) =>
      frame.anchors.map((anchor) => term(anchor, { type: 'frame', frame })),
    ),
  ];
  return {
    folding,
    forms,
    vocabulary: buildVocabulary(terms, folding),
    quoted: loadQuoted(knowledge, joined, folding),
    sharedCharacters: loadLimbs(knowledge),
    shortNames: loadShortNames(knowledge),
    congresses: loadCongresses(knowledge),
    numerals,
    numeralCharacters: new Set([...characters, '第', ...'0123456789']),
    tails: knowledge.tsv('extract/slogans/slogan_tails.tsv', tailSchema, 'tail'),
  };
}

function term(written: string, what: Meaning): { written: string; what: Meaning } {
  return { written, what };
}
