import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { type ChromeRules, chromeLines } from './chrome.js';
import type { EditCode } from './codes.js';
import type { Edit, Pass } from './draft.js';
import { type Line, removeLines } from './lines.js';
import { beginsAnew, type Ordinals } from './ordinals.js';
import { anyOf, loadPatterns, mayMatch, type Pattern, patternShape } from './patterns.js';
import { endsSentence, isHan } from './structure.js';
import type { Survey } from './survey.js';

const schema = z.object({ ...patternShape, kind: z.enum(['whole', 'bare', 'inside', 'rule']) });
type PageRule = Pattern<z.infer<typeof schema>>;

/** What page furniture looks like. */
export interface PageRules {
  readonly whole: RegExp;
  readonly rule: RegExp;
  readonly bare: RegExp;
  readonly inside: readonly PageRule[];
}

/** Reads `pages.yaml`. */
export function loadPages(knowledge: Knowledge): PageRules {
  const rules = loadPatterns(knowledge, 'clean/pages.yaml', schema);
  const of = (kind: PageRule['kind']) => rules.filter((rule) => rule.kind === kind);
  const [whole, rule, bare] = [of('whole'), of('rule'), of('bare')].map(anyOf);
  return { whole: whole ?? /$^/, rule: rule ?? /$^/, bare: bare ?? /$^/, inside: of('inside') };
}

/** No line with a page number is longer. */
const MAX_NUMBER_LINE = 24;

/** Removes the lines that are no part of the report: page furniture and site chrome. */
export function cutFurniture(
  text: string,
  lines: readonly Line[],
  rules: { readonly pages: PageRules; readonly chrome: ChromeRules; readonly ordinals: Ordinals },
): Pass {
  const found = [pageLines(text, lines, rules.pages, rules.ordinals), chromeLines(lines, rules.chrome)];
  const codes = lines.map(
    (_, at) => found.map((list) => list[at] ?? null).find((code) => code !== null) ?? null,
  );
  return { edits: codes.some((code) => code !== null) ? removeLines(text, lines, codes) : [] };
}

type LineCodes = readonly (EditCode | null)[];

/** Lines that only number, head or part the pages. */
function pageLines(text: string, lines: readonly Line[], rules: PageRules, ordinals: Ordinals): LineCodes {
  const codes = lines.map(({ words }): EditCode | null => {
    if (words.length <= MAX_NUMBER_LINE && rules.whole.test(words)) return 'page_number';
    return isSigns(words) && rules.rule.test(words) ? 'rule_line' : null;
  });
  for (const at of runningNumbers(lines, rules.bare)) codes[at] = 'page_number';
  for (const at of runningHeads(text, lines, codes, ordinals)) codes[at] = 'running_head';
  return codes;
}

/** A quick look at the first sign, so that the expression is tried on few lines. */
function isSigns(words: string): boolean {
  return words.length >= 4 && !isHan(words.charCodeAt(0)) && !isHan(words.charCodeAt(words.length - 1));
}

/** Lines of bare digits are page numbers where at least three of them run on and hardly any other does. */
function runningNumbers(lines: readonly Line[], bare: RegExp): readonly number[] {
  const found: number[] = [];
  lines.forEach(({ words }, at) => {
    if (words.length <= 4 && bare.test(words)) found.push(at);
  });
  const valueAt = (place: number) => Number(lines[found[place] ?? -1]?.words ?? Number.NaN);
  const running = found.filter(
    (_, place) => valueAt(place + 1) === valueAt(place) + 1 || valueAt(place - 1) === valueAt(place) - 1,
  );
  const enough = running.length >= 3 && running.length * 5 >= found.length * 4;
  return enough && lines.length >= running.length * 5 ? running : [];
}

/** Short lines that stand at page breaks again and again: the head or foot of every page. */
function runningHeads(
  text: string,
  lines: readonly Line[],
  codes: LineCodes,
  ordinals: Ordinals,
): readonly number[] {
  if (!codes.includes('page_number') && !text.includes('\f')) return [];
  const isNumber = (at: number): boolean => codes[at] === 'page_number';
  const atBreak = lines.map(
    (line, at) => isAtBreak(text, line) || [at - 2, at - 1, at + 1, at + 2].some(isNumber),
  );
  const places = new Map<string, number[]>();
  lines.forEach(({ words }, at) => {
    if (!mayHead(words, ordinals) || codes[at] !== null) return;
    const found = places.get(words);
    if (found === undefined) places.set(words, [at]);
    else found.push(at);
  });
  const heads = [...places.values()].map((found) => ({ found, broken: found.filter((at) => atBreak[at]) }));
  return heads.flatMap(({ found, broken }) =>
    broken.length >= 3 && broken.length * 4 >= found.length * 3 ? broken : [],
  );
}

function isAtBreak(text: string, line: Line): boolean {
  return line.indent > 0 && text.slice(line.start - line.indent, line.start).includes('\f');
}

function mayHead(words: string, ordinals: Ordinals): boolean {
  if (words.length < 4 || words.length > 40) return false;
  return !endsSentence(words) && !beginsAnew(words, ordinals);
}

/** Removes page numbers that stand inside a line; at least two of them must run on. */
export function cutPageNumbersInside(text: string, survey: Survey, rules: PageRules): Pass {
  const edits: Edit[] = [];
  for (const rule of rules.inside) {
    if (!mayMatch(text, survey, rule)) continue;
    const found = [...text.matchAll(rule.regex)];
    const valueAt = (place: number) => Number(found[place]?.[1] ?? Number.NaN);
    found.forEach(({ index, 0: words }, place) => {
      const runsOn = valueAt(place + 1) === valueAt(place) + 1 || valueAt(place - 1) === valueAt(place) - 1;
      if (runsOn) edits.push({ start: index, end: index + words.length, text: '', code: 'page_number' });
    });
  }
  return { edits };
}
