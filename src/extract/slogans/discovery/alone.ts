import { Vocabulary } from '../../../model/index.js';
import { FIGURE, MARK, type Stream } from './stream.js';

/** A string of Han characters, and how often it stands between marks on both sides, as a limb or a motto does. */
export interface StandaloneString {
  readonly words: string;
  readonly alone: number;
}

/** How many characters a string may have. */
export interface Lengths {
  readonly shortest: number;
  readonly longest: number;
}

/**
 * The strings that stand alone often enough.
 * @param texts - what the stream was made of
 */
export function standingAlone(
  texts: readonly string[],
  { units, starts }: Stream,
  { shortest, longest }: Lengths,
  isEnough: (alone: number) => boolean,
): readonly StandaloneString[] {
  const vocabulary = new Vocabulary();
  const counts: number[] = [];
  texts.forEach((text, index) => {
    const start = starts[index] as number;
    let begin = 0;
    let isWhollyHan = true;
    for (let at = 0; at <= text.length; at++) {
      const unit = units[start + at];
      if (unit === FIGURE) isWhollyHan = false;
      if (unit !== MARK) continue;
      if (isWhollyHan && at - begin >= shortest && at - begin <= longest) {
        const number = vocabulary.add(text, begin, at);
        counts[number] = (counts[number] ?? 0) + 1;
      }
      begin = at + 1;
      isWhollyHan = true;
    }
  });
  return vocabulary.words.flatMap((words, number) => {
    const alone = counts[number] ?? 0;
    return isEnough(alone) ? [{ words, alone }] : [];
  });
}
