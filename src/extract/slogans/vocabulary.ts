import { type Automaton, buildAutomaton } from './automaton.js';
import { type Folding, foldForm } from './folding.js';

/** What a folded string means to those who look for it. */
export interface Use<T> {
  readonly what: T;
  readonly letters: string;
  /** Before which of its units a mark may stand. */
  readonly limbs: ReadonlySet<number>;
}

/** Strings to find, folded and by sound, each with everything it can mean. */
export interface Vocabulary<T> {
  readonly automaton: Automaton;
  readonly uses: readonly (readonly Use<T>[])[];
  readonly lengths: readonly number[];
}

/** Puts every string into one automaton; strings that sound alike share a pattern. */
export function buildVocabulary<T>(
  terms: readonly { readonly written: string; readonly what: T }[],
  folding: Folding,
): Vocabulary<T> {
  const known = new Map<string, Use<T>[]>();
  for (const { written, what } of terms) {
    const { letters, sounds, limbs } = foldForm(written, folding);
    if (letters.length < 2) continue;
    const uses = known.get(sounds) ?? [];
    uses.push({ what, letters, limbs });
    known.set(sounds, uses);
  }
  const patterns = [...known.keys()];
  return {
    automaton: buildAutomaton(patterns),
    uses: [...known.values()],
    lengths: patterns.map((pattern) => pattern.length),
  };
}
