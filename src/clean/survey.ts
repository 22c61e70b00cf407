/** What characters a text has: how many of the most telling kinds, and which at all. */
export interface Survey {
  readonly units: number;
  readonly han: number;
  readonly blank: number;
  /** One for each UTF-16 unit that occurs. */
  readonly seen: Uint8Array;
}

/** Looks at every unit of a text once, so that rules need not look for what is not there. */
export function surveyText(text: string): Survey {
  const seen = new Uint8Array(65_536);
  let han = 0;
  let blank = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    seen[unit] = 1;
    if (unit >= 0x4e00 && unit < 0xa000) han += 1;
    else if (unit <= 0x20 || unit === 0x3000) blank += 1;
  }
  return { units: text.length, han, blank, seen };
}

/** The survey of a text into which the words have come. */
export function withWords(survey: Survey, words: readonly string[]): Survey {
  if (words.length === 0) return survey;
  const seen = survey.seen.slice();
  for (const word of words) for (let at = 0; at < word.length; at += 1) seen[word.charCodeAt(at)] = 1;
  return { ...survey, seen };
}

/** Whether every unit of the words occurs somewhere in the surveyed text. */
export function mayHold(survey: Survey, words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (survey.seen[words.charCodeAt(at)] !== 1) return false;
  return true;
}

/** Whether a unit from `first` up to `last` occurs in the surveyed text. */
export function holdsAny(survey: Survey, first: number, last: number): boolean {
  return survey.seen.subarray(first, last + 1).includes(1);
}
