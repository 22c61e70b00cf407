import type { IdentitySource, Span } from '../model/index.js';
import { afterLead, type Bodies, type BodyName, readBody } from './bodies.js';
import type { Line } from './lines.js';
import type { OrgRule } from './org-rules.js';

/** A place in the report where a body is named. */
export interface Claim {
  readonly body: BodyName;
  readonly source: IdentitySource;
  readonly gives: 'place' | 'body';
  readonly span: Span | null;
  /** The title it was read from, else ''. */
  readonly ofTitle: string;
}

/** Where claims are sought. */
export interface Surroundings {
  /** Title, date and speaker lines, nearest to the title first. */
  readonly head: readonly Line[];
  /** The first sentences of the text proper. */
  readonly opening: readonly Line[];
  readonly tail: readonly Line[];
}

/** Every body that the report names about itself, by the order of the rules. */
export function findClaims(
  around: Surroundings,
  rules: readonly OrgRule[],
  bodies: Bodies,
): readonly Claim[] {
  return rules.flatMap((rule) => around[rule.where].flatMap((line) => claimIn(line, rule, bodies) ?? []));
}

/** The body that one line names in the way of one rule, or null. */
export function claimIn(line: Line, rule: OrgRule, bodies: Bodies): Claim | null {
  const match = rule.pattern.exec(line.text);
  if (match === null) return null;
  const start = line.start + match.index;
  const span = { start, end: start + match[0].length };
  const { source, gives } = rule;
  if (rule.org !== '') return { body: { ...NOBODY, parts: [rule.org] }, source, gives, span, ofTitle: '' };
  const body = bodyOf(match.groups?.name ?? '', match.groups?.post ?? '', rule, bodies);
  return body === null ? null : { body, source, gives, span, ofTitle: '' };
}

const NOBODY: BodyName = { parts: [], level: '', prefix: '', organ: '', masked: false, length: 0 };

/** A date in Chinese numerals runs into the name behind it. */
const DATE_BEFORE = /^[^月]{0,12}月[^日]{0,4}日/;

function bodyOf(words: string, post: string, rule: OrgRule, bodies: Bodies): BodyName | null {
  const name = rule.placed || rule.whole ? words : afterLead(words.replace(DATE_BEFORE, ''), bodies);
  // The post is read along, for 党组 belongs to 党组书记 and not to the body.
  const body = readBody(name + post, bodies);
  if (body === null || body.length > name.length) return levelOf(post, bodies);
  if (rule.placed && (body.parts.length === 0 || body.organ === '')) return null;
  if (rule.whole && (body.length !== name.length || body.organ === '')) return null;
  return body.organ === '' ? { ...body, organ: rule.organ } : body;
}

/** A 市长 without a name before him leads the 市 whose name must stand elsewhere. */
function levelOf(post: string, { institutions }: Bodies): BodyName | null {
  const level = institutions.posts.get(post) ?? '';
  return level === '' ? null : { ...NOBODY, level };
}

/** The body that a title names, at its beginning or behind 在 or 关于. */
export function titleClaim(
  title: string,
  source: IdentitySource,
  span: Span | null,
  bodies: Bodies,
): Claim | null {
  const candidates = [title, ...bodies.words.of('lead').flatMap((lead) => behind(title, lead))];
  const read = candidates.map((words) => readBody(words, bodies)).filter((body) => body !== null);
  const body = read.find((one) => one.parts.length > 0) ?? read.find((one) => one.level !== '') ?? read[0];
  return body === undefined ? null : { body, source, gives: 'body', span, ofTitle: title };
}

function behind(title: string, lead: string): readonly string[] {
  const at = title.indexOf(lead);
  return at < 0 ? [] : [title.slice(at + lead.length)];
}
