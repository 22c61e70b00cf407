/** What characters a text has: how many of some kinds, and which at all. */
export interface Survey {
  readonly units: number;
  readonly han: number;
  readonly blank: number;
  readonly surrogate: number;
  readonly private_use: number;
  /** One for each UTF-16 unit that occurs. */
  readonly seen: Uint8Array;
}

const HAN = 1;
const BLANK = 2;
const SURROGATE = 3;
const PRIVATE_USE = 4;

const KINDS = new Uint8Array(65_536);
KINDS.fill(HAN, 0x3400, 0x4dc0).fill(HAN, 0x4e00, 0xa000);
KINDS.fill(BLANK, 0, 0x21).fill(BLANK, 0x3000, 0x3001);
KINDS.fill(SURROGATE, 0xd800, 0xe000).fill(PRIVATE_USE, 0xe000, 0xf900);

/** Looks at every unit of a text once, so that rules need not look for what is not there. */
export function surveyText(text: string): Survey {
  const seen = new Uint8Array(65_536);
  const counts = new Uint32Array(5);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    seen[unit] = 1;
    const kind = KINDS[unit] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [, han = 0, blank = 0, surrogate = 0, privateUse = 0] = counts;
  return { units: text.length, han, blank, surrogate, private_use: privateUse, seen };
}

/** Whether every unit of the words occurs somewhere in the surveyed text. */
export function mayHold(survey: Survey, words: string): boolean {
  for (let at = 0; at < words.length; at += 1) if (survey.seen[words.charCodeAt(at)] !== 1) return false;
  return true;
}
