import type { Row, Table } from '../model/index.js';
import type { Body } from './coverage.js';
import { discoverThemes } from './discover.js';
import type { ReviewOf } from './done.js';
import { problemLives } from './lives.js';
import { measuresFollowed } from './measures-followed.js';
import { problemThemes } from './problem-themes.js';
import { type Registry, readRegistry, registryTable } from './registry.js';
import { markRepeats } from './repeats.js';
import { statementsByTheme } from './theme-counts.js';
import { type Theme, themedItems } from './themed-items.js';
import { themesOverall } from './themes.js';
import { themesByYear } from './themes-by-year.js';

/** The problems of an archive compared: their rows with what other years tell of them, and the tables of themes. */
export interface ComparedProblems {
  readonly problems: readonly Row[];
  /** To be gone through once: each is made when it is asked for. */
  readonly tables: Generator<Table>;
}

/**
 * Compares the problems of all reports.
 * @param reviewed - the sentences in which a report looks back
 * @param themes - the themes of the taxonomies, in their order
 * @param registered - the rows of the registry that an earlier run left
 * @param by - what the blocks of the year table are taken of
 */
export function compareProblems(
  reports: readonly Row[],
  found: readonly Row[],
  reviewed: ReviewOf,
  themes: readonly Theme[],
  registered: readonly Row[],
  by: Body,
): ComparedProblems {
  const problems = markRepeats(found.filter(isSure));
  const registry = discoverThemes(problems, readRegistry(registered));
  const all = [...themes, ...discoveredThemes(registry)];
  const byId = new Map(all.map((theme) => [theme.id, theme]));
  const items = themedItems(problems, registry);
  const statements = statementsByTheme(problems, items);
  const tables = function* (): Generator<Table> {
    yield problemThemes(items, byId);
    yield themesOverall(all, statements);
    yield themesByYear(reports, problems, all, statements, by);
    yield problemLives(problems);
    yield measuresFollowed(problems, reviewed);
    yield registryTable(registry);
  };
  return { problems: rejoined(found, problems), tables: tables() };
}

/** Whether an item was read where problems are told; one that was only guessed by a cue is compared with nothing. */
function isSure({ confidence }: Row): boolean {
  return confidence !== 'low';
}

/** All rows in their order, with what the comparison filled in. */
function rejoined(found: readonly Row[], compared: readonly Row[]): readonly Row[] {
  let next = 0;
  return found.map((row) => (isSure(row) ? (compared[next++] ?? row) : row));
}

/** The themes of a registry, in the order of its table. */
function discoveredThemes(registry: Registry): readonly Theme[] {
  const themes = new Map<string, Theme>();
  for (const { theme_id, theme } of registryTable(registry).rows)
    if (theme_id !== null) themes.set(theme_id, { id: theme_id, zh: theme ?? '', en: '', taxonomy: '' });
  return [...themes.values()];
}
