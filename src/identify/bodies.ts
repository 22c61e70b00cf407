import { z } from 'zod';
import { type Knowledge, KnowledgeError } from '../knowledge/index.js';
import { type Institutions, institutionEnd } from './institutions.js';
import { type Places, placeName, placesAt } from './places.js';
import type { Shapes } from './shapes.js';
import type { Words } from './words.js';

/** A body as words name it, before it is known which place 省 or 县 stands for. */
export interface BodyName {
  /** The places it names, from the widest to the narrowest. */
  readonly parts: readonly string[];
  /** 省, 市, 县 … where the place is named by its level alone, else ''. */
  readonly level: string;
  /** 中共, 政协 …, where it stands before the place. */
  readonly prefix: string;
  /** What is left beside the place: 教育局, 人民政府 or ''. */
  readonly organ: string;
  /** Whether an organ is named whose own name was taken out (青禾县××局). */
  readonly masked: boolean;
  /** How many units of the words the name takes, with all that was passed over before it. */
  readonly length: number;
}

interface Organ {
  readonly written: readonly string[];
  readonly prefixes: readonly string[];
  readonly name: string;
  /** Whether more may follow, as 组织部 follows 县委. */
  readonly extends: boolean;
}

/** What bodies are read with. */
export interface Bodies {
  readonly places: Places;
  readonly institutions: Institutions;
  readonly organs: readonly Organ[];
  /** All prefixes of the organs, the longest first. */
  readonly prefixes: readonly string[];
  readonly words: Words;
  /** The session of a congress or committee (第十八届), every time it stands there. */
  readonly session: RegExp;
}

/** Reads `organs.tsv`, by which 青禾县人民政府 becomes 青禾县 and 中国共产党青禾县委员会 becomes 中共青禾县委. */
export function loadBodies(
  knowledge: Knowledge,
  places: Places,
  institutions: Institutions,
  words: Words,
  shapes: Shapes,
): Bodies {
  const file = 'identify/organs.tsv';
  const shape = z.object({
    written: z.string().min(1),
    prefix: z.string(),
    name: z.string(),
    extends: z.enum(['yes', '']),
  });
  const organs = knowledge.tsv(file, shape, 'written').map((row) => {
    if (!row.name.includes('{place}'))
      throw new KnowledgeError(
        file,
        row.line,
        `the name ${JSON.stringify(row.name)} has no {place}`,
        'Add {place}',
      );
    const prefixes = row.prefix === '' ? [] : row.prefix.split('|');
    return { written: row.written.split('|'), prefixes, name: row.name, extends: row.extends === 'yes' };
  });
  const prefixes = organs.flatMap((organ) => organ.prefixes).sort((a, b) => b.length - a.length);
  return { places, institutions, organs, prefixes, words, session: new RegExp(shapes.session, 'g') };
}

/** Reads the body that `words` begin with, or null. */
export function readBody(words: string, bodies: Bodies): BodyName | null {
  const bare = dropLead(words, bodies);
  const skipped = words.length - bare.length;
  const plain = bare.replace(bodies.session, '');
  const prefix = bodies.prefixes.find((one) => plain.startsWith(one)) ?? '';
  const { parts, rest } = placesAt(plain.slice(prefix.length), bodies.places);
  if (parts.length > 0) return named(parts, '', prefix, rest, bare.length - rest.length + skipped, bodies);
  const level = bodies.words.startOf('level', rest);
  if (level !== '') {
    const after = rest.slice(level.length);
    const body = named([], level, prefix, after, bare.length - after.length + skipped, bodies);
    return after === '' || body.organ !== '' ? body : null;
  }
  return unplaced(rest, prefix, bare.length - rest.length + skipped, bodies);
}

function named(
  parts: readonly string[],
  level: string,
  prefix: string,
  rest: string,
  before: number,
  bodies: Bodies,
): BodyName {
  const inner = rest.trimStart();
  const found = institutionEnd(inner, bodies.institutions)?.end ?? 0;
  const masked = isMasked(inner.slice(0, found), bodies.words);
  const end = masked ? 0 : found;
  return {
    parts,
    level,
    prefix,
    organ: inner.slice(0, end),
    masked,
    length: before + rest.length - inner.length + end,
  };
}

/** A body without a place before it: a name of its own (云溪机械有限公司), never a kind of body (第三党支部). */
function unplaced(rest: string, prefix: string, before: number, bodies: Bodies): BodyName | null {
  const found = institutionEnd(rest, bodies.institutions);
  if (found === null || !found.strong) return null;
  const organ = rest.slice(0, found.end);
  if (isMasked(organ, bodies.words)) return null;
  const own = stripGeneric(organ, bodies.words);
  return own.length < 2
    ? null
    : { parts: [], level: '', prefix, organ, masked: false, length: before + found.end };
}

function isMasked(organ: string, words: Words): boolean {
  return words.of('mask').some((mask) => organ.includes(mask));
}

/** What is left of a name when the words that say its kind are taken off. */
function stripGeneric(organ: string, words: Words): string {
  let own = organ;
  for (;;) {
    const shorter = own.slice(words.startOf('generic', own).length);
    const trimmed = shorter.slice(0, shorter.length - words.endOf('generic', shorter).length);
    if (trimmed === own) return own;
    own = trimmed;
  }
}

/** Passes over 在, 代表, 向 and the like at the beginning, unless a known place begins with them. */
function dropLead(words: string, { words: lists, places }: Bodies): string {
  let bare = words;
  for (;;) {
    const lead = lists.startOf('lead', bare) || lists.startOf('lead_start', bare);
    if (lead === '' || placesAt(bare, places).parts.some((part) => places.byName.has(part))) return bare;
    bare = bare.slice(lead.length);
  }
}

/** What stands behind the last 在, 代表 … of words that end in a name; all of them where there is none. */
export function afterLead(words: string, { words: lists }: Bodies): string {
  const ends = lists.of('lead').map((lead) => {
    const at = words.lastIndexOf(lead);
    return at < 0 ? 0 : at + lead.length;
  });
  return words.slice(Math.max(0, ...ends));
}

/** The name a body is called by, once its places are known. */
export function bodyName(
  body: Pick<BodyName, 'parts' | 'prefix' | 'organ'>,
  { organs, places }: Bodies,
): string {
  const place = placeName(body.parts, places);
  for (const organ of organs) {
    const prefixFits =
      organ.prefixes.length === 0 ? body.prefix === '' : organ.prefixes.includes(body.prefix);
    const written = organ.written.find((one) =>
      organ.extends ? body.organ.startsWith(one) : body.organ === one,
    );
    if (prefixFits && written !== undefined)
      return organ.name.replace('{place}', place) + body.organ.slice(written.length);
  }
  return `${body.prefix}${place}${body.organ}`;
}
