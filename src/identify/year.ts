import type { IdentitySource } from '../model/index.js';
import type { DateFound } from './dates.js';
import type { Genre } from './genre.js';
import type { YearVote } from './years.js';

/** What is known about the time of a report before its year is settled. */
export interface YearEvidence {
  readonly genre: Genre;
  readonly titled: readonly number[];
  readonly frontMatter: readonly number[];
  readonly date: DateFound | null;
  readonly dateSource: IdentitySource;
  readonly vote: YearVote | null;
}

/** The year a report is labelled with and the year it looks back on. */
export interface YearFound {
  readonly year: number | null;
  readonly source: IdentitySource;
  readonly review: number | null;
  /** What speaks against `year`: another year, from the date or the headings; null where nothing does. */
  readonly against: number | null;
}

/** Headings that outvote a date must lead by this much. */
const STRONG = 5;
/** What the words of a text must lead by to name its year alone. */
const TRUSTED = 2;

const UNKNOWN: YearFound = { year: null, source: '', review: null, against: null };

/**
 * Settles the year. The title's wins. Else a report that plans belongs to the year it plans for, which
 * follows from the day of delivery (December: the next year), and one that only looks back belongs to the year
 * its words name, or to the one its date follows.
 */
export function settleYear(evidence: YearEvidence): YearFound {
  const { titled, frontMatter, genre } = evidence;
  if (titled.length > 0) return labelled(pick(titled, genre), 'title', evidence);
  if (frontMatter.length > 0) return labelled(pick(frontMatter, genre), 'front_matter', evidence);
  return genre.labelledBy === 'plan' ? planned(evidence) : lookedBack(evidence);
}

function pick(years: readonly number[], genre: Genre): number {
  return (genre.years === 'first' ? years[0] : years[years.length - 1]) ?? 0;
}

function labelled(year: number, source: IdentitySource, evidence: YearEvidence): YearFound {
  const { genre, date, vote } = evidence;
  const voted = vote === null || vote.lead < TRUSTED ? null : vote.review;
  const told = date === null ? voted : reviewByDate(date, genre);
  if (genre.labelledBy === 'review') return { year, source, review: year, against: lateBy(year, date) };
  // Some bodies title a report by the year under review: delivered in January 2016, titled 2015.
  const review = told === year ? year : year - 1;
  const fits = told === null || told === year || told === year - 1 || date?.year === year;
  return { year, source, review, against: fits ? null : (date?.year ?? told) };
}

/** The date of a report that looks back, where it is not of that year or the next. */
function lateBy(year: number, date: DateFound | null): number | null {
  return date === null || date.year === year || date.year === year + 1 ? null : date.year;
}

/**
 * The year under review that a day of delivery tells: of what is delivered in December that year and else the
 * year before; of summaries the year before only in the first three months; of speeches their own year.
 */
function reviewByDate(date: DateFound, genre: Genre): number {
  if (genre.dated === 'same') return date.year;
  if (genre.dated === 'recent') return date.month <= 3 ? date.year - 1 : date.year;
  return date.month === 12 ? date.year : date.year - 1;
}

function planned({ genre, date, dateSource, vote }: YearEvidence): YearFound {
  const voted = vote === null || vote.lead < TRUSTED ? null : vote.review;
  if (date === null) {
    if (voted === null) return UNKNOWN;
    return { year: voted + 1, source: 'text', review: voted, against: null };
  }
  const dated = reviewByDate(date, genre);
  const doubted = vote !== null && vote.lead >= STRONG && vote.review !== dated;
  if (!doubted) return { year: dated + 1, source: dateSource, review: dated, against: null };
  // Some congresses meet in autumn for the next year; headings years away from the date show a slip in it.
  const autumn = date.month >= 10 && vote.review === dated + 1;
  const slip = Math.abs(vote.review - dated) >= 2;
  if (autumn) return { year: vote.review + 1, source: 'text', review: vote.review, against: null };
  if (slip) return { year: vote.review + 1, source: 'text', review: vote.review, against: date.year };
  return { year: dated + 1, source: dateSource, review: dated, against: vote.review + 1 };
}

function lookedBack({ genre, date, dateSource, vote }: YearEvidence): YearFound {
  if (vote !== null && vote.lead >= TRUSTED) {
    const { review } = vote;
    return { year: review, source: 'text', review, against: lateBy(review, date) };
  }
  if (date === null) return UNKNOWN;
  const review = reviewByDate(date, genre);
  return { year: review, source: dateSource, review, against: null };
}
