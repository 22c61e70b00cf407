import { z } from 'zod';
import { type Knowledge, KnowledgeError } from '../../knowledge/index.js';

/** The ways a character is treated, as its class's index in `Folding.classes`; marks of quotation stand together. */
export const CLASSES = [
  'keep',
  'letter',
  'separator',
  'open',
  'close',
  'straight',
  'space',
  'residue',
  'marker',
] as const;
type FoldClass = (typeof CLASSES)[number];

/** What was passed over before a folded unit, as bits that add up. */
export const GAP = { separator: 1, open: 2, close: 4, space: 8, spaces: 16 } as const;

/** What becomes of each code unit when a text is folded for matching. */
export interface Folding {
  /** Index into the classes, per code unit. */
  readonly classes: Uint8Array;
  readonly letters: Uint16Array;
  /** Per letter, the one that stands for all that sound alike or nearly so: what is looked for. */
  readonly sounds: Uint16Array;
}

/** A text without marks, quotes, spaces and width: what is left, and where it came from. */
export interface Folded {
  readonly units: Uint16Array;
  /** The same by sound. */
  readonly sounds: Uint16Array;
  /** Offset of each unit in the text. */
  readonly offsets: Int32Array;
  /** What lay between a unit and the one before it, see `GAP`. */
  readonly gaps: Uint8Array;
  readonly count: number;
}

const schema = z.object({
  code: z.string().regex(/^U\+[0-9A-F]{4}$/, 'Write the code point as U+3001'),
  character: z.string(),
  class: z.enum(CLASSES),
  to: z.string().max(1, 'A character folds to one character'),
});

/** Reads which characters fold to which. */
export function loadFolding(knowledge: Knowledge): Folding {
  const classes = new Uint8Array(65_536);
  const letters = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  for (const row of knowledge.tsv('extract/slogans/slogan_folding.tsv', schema, 'code')) {
    const unit = Number.parseInt(row.code.slice(2), 16);
    classes[unit] = CLASSES.indexOf(row.class);
    if (row.class === 'letter') letters[unit] = row.to.charCodeAt(0);
  }
  return { classes, letters, sounds: loadSounds(knowledge) };
}

const SOUNDS_FILE = 'extract/slogans/slogan_sounds.tsv';

const soundSchema = z.object({
  sound: z.string().min(1),
  characters: z.string().min(2, 'Give the characters that an input method offers for one sound'),
});

/** Reads which characters sound alike; throws where one stands in two rows. */
function loadSounds(knowledge: Knowledge): Uint16Array {
  const sounds = Uint16Array.from({ length: 65_536 }, (_, unit) => unit);
  const known = new Set<string>();
  for (const { characters, line } of knowledge.tsv(SOUNDS_FILE, soundSchema, 'sound'))
    for (const character of characters) {
      if (known.has(character))
        throw new KnowledgeError(
          SOUNDS_FILE,
          line,
          `${JSON.stringify(character)} stands under two sounds`,
          'Keep it under the commoner one',
        );
      known.add(character);
      sounds[character.charCodeAt(0)] = characters.charCodeAt(0);
    }
  return sounds;
}

/** The class of the character at an offset, `keep` outside the text. */
export function classAt(folding: Folding, text: string, offset: number): FoldClass {
  return CLASSES[folding.classes[text.charCodeAt(offset)] ?? 0] ?? 'keep';
}

const GAP_OF: readonly number[] = CLASSES.map((name) =>
  name === 'straight' ? 0 : name in GAP ? GAP[name as keyof typeof GAP] : 0,
);

const MARKER = CLASSES.indexOf('marker');

/** The units after the first of a marker that a site left inside the text (##name##); 0 for a plain sign. */
function markerAt(text: string, at: number): number {
  const marker = /^##[a-z]{2,20}##/.exec(text.slice(at, at + 24));
  return marker === null ? 0 : marker[0].length - 1;
}

/** Folds a text in one pass. */
export function fold(text: string, folding: Folding): Folded {
  const { classes, letters, sounds: soundOf } = folding;
  const units = new Uint16Array(text.length + 1);
  const sounds = new Uint16Array(text.length + 1);
  const offsets = new Int32Array(text.length + 1);
  const gaps = new Uint8Array(text.length + 1);
  let count = 0;
  let gap = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = classes[unit] as number;
    if (kind <= 1) {
      const letter = letters[unit] as number;
      units[count] = letter;
      sounds[count] = soundOf[letter] as number;
      offsets[count] = at;
      gaps[count] = gap;
      count++;
      gap = 0;
    } else if (kind === MARKER) at += markerAt(text, at);
    else gap = widen(gap, GAP_OF[kind] as number);
  }
  return { units, sounds, offsets, gaps, count };
}

/** Two spaces in a row part two paragraphs or columns; a closing mark before an opening one parts two names. */
function widen(gap: number, more: number): number {
  if (more === GAP.space && (gap & GAP.space) !== 0) return gap | GAP.spaces;
  if (more === GAP.open && (gap & GAP.close) !== 0) return gap | GAP.open | GAP.separator;
  return gap | more;
}

/** A short form folded: its letters, these by sound, and before which of them a mark stood. */
interface FoldedForm {
  readonly letters: string;
  readonly sounds: string;
  readonly limbs: ReadonlySet<number>;
}

/** Folds a short form. */
export function foldForm(form: string, folding: Folding): FoldedForm {
  const { units, sounds, gaps, count } = fold(form, folding);
  const limbs = new Set<number>();
  for (let at = 1; at < count; at++) if (((gaps[at] as number) & GAP.separator) !== 0) limbs.add(at);
  return {
    letters: String.fromCharCode(...units.subarray(0, count)),
    sounds: String.fromCharCode(...sounds.subarray(0, count)),
    limbs,
  };
}

/** A folded unit; -1 outside the text. */
export function unitAt(folded: Folded, at: number): number {
  return at < 0 || at >= folded.count ? -1 : (folded.units[at] as number);
}

/** Whether a clause or a quotation begins or ends before the unit at `at`. */
export function breaksAt(folded: Folded, at: number): boolean {
  if (at <= 0 || at >= folded.count) return true;
  if (((folded.gaps[at] as number) & (GAP.separator | GAP.open | GAP.close | GAP.spaces)) !== 0) return true;
  return !isHan(unitAt(folded, at)) || !isHan(unitAt(folded, at - 1));
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
