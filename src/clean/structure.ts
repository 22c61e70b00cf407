/** The shapes that begin a paragraph or stand between words, by their punctuation; no vocabulary. */

/** A character of the numerals that ordinals are written with. */
export const HAN_NUMBER = '[一二三四五六七八九十百]';

/** A numbered heading of a high level, a chapter, a dash bullet. `一、二、三产业` is a list, not an ordinal. */
const HIGH_ORDINAL = new RegExp(
  `^(?:${HAN_NUMBER}{1,4}、(?!${HAN_NUMBER}{1,3}、)|[（(]${HAN_NUMBER}{1,4}[）)]|第${HAN_NUMBER}{1,4}[章节篇编]|[—―─]{2,})`,
);
/** Lower ordinals, bullets and signs that begin a line of their own. */
const LOW_ORDINAL = new RegExp(
  `^(?:\\d{1,3}[.．、](?!\\d)|[（(]\\d{1,3}[）)]|第${HAN_NUMBER}{1,3}[，、]|[①-⑳●■◆▲▪•·※★]|[-*+|] ?|#|\\||【)`,
);
/** `一是`, `二要`: begins a paragraph or goes on inside one. */
const RUNNING_ORDINAL = new RegExp(`^${HAN_NUMBER}{1,3}[是要]`);

const LONE_ORDINAL = new RegExp(
  `^(?:${HAN_NUMBER}{1,4}、|[（(](?:${HAN_NUMBER}{1,4}|\\d{1,3})[）)]|\\d{1,3}[.．、]|第${HAN_NUMBER}{1,4}[，、章节篇编]|${HAN_NUMBER}{1,3}[是要]|[①-⑳])$`,
);

/** Whether the words begin with a heading's ordinal or a dash bullet. */
export function beginsHigh(words: string): boolean {
  return HIGH_ORDINAL.test(words);
}

/** Whether the words begin with any sign of a new paragraph except a running `一是`. */
export function beginsAnew(words: string): boolean {
  return HIGH_ORDINAL.test(words) || LOW_ORDINAL.test(words);
}

/** Whether the words begin with `一是`, `二要` and the like. */
export function beginsRunning(words: string): boolean {
  return RUNNING_ORDINAL.test(words);
}

/** Whether the words are nothing but an ordinal whose text stands on the next line. */
export function isLoneOrdinal(words: string): boolean {
  return words.length <= 7 && LONE_ORDINAL.test(words);
}

/** Whether a sentence ends at the end of the words. */
export function endsSentence(words: string): boolean {
  return /[。！？!?；;：:…][”’"」』）)】]{0,3}$/.test(words.slice(-5));
}

/** Whether the words break off where no sentence can end. */
export function endsOpen(words: string): boolean {
  return /[，、,（(《〈“‘「『【〔]$/.test(words.slice(-1));
}

/** Whether the words begin with a sign that belongs to the words before. */
export function beginsClosing(words: string): boolean {
  return /^[，。、；：！？）》〉”’」』】〕％%‰]/.test(words);
}

/** Width in half-width columns, as a typesetter counts it. */
export function widthOf(words: string): number {
  let width = words.length;
  for (let at = 0; at < words.length; at += 1) if (words.charCodeAt(at) >= 0x2000) width += 1;
  return width;
}

/** Whether a unit is a Han character (surrogate pairs of rare ones included). */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}
