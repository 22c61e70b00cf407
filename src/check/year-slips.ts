import type { Document, NoteSink, Span } from '../model/index.js';
import { spanAt, textOf } from '../model/index.js';
import type { CheckRules, YearContext } from './rules.js';

/** Older than this, a year that claims to be the one under review is told apart from last year's figures. */
const FAR = 3;

/**
 * Years in headings and summing-up clauses that are far from the year under review, yet one slip of the
 * fingers away from it or its neighbours: one digit changed, or two neighbouring digits swapped.
 */
export function findYearSlips(document: Document, { contexts }: CheckRules, note: NoteSink): void {
  const { year, reviewYear } = document.identity;
  if (year === null || reviewYear === null) return;
  for (const { span, seen } of mentions(document, contexts)) {
    const meant = [reviewYear, year].find((candidate) => isSlip(String(seen), String(candidate)));
    const near = Math.abs(seen - reviewYear) < FAR || Math.abs(seen - year) < FAR;
    if (meant === undefined || near) continue;
    const values = { seen, review: reviewYear, meant };
    note({ code: 'year_slip', severity: 'warning', confidence: 'medium', stage: 'check', span, values });
  }
}

const DIGIT = /[0-9]/;

/** Every year named in a context that ties it to the work reviewed, with the place of its digits. */
function mentions(
  { cleaned, sections, sentences }: Document,
  contexts: readonly YearContext[],
): readonly { readonly span: Span; readonly seen: number }[] {
  const headings = sections
    .map((section) => section.heading)
    .filter((heading) => heading.end > heading.start);
  const annexes = sections
    .filter((section) => section.role === 'annex' && section.parent === null)
    .map(({ heading, body }) => ({ start: heading.start, end: body.end }));
  const told = (areas: readonly Span[]) =>
    areas.filter(
      (area) => DIGIT.test(textOf(cleaned.text, area)) && spanAt(annexes, area.start) === undefined,
    );
  const areas = { heading: told(headings), sentence: told(sentences) };
  return contexts.flatMap(({ where, pattern }) =>
    areas[where].flatMap((area) => yearsIn(cleaned.text, area, pattern)),
  );
}

function yearsIn(
  text: string,
  area: Span,
  pattern: RegExp,
): readonly { readonly span: Span; readonly seen: number }[] {
  return [...textOf(text, area).matchAll(pattern)].flatMap((match) => {
    const place = match.indices?.groups?.year;
    if (place === undefined) return [];
    const span = { start: area.start + place[0], end: area.start + place[1] };
    return [{ span, seen: Number(textOf(text, span)) }];
  });
}

/** One digit changed, or two neighbouring digits swapped. */
function isSlip(seen: string, meant: string): boolean {
  const wrong = [...seen].flatMap((digit, index) => (digit === meant[index] ? [] : [index]));
  const [first = -1, second = -1] = wrong;
  if (wrong.length === 1) return true;
  return (
    wrong.length === 2 &&
    second === first + 1 &&
    seen[first] === meant[second] &&
    seen[second] === meant[first]
  );
}
