import { type Answers, type Link, rootOf } from './links.js';
import type { Draft } from './reading.js';

/** How many measures of a long plan are kept for each problem. */
const CANDIDATES = 3;

/** Of many measures those that answer some problem best, with the heads above them, and these links only. */
export function keepBest(
  drafts: readonly Draft[],
  answers: Answers,
): { readonly drafts: readonly Draft[]; readonly answers: Answers } {
  const kept = new Map<Draft, Link[]>();
  for (const candidates of byProblem(answers).values())
    for (const { measure, link } of candidates.sort(stronger).slice(0, CANDIDATES)) {
      const own = kept.get(measure);
      if (own === undefined) kept.set(measure, [link]);
      else own.push(link);
    }
  for (const links of kept.values()) links.sort((a, b) => b.score - a.score);
  const telling = new Set([...kept.keys()].flatMap(lineOf));
  return {
    drafts: drafts.filter((draft) => draft.kind !== 'measure' || telling.has(draft)),
    answers: kept,
  };
}

interface Candidate {
  readonly measure: Draft;
  readonly link: Link;
}

function byProblem(answers: Answers): ReadonlyMap<Draft, Candidate[]> {
  const found = new Map<Draft, Candidate[]>();
  for (const [measure, links] of answers)
    for (const link of links) {
      const root = rootOf(link.problem);
      const own = found.get(root);
      if (own === undefined) found.set(root, [{ measure, link }]);
      else own.push({ measure, link });
    }
  return found;
}

/** By score, then by how many words are shared; of equals the one that comes first, as sorting is stable. */
function stronger(a: Candidate, b: Candidate): number {
  return b.link.score - a.link.score || b.link.words.length - a.link.words.length;
}

/** An item and those above it. */
export function lineOf(draft: Draft): readonly Draft[] {
  return draft.parent === null ? [draft] : [draft, ...lineOf(draft.parent)];
}
