import { type Identity, type NumeralCharacters, readOrdinal } from '../model/index.js';

/** Whether the years that words name lie in the time under review or after it. */
export type Period = 'past' | 'ahead';

/** An Arabic year, a year in Chinese digits, or the name of a five-year plan (“十四五”). */
const YEARS =
  /([12]\d{3})\s?年|([一二][一二三四五六七八九〇○零]{3})年|“?(十?[一二三四五六七八九十])五(?=[”时计规期])/gu;

/** The last year of a five-year plan: the tenth ended in 2005. */
function lastYearOfPlan(plan: number): number {
  return 2005 + (plan - 10) * 5;
}

/**
 * What the latest year named in a heading is to the report: 2020年 in a report that reviews 2020 is past,
 * 2021年 is ahead; null where no year is named or the report's own is unknown.
 */
export function periodOf(words: string, identity: Identity, numerals: NumeralCharacters): Period | null {
  const { reviewYear } = identity;
  const named = [...words.matchAll(YEARS)];
  if (reviewYear === null || named.length === 0) return null;
  // 2015年 says more than the plan it falls into.
  const plain = named.filter((match) => match[3] === undefined);
  const years = (plain.length > 0 ? plain : named).map((match) => yearOf(match, numerals));
  return Math.max(...years) <= reviewYear ? 'past' : 'ahead';
}

/** Whether the year that a report is labelled with is the one it looks back on; null where one is unknown. */
export function ownPeriod({ year, reviewYear }: Identity): Period | null {
  if (year === null || reviewYear === null) return null;
  return year <= reviewYear ? 'past' : 'ahead';
}

function yearOf([, arabic, han, plan]: RegExpMatchArray, numerals: NumeralCharacters): number {
  if (arabic !== undefined) return Number(arabic);
  if (han !== undefined) return readOrdinal(han, numerals) ?? 0;
  return lastYearOfPlan(readOrdinal(plan ?? '', numerals) ?? 0);
}
