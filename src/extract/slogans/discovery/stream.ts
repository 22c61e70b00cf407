/** Texts as one row of Han characters; `MARK` stands for marks and between texts, `FIGURE` for digits and letters. */
export interface Stream {
  readonly units: Uint16Array;
  /** Where each text begins, and at last where the row ends. */
  readonly starts: readonly number[];
  /** Han characters. */
  readonly characters: number;
}

export const MARK = 0;
export const FIGURE = 1;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Lines texts up. */
export function streamOf(texts: readonly string[]): Stream {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) as number) + text.length + 1);
  const units = new Uint16Array(starts.at(-1) as number);
  let characters = 0;
  texts.forEach((text, index) => {
    const start = starts[index] as number;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isHan(unit)) characters++;
      units[start + at] = isHan(unit) ? unit : isFigure(unit) ? FIGURE : MARK;
    }
  });
  return { units, starts, characters };
}

/** The text that a place of the row belongs to, by its number. */
export function textAt({ starts }: Stream, place: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function isHan(unit: number): boolean {
  return unit >= FIRST_HAN && unit <= LAST_HAN;
}

/** ASCII and full-width digits and letters. */
function isFigure(unit: number): boolean {
  const narrow = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return (narrow >= 48 && narrow <= 57) || (narrow >= 65 && narrow <= 90) || (narrow >= 97 && narrow <= 122);
}
