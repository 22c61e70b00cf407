/** The last row of the edit distance table: the distance of `a` to each prefix of `b`. */
function lastRow(a: string, b: string): readonly number[] {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 0; i < a.length; i++) {
    const upper = row;
    row = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const same = (upper[j] as number) + (a[i] === b[j] ? 0 : 1);
      row.push(Math.min(same, (upper[j + 1] as number) + 1, (row[j] as number) + 1));
    }
  }
  return row;
}

/** Levenshtein distance in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  return lastRow(a, b)[b.length] as number;
}

/** The length of the prefix of `text` that is closest to `model`, the shortest where several are. */
export function closestPrefix(text: string, model: string): number {
  const row = lastRow(model, text);
  return row.indexOf(Math.min(...row));
}

/** The length of the suffix of `text` that is closest to `model`, the shortest where several are. */
export function closestSuffix(text: string, model: string): number {
  const reversed = (words: string) => [...words].reverse().join('');
  return closestPrefix(reversed(text), reversed(model));
}
