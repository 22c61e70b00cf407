import { z } from 'zod';
import type { Knowledge } from '../knowledge/index.js';
import { EDIT_CODES, type EditCode } from './codes.js';
import type { Line } from './lines.js';
import { anyOf, loadPatterns, type Pattern, patternShape } from './patterns.js';

const schema = z.object({
  ...patternShape,
  kind: z.enum(['line', 'tail']),
  where: z.enum(['head', 'tail', 'both']),
  /** How many characters a `tail` rule may take. */
  most: z.number().int().positive().default(1),
  code: z.enum(EDIT_CODES, 'Use a code of clean/edits.tsv').default('site_chrome'),
});
type ChromeRule = Pattern<z.infer<typeof schema>>;

/** What a web page puts around a report. */
export interface ChromeRules {
  readonly head: RegExp;
  readonly tail: RegExp;
  readonly blocks: readonly ChromeRule[];
}

/** Reads `chrome.yaml`. */
export function loadChrome(knowledge: Knowledge): ChromeRules {
  const rules = loadPatterns(knowledge, 'clean/chrome.yaml', schema);
  const lineRules = (where: 'head' | 'tail') =>
    rules.filter((rule) => rule.kind === 'line' && (rule.where === where || rule.where === 'both'));
  return {
    head: anyOf(lineRules('head')),
    tail: anyOf(lineRules('tail')),
    blocks: rules.filter((rule) => rule.kind === 'tail'),
  };
}

/** How many lines at either end may be chrome. */
const REACH = 40;
/** A longer line is body; the head ends before it, the tail begins after it. */
const BODY_LINE = 120;

/** The lines of chrome before and after the report, with their codes; the body between is never looked at. */
export function chromeLines(lines: readonly Line[], rules: ChromeRules): readonly (EditCode | null)[] {
  const codes = new Array<EditCode | null>(lines.length).fill(null);
  const block = lines.findIndex(
    (_, at) => at >= lines.length - 2 * REACH && blockCode(lines, at, rules) !== null,
  );
  const stop = block < 0 ? lines.length : block;
  if (block >= 0) codes.fill(blockCode(lines, block, rules), block);
  for (let at = 0; at < Math.min(REACH, stop) && isShort(lines[at]); at += 1)
    if (rules.head.test(lines[at]?.words ?? '')) codes[at] = 'site_chrome';
  for (let at = stop - 1; at >= Math.max(0, stop - REACH) && isShort(lines[at]); at -= 1)
    if (rules.tail.test(lines[at]?.words ?? '')) codes[at] = 'site_chrome';
  return codes;
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.words.length <= BODY_LINE;
}

/** The code of the block that begins at a line and ends with the text; null where none begins. */
function blockCode(lines: readonly Line[], at: number, rules: ChromeRules): EditCode | null {
  const line = lines[at];
  const end = lines.at(-1)?.end ?? 0;
  if (line === undefined || !isShort(line) || line.start * 2 < end) return null;
  const rule = rules.blocks.find(
    ({ regex, most }) => end - line.start <= most && line.words.search(regex) === 0,
  );
  return rule?.code ?? null;
}
