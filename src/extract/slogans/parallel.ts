import { z } from 'zod';
import type { Knowledge } from '../../knowledge/index.js';
import type { Mention } from './mention.js';

const LIMBS_FILE = 'extract/slogans/slogan_limbs.tsv';

/**
 * Characters that, shared by all limbs of a series at one place, make it a slogan rather than a list: by
 * `character place length`, with the words in which they do not.
 */
export type SharedCharacters = ReadonlyMap<string, readonly string[]>;

const schema = z.object({
  key: z.string(),
  character: z.string().length(1, 'Give one character'),
  place: z.enum(['first', 'inner', 'last']),
  lengths: z.string().regex(/^[3-8](;[3-8])*$/, 'Give the limb lengths, such as 3;4'),
  unless: z.string().transform((cell) => cell.split(';').filter((part) => part !== '')),
  why: z.string().min(1, 'Say what such a series looks like'),
});

/** Reads the shared characters. */
export function loadLimbs(knowledge: Knowledge): SharedCharacters {
  const rows = knowledge.tsv(LIMBS_FILE, schema, 'key');
  return new Map(
    rows.flatMap(({ character, place, lengths, unless }) =>
      lengths.split(';').map((length) => [`${character} ${place} ${length}`, unless] as const),
    ),
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
  if (start < 0 || end > text.length || !mayShare(text, start, marks.length + 1, length)) return null;
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

/** Whether the limbs share any character at one place; a quick look before the limbs are cut out. */
function mayShare(text: string, start: number, limbs: number, length: number): boolean {
  for (let at = start; at < start + length; at++) {
    let limb = 1;
    while (limb < limbs && text.charCodeAt(at + limb * (length + 1)) === text.charCodeAt(at)) limb++;
    if (limb === limbs) return true;
  }
  return false;
}

/** Whether the last limb ends here: a shared end shows it, else what follows must not go on with the word. */
function endsHere(text: string, end: number, place: string): boolean {
  return place === 'last' || /^(?:[^\u4e00-\u9fff]|[的等和与各之是为工行能])/.test(`${text[end] ?? ''}。`);
}

/** The place of a listed character that all limbs share; one in the same word throughout (…科学) does not count. */
function sharedPlace(limbs: readonly string[], length: number, shared: SharedCharacters): string | null {
  const [model = ''] = limbs;
  const isShared = (at: number) => limbs.every((limb) => limb[at] === model[at]);
  const placeAt = (at: number) => (at === 0 ? 'first' : at === length - 1 ? 'last' : 'inner');
  const counts = (at: number) => {
    const unless = isShared(at) ? shared.get(`${model[at]} ${placeAt(at)} ${length}`) : undefined;
    if (unless === undefined || limbs.some((limb) => unless.some((words) => limb.includes(words))))
      return false;
    return !(at > 0 && isShared(at - 1)) && !(placeAt(at) === 'inner' && isShared(length - 1));
  };
  const at = Array.from({ length }, (_, index) => index).find(counts);
  return at === undefined ? null : placeAt(at);
}
