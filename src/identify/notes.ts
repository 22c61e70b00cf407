import type { Confidence, Identity, Note, NoteSink, Severity, Span } from '../model/index.js';
import type { Found } from './identify.js';

/** Says what a person should look at: what is missing, and where the report contradicts itself. */
export function noteIdentity(identity: Identity, found: Found, sink: NoteSink): void {
  for (const note of [...missing(identity), ...doubts(identity, found)]) sink(note);
}

function missing({ year, org, title, genreSource }: Identity): readonly Note[] {
  return [
    ...when(year === null, note('year_missing', 'warning', 'high', null)),
    ...when(org === '', note('org_missing', 'warning', 'high', null)),
    ...when(title === '', note('title_missing', 'info', 'high', null)),
    ...when(genreSource === '', note('genre_missing', 'info', 'high', null)),
  ];
}

/** What speaks against the identity; what the catalogue has settled is no longer in doubt. */
function doubts(identity: Identity, { year, org, genre, delivery, path }: Found): readonly Note[] {
  const date = delivery.date?.span ?? null;
  const sure = date === null ? 'medium' : 'high';
  const own = identity.year ?? '';
  const genres = { genre: identity.genre, other: genre.against };
  const orgs = { org: identity.org, other: org.against };
  const years = { year: own, other: year.against ?? '' };
  const named = { year: own, other: path.year ?? '' };
  const isOpen = (source: string) => source !== 'catalogue';
  return [
    ...when(
      genre.against !== '' && isOpen(identity.genreSource),
      note('genre_unsure', 'info', 'medium', identity.titleSpan, genres),
    ),
    ...when(
      year.against !== null && isOpen(identity.yearSource),
      note('year_conflict', 'warning', sure, date, years),
    ),
    ...when(
      org.against !== '' && isOpen(identity.orgSource),
      note('org_conflict', 'warning', 'medium', org.span, orgs),
    ),
    ...when(
      path.year !== null && identity.year !== null && path.year !== identity.year,
      note('path_disagrees', 'info', 'medium', null, named),
    ),
  ];
}

function when(condition: boolean, seen: Note): readonly Note[] {
  return condition ? [seen] : [];
}

function note(
  code: string,
  severity: Severity,
  confidence: Confidence,
  span: Span | null,
  values: Note['values'] = {},
): Note {
  return { code, severity, confidence, stage: 'identify', span, values };
}
