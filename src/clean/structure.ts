/** What the ends and beginnings of lines say by their punctuation; no vocabulary. */

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
