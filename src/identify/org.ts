import type { IdentitySource, Span } from '../model/index.js';
import { type Bodies, type BodyName, bodyName } from './bodies.js';
import type { Claim } from './claims.js';
import type { Genre } from './genre.js';
import { placeName } from './places.js';
import { levelOfText, placeOfText } from './resolve.js';

/** The body whose report it is. */
export interface OrgFound {
  readonly org: string;
  readonly source: IdentitySource;
  readonly span: Span | null;
  /** Another body that the report names where it should name the same one, or ''. */
  readonly against: string;
}

const NONE: OrgFound = { org: '', source: '', span: null, against: '' };

/** Settles the body from what the report claims, strongest first; `text` is asked for a place that only a level stands for. */
export function settleOrg(claims: readonly Claim[], genre: Genre, text: string, bodies: Bodies): OrgFound {
  return genre.body === 'government'
    ? governmentOf(claims, text, bodies)
    : institutionOf(claims, text, bodies);
}

function governmentOf(claims: readonly Claim[], text: string, bodies: Bodies): OrgFound {
  const level = claims.map((claim) => claim.body.level).find((one) => one !== '') ?? '';
  const placed = claims.filter((claim) => claim.body.parts.length > 0);
  const best = placed.find((claim) => isOfLevel(claim.body, level)) ?? placed[0];
  if (best !== undefined) {
    const org = placeName(best.body.parts, bodies.places);
    return { org, source: best.source, span: best.span, against: rivalOf(best, placed, bodies) };
  }
  const asked = level === '' ? levelOfText(text, bodies.places) : level;
  const org = asked === '' ? null : placeOfText(text, asked, bodies.places);
  return org === null ? NONE : { org, source: 'text', span: null, against: '' };
}

function isOfLevel(body: BodyName, level: string): boolean {
  return (body.parts[body.parts.length - 1] ?? '').endsWith(level);
}

/** A place named in title, date line or speaker that neither holds nor lies in the chosen one. */
function rivalOf(best: Claim, placed: readonly Claim[], bodies: Bodies): string {
  const rival = placed.find(
    (claim) =>
      claim.source !== 'text' &&
      !claim.body.parts.some((part) => best.body.parts.includes(part)) &&
      !isParent(claim.body, best.body, bodies) &&
      !isParent(best.body, claim.body, bodies),
  );
  return rival === undefined ? '' : placeName(rival.body.parts, bodies.places);
}

function isParent(upper: BodyName, lower: BodyName, { places }: Bodies): boolean {
  const parent = places.byName.get(lower.parts[0] ?? '')?.parent ?? '';
  return parent !== '' && upper.parts.includes(parent);
}

function institutionOf(claims: readonly Claim[], text: string, bodies: Bodies): OrgFound {
  const named = claims.filter((claim) => claim.gives === 'body' && claim.body.organ !== '');
  const first = named[0];
  if (first === undefined) return placeOnly(claims, bodies);
  const full = first.body.level === '' ? first : fullerThan(first, named);
  if (full !== undefined) return found(full.body, full, bodies);
  const parts = partsOfLevel(first.body.level, claims, text, bodies);
  return parts === null ? NONE : found({ ...first.body, parts }, first, bodies);
}

function found(body: BodyName, claim: Claim, bodies: Bodies): OrgFound {
  return { org: bodyName(body, bodies), source: claim.source, span: claim.span, against: '' };
}

/** The same organ named with its place: 青禾县教育局 for 县教育局. */
function fullerThan(claim: Claim, named: readonly Claim[]): Claim | undefined {
  return named.find((one) => one.body.parts.length > 0 && one.body.organ === claim.body.organ);
}

function partsOfLevel(
  level: string,
  claims: readonly Claim[],
  text: string,
  bodies: Bodies,
): readonly string[] | null {
  const placed = claims.find((claim) => claim.body.parts.length > 0 && isOfLevel(claim.body, level));
  if (placed !== undefined) return placed.body.parts;
  const place = placeOfText(text, level, bodies.places);
  return place === null ? null : [place];
}

/** A title may name a place and no organ of it, 青禾县2023年工作总结; of a masked organ or a person it says nothing. */
function placeOnly(claims: readonly Claim[], bodies: Bodies): OrgFound {
  const titled = claims.find((claim) => claim.body.parts.length > 0 && claim.ofTitle !== '');
  if (titled === undefined || titled.body.masked) return NONE;
  const personal = bodies.words.of('personal').some((word) => titled.ofTitle.includes(word));
  return personal ? NONE : found(titled.body, titled, bodies);
}
