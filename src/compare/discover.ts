import type { Row } from '../model/index.js';
import { averageLink } from './average-link.js';
import { classWords } from './class-words.js';
import { type Discovered, numberOf, type Registry } from './registry.js';
import { type Residue, residueOf, vectorsOf } from './residue.js';
import { themeName } from './theme-name.js';

/** The mean cosine from which on wordings belong together. */
const TOGETHER = 0.3;

/** A theme is stated in at least so many reports. */
const FEWEST_REPORTS = 3;

/** How many words name a theme. */
const NAME_WORDS = 3;

/**
 * Groups the problems that no theme takes and adds the groups to the registry as themes. A wording of the registry
 * keeps its theme; a group that holds some gives its other wordings to the theme that most of them have. All
 * wordings take part every time, so that a registry given back unchanged adds nothing.
 */
export function discoverThemes(problems: readonly Row[], registry: Registry): Registry {
  const residue = residueOf(problems);
  const groups = averageLink(vectorsOf(residue), TOGETHER)
    .map((places) => places.flatMap((at) => residue[at] ?? []))
    .filter((group) => reportsOf(group).size >= FEWEST_REPORTS)
    .sort(
      (a, b) => reportsOf(b).size - reportsOf(a).size || ((a[0]?.gist ?? '') < (b[0]?.gist ?? '') ? -1 : 1),
    );
  const names = classWords(
    groups.map((group) => group.flatMap(({ words }) => words)),
    NAME_WORDS,
  );
  const byGist = new Map(registry.byGist);
  let last = Math.max(0, ...[...byGist.values()].map(({ id }) => numberOf(id)));
  groups.forEach((group, at) => {
    const theme = themeOf(group, registry) ?? { id: `d${last + 1}`, name: themeName(names[at] ?? [], group) };
    last = Math.max(last, numberOf(theme.id));
    for (const { gist } of group) if (!byGist.has(gist)) byGist.set(gist, theme);
  });
  return { byGist };
}

function reportsOf(group: readonly Residue[]): ReadonlySet<string> {
  return new Set(group.flatMap(({ reports }) => [...reports]));
}

/** The registered theme that most wordings of a group have, the one with the lower number of equals. */
function themeOf(group: readonly Residue[], { byGist }: Registry): Discovered | null {
  const votes = new Map<string, { readonly theme: Discovered; count: number }>();
  for (const { gist } of group) {
    const theme = byGist.get(gist);
    if (theme === undefined) continue;
    const vote = votes.get(theme.id) ?? { theme, count: 0 };
    vote.count += 1;
    votes.set(theme.id, vote);
  }
  const [most] = [...votes.values()].sort(
    (a, b) => b.count - a.count || numberOf(a.theme.id) - numberOf(b.theme.id),
  );
  return most?.theme ?? null;
}
