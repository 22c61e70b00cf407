import type { Knowledge } from '../../knowledge/index.js';
import type { NumeralCharacters } from '../../model/index.js';
import { type Awaited, loadAwaited } from './awaited.js';
import { type Congress, loadCongresses } from './congress.js';
import { type Folding, foldForm, loadFolding } from './folding.js';
import { loadFrames } from './frames.js';
import type { Meaning } from './hits.js';
import { type Form, loadLexicon } from './lexicon.js';
import { halvesOf } from './near.js';
import { loadLimbs, type SharedCharacters } from './parallel.js';
import { loadPatterns } from './patterns.js';
import { loadQuoted, type QuotedRule } from './quoted.js';
import { seriesOf } from './series.js';
import { loadShortNames, type ShortName } from './short-names.js';
import { loadSlips } from './slips.js';
import { loadTails, type Tails } from './tails.js';
import { buildVocabulary, type Vocabulary } from './vocabulary.js';

/** Everything the extractor needs to know, ready for use. */
export interface SloganRules {
  readonly folding: Folding;
  readonly forms: readonly Form[];
  readonly vocabulary: Vocabulary<Meaning>;
  readonly quoted: readonly QuotedRule[];
  readonly sharedCharacters: SharedCharacters;
  readonly shortNames: readonly ShortName[];
  readonly congresses: readonly Congress[];
  readonly awaited: Awaited;
  readonly numerals: NumeralCharacters;
  /** Characters that begin a number, before which no numeral slogan starts anew. */
  readonly numeralCharacters: ReadonlySet<string>;
  readonly tails: Tails;
}

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
    ...forms.flatMap((form) =>
      halvesOf(form, foldForm(form.written, folding).letters).map((half) =>
        term(half.letters.slice(half.from, half.from + half.length), { type: 'half', half }),
      ),
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
    awaited: loadAwaited(knowledge),
    numerals,
    numeralCharacters: new Set([...characters, '第', ...'0123456789']),
    tails: loadTails(knowledge),
  };
}

function term(written: string, what: Meaning): { written: string; what: Meaning } {
  return { written, what };
}
