/** A case of a file, as `cases.mjs` reads it. */
export interface Case {
  readonly id: string;
  readonly source: string;
  readonly input: string;
  readonly expected: readonly { readonly kind: string; readonly text: string }[];
  readonly reject?: readonly object[];
  readonly scope: readonly string[];
}

/** What was found in a text: numbers, and numerals that are none. */
export interface FoundNumbers {
  readonly finds: readonly object[];
  readonly rejected?: readonly object[];
}

/** How one expected number came out. */
export interface Verdict {
  readonly case: Case;
  readonly expected: Case['expected'][number];
  readonly value: boolean;
  readonly read: boolean;
  readonly reason: string | null;
}

export function verdicts(one: Case, found: FoundNumbers): readonly Verdict[];
export function spurious(one: Case, finds: readonly object[]): readonly object[];
export function touched(one: Case, finds: readonly object[]): readonly object[];
