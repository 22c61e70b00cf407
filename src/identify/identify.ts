import type { CleanText, Identity, IdentitySource, NoteSink, Source } from '../model/index.js';
import { type Head, readHead } from './around.js';
import { type CatalogueEntry, NO_ENTRY } from './catalogue.js';
import { findClaims, titleClaim } from './claims.js';
import { isoOf } from './dates.js';
import { type Delivery, findDelivery } from './delivery.js';
import { type Genre, genreOfHead, genreOfTitle } from './genre.js';
import { noteIdentity } from './notes.js';
import { type OrgFound, settleOrg } from './org.js';
import { type PathHints, readPath } from './path.js';
import type { IdentifyRules } from './rules.js';
import { trimTitle } from './title.js';
import { settleYear, type YearFound } from './year.js';
import { titledYears, voteOnYears } from './years.js';

/** How to identify. */
export interface IdentifyOptions {
  /** Whether the names of the file and its folders may say what the text does not. */
  readonly usePath: boolean;
}

/** Everything that was found before the catalogue had its say. */
export interface Found {
  readonly head: Head;
  readonly frontTitle: string;
  readonly genre: GenreSettled;
  readonly delivery: Delivery;
  readonly year: YearFound;
  readonly org: OrgFound;
  readonly path: PathHints;
}

/** A genre with its source, and the genre that something else in the report speaks for, or ''. */
interface GenreSettled {
  readonly genre: Genre;
  readonly source: IdentitySource;
  readonly against: string;
}

/**
 * Says whose report a text is, of which year and genre, with the source of each: the catalogue, else the title,
 * front matter, date line, speaker or words of the text, and the path only where all of these are silent. What
 * nothing tells stays '' or null and is noted.
 *
 * `series` is one body's reports of one genre, `青禾县·政府工作报告`. It is '' where body or genre is not known,
 * for a series must never join the reports of different bodies; the catalogue can name one.
 */
export function identify(
  cleaned: CleanText,
  source: Source,
  entry: CatalogueEntry | null,
  rules: IdentifyRules,
  note: NoteSink,
  options: IdentifyOptions = { usePath: true },
): Identity {
  const known = entry ?? NO_ENTRY;
  const found = find(cleaned.text, source, known, rules, options);
  const identity = dated(compose(found, known, rules), found, source);
  noteIdentity(identity, found, note);
  return identity;
}

function find(
  text: string,
  source: Source,
  entry: CatalogueEntry,
  rules: IdentifyRules,
  options: IdentifyOptions,
): Found {
  const head = readHead(text, rules.titles);
  const front = source.meta.title ?? '';
  const frontTitle = trimTitle(front, rules.titles);
  const path = readPath(options.usePath ? source.id : '', rules.years, rules.genres, rules.bodies);
  const genre = settleGenre(head, frontTitle, path, entry, rules);
  const delivery = findDelivery(head, front, rules);
  const year = settleYear({
    genre: genre.genre,
    titled: titledYears(head.title?.text ?? '', rules.years),
    frontMatter: titledYears(frontTitle, rules.years),
    date: delivery.date,
    dateSource: delivery.source,
    vote: voteOnYears(text, rules.years),
  });
  return {
    head,
    frontTitle,
    genre,
    delivery,
    year,
    org: findOrg(text, head, frontTitle, genre.genre, rules),
    path,
  };
}

/** The genre that the catalogue names, else that of title, front matter, opening or path, else the fallback. */
function settleGenre(
  head: Head,
  frontTitle: string,
  path: PathHints,
  entry: CatalogueEntry,
  { genres }: IdentifyRules,
): GenreSettled {
  const given = genres.byName.get(entry.genre);
  if (given !== undefined) return { genre: given, source: 'catalogue', against: '' };
  const titled = head.title === null ? null : genreOfTitle(head.title.text, head.words, genres);
  const front = genreOfTitle(frontTitle, head.words, genres);
  const spoken = genreOfHead(head.words, genres);
  const best = titled ?? front ?? spoken;
  if (best === null) {
    const hinted = path.genre;
    return { genre: hinted ?? genres.fallback, source: hinted === null ? '' : 'path', against: '' };
  }
  const source = titled !== null ? 'title' : front !== null ? 'front_matter' : 'text';
  const other = [front, path]
    .map((one) => one?.genre?.genre ?? '')
    .find((one) => one !== '' && one !== best.genre.genre);
  return { genre: best.genre, source, against: other ?? (best.unsure ? (titled?.genre.genre ?? '') : '') };
}

function findOrg(text: string, head: Head, frontTitle: string, genre: Genre, rules: IdentifyRules): OrgFound {
  const { bodies, orgs } = rules;
  const title =
    head.title === null ? null : titleClaim(bare(head.title.text, rules), 'title', head.title.span, bodies);
  const front = titleClaim(bare(frontTitle, rules), 'front_matter', null, bodies);
  const claims = [title, front].filter((claim) => claim !== null);
  return settleOrg([...claims, ...findClaims(head, orgs, bodies)], genre, text, bodies);
}

/** A title with a space for each year and term, which are no part of a name: 江苏省政府 政府工作报告. */
function bare(title: string, { untimed }: IdentifyRules): string {
  return title
    .replace(/\s/g, '')
    .replace(untimed, ' ')
    .replace(/^[《（(“\s]+/, '');
}

/**
 * The day of delivery. Front matter may date the copy and not the report: its date tells no year, and stands in only
 * where it is of the year the report is labelled with or of the one it reviews.
 */
function dated(identity: Undated, { delivery }: Found, { meta }: Source): Identity {
  if (delivery.date !== null) return { ...identity, date: isoOf(delivery.date), dateSource: delivery.source };
  const date = /^[12][0-9]{3}-[01][0-9](?:-[0-3][0-9])?(?=$|[T ])/.exec(meta.date ?? '')?.[0] ?? '';
  const fits = [identity.year, identity.reviewYear].includes(Number(date.slice(0, 4)));
  return fits ? { ...identity, date, dateSource: 'front_matter' } : { ...identity, date: '', dateSource: '' };
}

type Undated = Omit<Identity, 'date' | 'dateSource'>;

function compose(found: Found, entry: CatalogueEntry, rules: IdentifyRules): Undated {
  const title = entry.title || (found.head.title?.text ?? found.frontTitle);
  const genre = entry.genre || found.genre.genre.genre;
  const org = orgOf(found, entry);
  const known = org.org !== '' && genre !== rules.genres.fallback.genre;
  return {
    title,
    titleSpan: entry.title === '' ? (found.head.title?.span ?? null) : null,
    ...yearOf(found, entry),
    org: org.org,
    orgSource: org.source,
    genre,
    genreSource: entry.genre === '' ? found.genre.source : 'catalogue',
    series: entry.series || (known ? `${org.org}·${genre}` : ''),
  };
}

function orgOf({ org, path, genre }: Found, entry: CatalogueEntry): Pick<OrgFound, 'org' | 'source'> {
  if (entry.org !== '') return { org: entry.org, source: 'catalogue' };
  if (org.org !== '') return org;
  const hinted = path.orgFor(genre.genre);
  return { org: hinted, source: hinted === '' ? '' : 'path' };
}

type Years = Pick<Identity, 'year' | 'yearSource' | 'reviewYear'>;

function yearOf({ year, path, genre }: Found, entry: CatalogueEntry): Years {
  const back = genre.genre.labelledBy === 'plan' ? 1 : 0;
  if (entry.year !== null) {
    const review = year.year === entry.year ? year.review : entry.year - back;
    return { year: entry.year, yearSource: 'catalogue', reviewYear: review };
  }
  if (year.year !== null) return { year: year.year, yearSource: year.source, reviewYear: year.review };
  if (path.year === null) return { year: null, yearSource: '', reviewYear: null };
  return { year: path.year, yearSource: 'path', reviewYear: path.year - back };
}
