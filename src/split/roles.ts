import { type Identity, type NumeralCharacters, type Role, textOf } from '../model/index.js';
import { ownPeriod, type Period, periodOf } from './periods.js';
import type { GenreRoles, HeadingRule, RoleRules } from './role-rules.js';
import type { Part } from './tree.js';

/** What a role is decided by. */
export interface RoleSources {
  readonly text: string;
  readonly identity: Identity;
  readonly rules: RoleRules;
  readonly numerals: NumeralCharacters;
}

/** How much of a section's beginning is read for its role: UTF-16 units, and a share that leaves out how it ends. */
const LEAD = { units: 1500, share: 0.5 };

/** The first rule that a heading's words meet. */
function headingRule(part: Part, place: 'top' | 'inner', sources: RoleSources): HeadingRule | undefined {
  const { text, rules } = sources;
  const from = part.start + part.ordinal.length;
  const words = textOf(text, { start: from, end: part.headingEnd }).trim();
  if (words === '') return undefined;
  const periods = place === 'top' ? periodsOf(words, sources) : null;
  return rules.headings.find(
    ({ where, period, years, pattern }) =>
      (where === 'any' || where === place) &&
      (period === null || period === periods?.[years]) &&
      pattern.test(words),
  );
}

function periodsOf(
  words: string,
  { identity, rules, numerals }: RoleSources,
): Readonly<Record<HeadingRule['years'], Period | null>> {
  return { named: periodOf(words, identity, rules.periods, numerals), own: ownPeriod(identity) };
}

/** What is found `clear` must be found so many times as often as the opposite. */
const MARGIN = { any: 1, clear: 2 };

/** What the first sentences of a part say about its role, null where they say as much for another one. */
function leadRole(
  part: Part,
  margin: keyof typeof MARGIN,
  { text, rules, identity }: RoleSources,
): Role | null {
  const length = Math.min(LEAD.units, Math.ceil((part.end - part.headingEnd) * LEAD.share));
  const words = text.slice(part.headingEnd, part.headingEnd + length);
  const hits = new Map<Role, number>();
  const add = (role: Role, count: number) => hits.set(role, (hits.get(role) ?? 0) + count);
  for (const { role, pattern } of rules.leads) add(role, words.match(pattern)?.length ?? 0);
  const { year, reviewYear } = identity;
  if (reviewYear !== null) add('review', words.split(`${reviewYear}年`).length - 1);
  if (year !== null && year !== reviewYear) add('plan', words.split(`${year}年`).length - 1);
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > (second?.[1] ?? 0) * MARGIN[margin] ? best[0] : null;
}

const BY_KIND: Readonly<Partial<Record<Part['kind'], Role>>> = {
  opening: 'opening',
  closing: 'closing',
  annex: 'annex',
  passage: 'problem',
  outlook: 'plan',
};

/** The roles of the topmost parts: by heading, else by what came before and by the first sentences. */
export function rootRoles(roots: readonly Part[], sources: RoleSources): ReadonlyMap<Part, Role> {
  const roles = new Map<Part, Role>();
  const usual = sources.rules.byGenre.get(sources.identity.genre);
  const seen: Role[] = [];
  for (const part of roots) {
    const role = BY_KIND[part.kind] ?? bodyRole(part, seen, usual, sources);
    roles.set(part, role);
    if (BY_KIND[part.kind] === undefined) seen.push(role);
  }
  return roles;
}

/** `seen` are the roles of the parts before, without opening and annexes. */
function bodyRole(
  part: Part,
  seen: readonly Role[],
  usual: GenreRoles | undefined,
  sources: RoleSources,
): Role {
  const rule = headingRule(part, 'top', sources);
  if (rule?.sure === true) return rule.role;
  if (usual === undefined) return rule?.role ?? leadRole(part, 'any', sources) ?? 'other';
  if (seen.length === 0) return usual.first;
  if (seen.includes('plan')) return 'plan';
  return rule?.role ?? leadRole(part, 'clear', sources) ?? usual.later;
}

/** The roles of all parts: a child has its parent's role unless its own heading says otherwise. */
export function assignRoles(roots: readonly Part[], sources: RoleSources): ReadonlyMap<Part, Role> {
  const roles = new Map(rootRoles(roots, sources));
  const pass = (part: Part): void => {
    for (const child of part.children) {
      const own = BY_KIND[child.kind] ?? headingRule(child, 'inner', sources)?.role;
      roles.set(child, own ?? roles.get(part) ?? 'other');
      pass(child);
    }
  };
  for (const root of roots) pass(root);
  return roles;
}
