/**
 * How likely each character is in a Chinese report, as natural logarithms. The common ones come from
 * `common_characters.tsv`, the others from what kind of character they are. Decoding the same bytes in
 * several ways and comparing the sums is a likelihood test of the encodings.
 */
export interface CharacterModel {
  /** By UTF-16 code unit. */
  readonly logs: Float32Array;
}

/** A class of equally likely characters that share the probability `mass`. */
interface CharacterClass {
  readonly mass: number;
  readonly characters: string;
}

const OTHER = Math.log(1e-7);
const REPLACED = Math.log(1e-9);

/** The ranges of the Basic Multilingual Plane beside the common characters: first, last, probability of each. */
const RANGES: readonly (readonly [number, number, number])[] = [
  [0x00, 0x1f, 1e-8],
  [0x20, 0x7e, 1e-4],
  [0x7f, 0x9f, 1e-8],
  [0xa0, 0x24f, 2e-6],
  [0x370, 0x451, 1e-6],
  [0x2010, 0x203b, 2e-5],
  [0x2100, 0x2312, 1e-6],
  [0x2460, 0x2642, 2e-6],
  [0x3001, 0x301e, 2e-5],
  [0x3041, 0x312f, 1e-6],
  [0x4e00, 0x9fff, 2e-7],
  [0xac00, 0xd7a3, 1e-7],
  [0xd800, 0xdfff, 1e-6],
  [0xe000, 0xf8ff, 1e-8],
  [0xff01, 0xff5e, 1e-4],
];

/** The Latin text that reports may hold: blanks, small letters, capitals, the rest. */
const LATIN: readonly (readonly [RegExp, number])[] = [
  [/[ \n]/, 2e-2],
  [/[\t\r]/, 1e-2],
  [/[a-z]/, 2e-2],
  [/[A-Z]/, 2e-3],
];

/** The share of all text that ordinary Han characters beyond the common ones make up. */
const ORDINARY_MASS = 0.02;

/** Builds the table of likelihoods from the classes of common characters. */
export function characterModel(classes: readonly CharacterClass[]): CharacterModel {
  const logs = new Float32Array(0x10000).fill(OTHER);
  for (const [first, last, probability] of RANGES) logs.fill(Math.log(probability), first, last + 1);
  const ordinary = ordinaryHan();
  for (const unit of ordinary) logs[unit] = Math.log(ORDINARY_MASS / ordinary.size);
  for (let unit = 0; unit < 0x80; unit += 1) {
    const found = LATIN.find(([kind]) => kind.test(String.fromCharCode(unit)));
    if (found !== undefined) logs[unit] = Math.log(found[1]);
  }
  for (const { mass, characters } of classes)
    for (const character of characters) logs[character.charCodeAt(0)] = Math.log(mass / characters.length);
  logs[0xfffd] = REPLACED;
  return { logs };
}

/** The characters that the makers of GB 2312 and of Big5 (level 1) thought worth a place: about 9,000. */
function ordinaryHan(): ReadonlySet<number> {
  const units = new Set<number>();
  for (const [encoding, firstLead, lastLead] of [
    ['gb18030', 0xb0, 0xf7],
    ['big5', 0xa4, 0xc6],
  ] as const)
    for (const character of decodePairs(encoding, firstLead, lastLead)) {
      const unit = character.charCodeAt(0);
      if (unit >= 0x4e00 && unit <= 0x9fff) units.add(unit);
    }
  return units;
}

function decodePairs(encoding: string, firstLead: number, lastLead: number): string {
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1)
    for (let trail = encoding === 'big5' ? 0x40 : 0xa1; trail <= 0xfe; trail += 1)
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail);
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}
