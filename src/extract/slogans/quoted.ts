import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../../knowledge/index.js';
import { KINDS, type Kind } from './columns.js';
import { compile } from './expression.js';
import { CLASSES, type Folding } from './folding.js';
import type { Mention } from './mention.js';

const QUOTED_FILE = 'extract/slogans/slogan_quoted.yaml';

/** What stands between quotation marks and around them, and whether that makes it a slogan. */
export interface QuotedRule {
  readonly id: string;
  readonly content: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
  /** Whether a fit is taken; where not, no later rule is asked. */
  readonly take: boolean;
  /** Whether the marks and the words after them belong to the name. */
  readonly whole: boolean;
  readonly kind: Kind;
}

const schema = z.object({
  ...ruleShape,
  content: z.string(),
  before: z.string().default(''),
  after: z.string().default(''),
  take: z.boolean(),
  whole: z.boolean().default(false),
  kind: z.enum(KINDS).default('motto'),
});

const LONGEST = 24;
const REACH = 16;

/** Reads the rules for quoted words and checks their examples. */
export function loadQuoted(knowledge: Knowledge, numerals: string, folding: Folding): readonly QuotedRule[] {
  const rules = knowledge.yaml(QUOTED_FILE, schema).map((rule) => {
    const origin = { file: QUOTED_FILE, line: rule.line, numerals };
    return {
      ...rule,
      content: compile(`^(?:${rule.content})$`, '', origin),
      before: compile(`(?:${rule.before})$`, '', origin),
      after: compile(`^(?:${rule.after})`, '', origin),
    };
  });
  checkExamples(QUOTED_FILE, rules, (rule, example) =>
    quotations(example, folding).some(
      (quotation) =>
        rule.content.test(example.slice(quotation.start, quotation.end)) &&
        fits(rule, example, quotation) !== null,
    ),
  );
  return rules;
}

/** Words between quotation marks: where they begin and end, marks left out. */
interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** The short quotations of a text; a straight mark opens where none is open on its line. */
function quotations(text: string, folding: Folding): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = folding.classes[unit] as number;
    if (kind < FIRST_QUOTE || kind > LAST_QUOTE) {
      if (unit === LINE_FEED) open = -1;
      continue;
    }
    const opens = kind === FIRST_QUOTE || (kind === LAST_QUOTE && open === -1);
    if (!opens && open !== -1 && at - open > 2 && at - open <= LONGEST)
      found.push({ start: open + 1, end: at });
    open = opens ? at : -1;
  }
  return found;
}

const FIRST_QUOTE = CLASSES.indexOf('open');
const LAST_QUOTE = CLASSES.indexOf('straight');
const LINE_FEED = 10;

/** How many units after the closing mark belong to the fit, or null where the words around it do not fit. */
function fits(rule: QuotedRule, text: string, { start, end }: Quotation): number | null {
  if (!rule.before.test(text.slice(Math.max(0, start - 1 - REACH), start - 1))) return null;
  const after = rule.after.exec(text.slice(end + 1, end + 1 + REACH));
  return after === null ? null : after[0].length;
}

/** The slogans among the quotations: the first rule that fits decides, names that take in the marks apart. */
export function findQuoted(text: string, rules: readonly QuotedRule[], folding: Folding): readonly Mention[] {
  const inner = rules.filter((rule) => !rule.whole);
  const outer = rules.filter((rule) => rule.whole);
  return quotations(text, folding).flatMap((quotation) =>
    [decide(text, inner, quotation), decide(text, outer, quotation)].filter((mention) => mention !== null),
  );
}

function decide(text: string, rules: readonly QuotedRule[], quotation: Quotation): Mention | null {
  const words = text.slice(quotation.start, quotation.end);
  for (const rule of rules) {
    if (!rule.content.test(words)) continue;
    const after = fits(rule, text, quotation);
    if (after === null) continue;
    return rule.take ? mentionOf(text, rule, quotation, after) : null;
  }
  return null;
}

function mentionOf(text: string, rule: QuotedRule, { start, end }: Quotation, after: number): Mention {
  const words = text.slice(start, end).replaceAll(' ', '');
  const tail = text.slice(end + 1, end + 1 + after);
  return {
    start: rule.whole ? start - 1 : start,
    end: rule.whole ? end + 1 + after : end,
    slogan: rule.whole ? `“${words}”${tail}` : words.replaceAll('，', '、'),
    kind: rule.kind,
    origin: 'quoted',
    variant: rule.whole || !words.includes('，') ? 'exact' : 'folded',
    correction: '',
    rule: rule.id,
    rank: 2,
    wrong: null,
    short: false,
    masked: false,
    entry: null,
  };
}
