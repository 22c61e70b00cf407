import type { Confidence, Identity, NoteSink, Severity, Span } from '../model/index.js';
import type { Found } from './identify.js';

type Values = Readonly<Record<string, string | number>>;

/** Says what a person should look at: what is missing, and where the report contradicts itself. */
export function noteIdentity(identity: Identity, found: Found, sink: NoteSink): void {
  const say = (code: string, severity: Severity, confidence: Confidence, span: Span | null, values: Values) =>
    sink({ code, severity, confidence, stage: 'identify', span, values });
  const { year, org, genre, delivery, path } = found;
  if (identity.year === null) say('year_missing', 'warning', 'high', null, {});
  if (identity.org === '') say('org_missing', 'warning', 'high', null, {});
  if (identity.title === '') say('title_missing', 'info', 'high', null, {});
  if (identity.genreSource === '') say('genre_missing', 'info', 'high', null, {});
  if (genre.against !== '' && identity.genreSource !== 'catalogue')
    say('genre_unsure', 'info', 'medium', identity.titleSpan, {
      genre: identity.genre,
      other: genre.against,
    });
  if (year.against !== null && identity.yearSource !== 'catalogue')
    say('year_conflict', 'warning', delivery.date === null ? 'medium' : 'high', delivery.date?.span ?? null, {
      year: identity.year ?? '',
      other: year.against,
    });
  if (org.against !== '' && identity.orgSource !== 'catalogue')
    say('org_conflict', 'warning', 'medium', org.span, { org: identity.org, other: org.against });
  if (path.year !== null && identity.year !== null && path.year !== identity.year)
    say('path_disagrees', 'info', 'medium', null, { year: identity.year, other: path.year });
}
