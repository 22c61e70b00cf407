/** What was found and what it should be: of one statement all themes, the leading one first. */
export interface Coded {
  readonly found: readonly string[];
  readonly truth: readonly string[];
}

/** F1 of single decisions, 1 where there was nothing to decide. */
function f1(right: number, wrong: number, missed: number): number {
  return right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
}

function counts(coded: readonly Coded[], theme: string): readonly [number, number, number] {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { found, truth } of coded) {
    const [has, should] = [found.includes(theme), truth.includes(theme)];
    if (has && should) right += 1;
    else if (has) wrong += 1;
    else if (should) missed += 1;
  }
  return [right, wrong, missed];
}

/** F1 over all decisions together. */
export function microF1(coded: readonly Coded[]): number {
  const themes = [...new Set(coded.flatMap(({ found, truth }) => [...found, ...truth]))];
  const sums = themes.map((theme) => counts(coded, theme));
  const sum = (at: 0 | 1 | 2) => sums.reduce((total, one) => total + one[at], 0);
  return f1(sum(0), sum(1), sum(2));
}

/** Mean F1 of the themes that the labels use. */
export function macroF1(coded: readonly Coded[]): number {
  const themes = [...new Set(coded.flatMap(({ truth }) => truth))];
  return themes.reduce((sum, theme) => sum + f1(...counts(coded, theme)), 0) / themes.length;
}

/** Adjusted Rand index of two groupings of the same things (Hubert and Arabie 1985). */
export function adjustedRand(a: readonly string[], b: readonly string[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const together = (keys: readonly string[]) => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  };
  const [inA, inB] = [together(a), together(b)];
  const expected = (inA * inB) / pairs(a.length);
  const most = (inA + inB) / 2;
  return most === expected
    ? 1
    : (together(a.map((key, at) => `${key}|${b[at]}`)) - expected) / (most - expected);
}
