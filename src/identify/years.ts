import { z } from 'zod';
import { checkExamples, type Knowledge, ruleShape } from '../knowledge/index.js';
import { type Numbers, readYear } from './numbers.js';
import type { Words } from './words.js';

interface YearRule {
  readonly id: string;
  readonly says: 'review' | 'plan' | 'none';
  readonly weight: number;
  readonly before: RegExp | null;
  readonly after: RegExp;
}

/** How years are found and weighed. */
export interface YearRules {
  readonly numbers: Numbers;
  /** A year, a range of years or a school year as a title writes it. */
  readonly titled: RegExp;
  /** 年, 年度, 学年 … or nothing, behind a year. */
  readonly unit: RegExp;
  /** All that stands between the first and the last year of a range. */
  readonly range: RegExp;
  /** What parts a file name: signs, and a year with its unit. */
  readonly betweenParts: RegExp;
  readonly rules: readonly YearRule[];
  readonly words: Words;
}

/** Reads `year_rules.yaml`. */
export function loadYearRules(knowledge: Knowledge, numbers: Numbers, words: Words): YearRules {
  const file = 'identify/year_rules.yaml';
  const shape = z.object({
    ...ruleShape,
    says: z.enum(['review', 'plan', 'none']),
    weight: z.number().int().min(0),
    before: z
      .string()
      .min(1)
      .transform((source) => new RegExp(`(?:${source})$`))
      .optional(),
    after: z.string().transform((source) => new RegExp(`^(?:${source})`)),
  });
  const rules = knowledge.yaml(file, shape).map((rule) => ({ ...rule, before: rule.before ?? null }));
  const titled = new RegExp(`(?<![0-9])[${numbers.digit}]{4}(?![0-9])`, 'g');
  checkExamples(file, rules, (rule, example) =>
    mentions(example, numbers, words).some((mention) => fits(rule, example, mention)),
  );
  const unit = `(?:${words.of('year_unit').join('|')})`;
  return {
    numbers,
    titled,
    unit: new RegExp(`^\\s*${unit}?`),
    range: new RegExp(`^(?:${unit}|\\s){0,3}${rangeOf(words)}\\s?$`),
    betweenParts: new RegExp(`[\\s_.,，—-]+|[0-9]{4}${unit}?`),
    rules,
    words,
  };
}

/** The words and dashes between the first and the last year of a range, as the source of an expression. */
export function rangeOf(words: Words): string {
  return `(?:[—－~～-]|${words.of('range').join('|')}){1,2}`;
}

interface Mention {
  readonly year: number;
  readonly start: number;
  /** Behind 年 or 年度. */
  readonly end: number;
}

/** More mentions than a report has are a table; the first say enough. */
const MOST_MENTIONS = 3000;
/** How much of the words around a year is looked at, in UTF-16 units. */
const BEFORE = 16;
const AFTER = 64;

/** Every year in `text` that has 年 behind it or stands in a document number. */
function mentions(text: string, numbers: Numbers, words: Words): readonly Mention[] {
  const found: Mention[] = [];
  for (
    let at = text.indexOf('年');
    at >= 0 && found.length < MOST_MENTIONS;
    at = text.indexOf('年', at + 1)
  ) {
    const digits = text
      .slice(Math.max(0, at - 5), at)
      .trimEnd()
      .slice(-4);
    if (digits.length < 4) continue;
    const year = readYear(digits, numbers);
    if (year === null) continue;
    const start = text.lastIndexOf(digits, at);
    if (/[0-9]/.test(text[start - 1] ?? '')) continue;
    found.push({ year, start, end: at + words.startOf('year_unit', text.slice(at, at + 2)).length });
  }
  for (const match of text.matchAll(/[〔[（(]((?:19|20)[0-9]{2})(?=[〕\]）)])/g))
    found.push({ year: Number(match[1]), start: match.index + 1, end: match.index + 5 });
  return found;
}

function fits(rule: YearRule, text: string, mention: Mention): boolean {
  if (!rule.after.test(text.slice(mention.end, mention.end + AFTER))) return false;
  if (rule.before === null) return true;
  return rule.before.test(text.slice(Math.max(0, mention.start - BEFORE), mention.start));
}

/** The year under review by the words of a report. */
export interface YearVote {
  readonly review: number;
  /** By how much weight it leads the next one. */
  readonly lead: number;
}

/** Weighs every year of the text by the words around it; null where none says anything. */
export function voteOnYears(text: string, { rules, numbers, words }: YearRules): YearVote | null {
  const weights = new Map<number, number>();
  for (const mention of mentions(text, numbers, words)) {
    const fitting = rules.filter((rule) => fits(rule, text, mention));
    if (fitting.some((rule) => rule.says === 'none')) continue;
    for (const rule of fitting) {
      const review = rule.says === 'review' ? mention.year : mention.year - 1;
      weights.set(review, (weights.get(review) ?? 0) + rule.weight);
    }
  }
  const ranked = [...weights].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const [review, weight] = ranked[0] ?? [0, 0];
  return weight === 0 ? null : { review, lead: weight - (ranked[1]?.[1] ?? 0) };
}

/**
 * The years a title names, in order: 2023年, 2023年度, 二〇二三年, 2023抓党建…. Of a range (2021—2023年,
 * 2022—2023学年) the last counts, in a school year's first term the first. A date, a horizon (2035年远景目标)
 * and the number of a document are none.
 */
export function titledYears(title: string, yearRules: YearRules): readonly number[] {
  const { rules, numbers, titled, unit, range, words } = yearRules;
  const years: number[] = [];
  const firstOfRange = words.of('first_term').some((term) => title.includes(term));
  let last = -1;
  for (const match of title.matchAll(titled)) {
    const year = readYear(match[0], numbers);
    const behind = match.index + match[0].length;
    const after = unit.exec(title.slice(behind))?.[0] ?? '';
    if (year === null || (after.trim() === '' && !mayStandBare(title, match.index, behind))) continue;
    const mention = { year, start: match.index, end: behind + after.length };
    const isRange = last >= 0 && range.test(title.slice(last, match.index));
    if (!isRange && rules.some((rule) => rule.says === 'none' && fits(rule, title, mention))) continue;
    if (!isRange) years.push(year);
    else if (!firstOfRange) years[years.length - 1] = year;
    last = behind;
  }
  return years;
}

/** 2023述职报告, （2023） and 2022—2023学年 have no 年 behind a year; the number of a document is none. */
function mayStandBare(title: string, start: number, end: number): boolean {
  if (/[〔[.]/.test(title[start - 1] ?? '')) return false;
  return /^(?:$|[\u3400-\u9fff\s）)—－~～-])/.test(title.slice(end, end + 1));
}
