import type { SloganRules } from './rules.js';

const WHOLE = /^[\u4e00-\u9fff]{2,8}$/;

/** The forms that the segmenter must keep in one piece: two to eight Han characters, no slips. */
export function wholeWords(rules: SloganRules): readonly string[] {
  const words = rules.forms.filter((form) => !form.reordered).map((form) => form.written);
  return [...new Set(words.filter((word) => WHOLE.test(word)))];
}
