import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Mention } from './mention.js';

export const LIMBS_FILE = 'extract/slogans/slogan_limbs.tsv';

/** Characters that, shared by all limbs of a series at one place, make it a slogan rather than a list. */
export type SharedCharacters = ReadonlySet<string>;

const schema = z.object({
  key: z.string(),
  character: z.string().length(1, 'Give one character'),
  place: z.enum(['first', 'inner', 'last']),
  lengths: z.string().regex(/^[3-8](;[3-8])*$/, 'Give the limb lengths, such as 3;4'),
  why: z.string().min(1, 'Say what such a series looks like'),
});

/** Reads the shared characters as `character place length`. */
export function loadLimbs(knowledge: Knowledge): SharedCharacters {
  return new Set(
    knowledge
      .tsv(LIMBS_FILE, schema, 'key')
      .flatMap((row) => row.lengths.split(';').map((length) => `${row.character} ${row.place} ${length}`)),
  );
}

const SHORTEST = 3;
const LONGEST = 8;

/** Series of three or more limbs of one length, parted by 、, that share such a character. */
export function findParallel(text: string, shared: SharedCharacters): readonly Mention[] {
  const found: Mention[] = [];
  let at = text.indexOf('、');
  while (at !== -1) {
    const marks = [at];
    let following = text.indexOf('、', at + 1);
    const length = following - at - 1;
    if (following !== -1 && length >= SHORTEST && length <= LONGEST) {
      while (following !== -1 && following - (marks.at(-1) as number) - 1 === length) {
        marks.push(following);
        following = text.indexOf('、', following + 1);
      }
      const mention = seriesAt(text, marks, length, shared);
      if (mention !== null) found.push(mention);
    }
    at = marks.length > 1 ? (marks.at(-1) as number) : following;
  }
  return found;
}

function seriesAt(
  text: string,
  marks: readonly number[],
  length: number,
  shared: SharedCharacters,
): Mention | null {
  const start = (marks[0] as number) - length;
  const end = (marks.at(-1) as number) + 1 + length;
  if (start < 0 || end > text.length) return null;
  const words = text.slice(start, end);
  const limbs = words.split('、');
  if (limbs.some((limb) => limb.length !== length) || !/^[\u4e00-\u9fff、]+$/.test(words)) return null;
  if (new Set(limbs).size !== limbs.length) return null;
  const place = sharedPlace(limbs, length, shared);
  if (place === null || !endsHere(text, end, place)) return null;
  return {
    start,
    end,
    slogan: words,
    kind: 'formula',
    origin: 'pattern',
    variant: 'exact',
    correction: '',
    rule: 'parallel-limbs',
    rank: 3,
    wrong: null,
    short: false,
    masked: false,
    entry: null,
  };
}

/** Whether the last limb ends here: a shared end shows it, else what follows must not go on with the word. */
function endsHere(text: string, end: number, place: string): boolean {
  return place === 'last' || /^(?:[^\u4e00-\u9fff]|[的等和与各之是为工行能])/.test(`${text[end] ?? ''}。`);
}

/** The place of a listed character that all limbs share; one in the same word throughout (…科学) does not count. */
function sharedPlace(limbs: readonly string[], length: number, shared: SharedCharacters): string | null {
  const [model = ''] = limbs;
  const isShared = (at: number) => limbs.every((limb) => limb[at] === model[at]);
  for (let at = 0; at < length; at++) {
    const place = at === 0 ? 'first' : at === length - 1 ? 'last' : 'inner';
    if (!isShared(at) || !shared.has(`${model[at]} ${place} ${length}`)) continue;
    if (place !== 'last' || !isShared(at - 1)) return place;
  }
  return null;
}
