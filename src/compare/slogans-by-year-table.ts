import { choice, decimal, defineTable, integer, text, year } from '../model/index.js';
import { ALL, BLOCK_NAMES, type Body, blockColumns, rateColumns } from './coverage.js';
import { TRENDS } from './trend.js';

/**
 * How often each slogan was said in each year, years without a hit included.
 * @param by - what its blocks are taken of
 */
export const slogansByYearTable = (by: Body) =>
  defineTable({
    name: 'slogans_by_year',
    title: { zh: '提法逐年', en: 'Slogans by year' },
    about: aboutOf(by),
    key: ['slogan', by, 'year'],
    columns: {
      slogan: text('提法', 'slogan', '提法的规范形式', 'canonical form'),
      kind: text('种类', 'kind', '提法的种类', 'kind of slogan'),
      ...blockColumns(by),
      year: year('年份', 'year', '报告年份', 'year of the reports'),
      hits: integer('次数', 'hits', '出现次数', 'number of mentions'),
      reports: integer(
        '报告数',
        'reports',
        '该年报告数（分母）',
        'reports of that year, the denominator of share',
      ),
      reports_with: integer('出现的报告数', 'reports with', '含该提法的报告数', 'reports that mention it'),
      share: decimal('报告占比', 'share', '含该提法的报告占比', 'reports_with / reports'),
      ...rateColumns,
      hits_carried: integer(
        '沿用次数',
        'hits carried over',
        '出现在沿用段落中的次数；沿用段落指与本系列上一年报告共有半数以上五字串的段落',
        "hits in paragraphs carried over: at least half of whose 5-grams stand in the series' report of the year before",
      ),
      per_10k_fresh: decimal(
        '新写部分每万字次数',
        'per 10,000, fresh text',
        '除去沿用段落后的每万汉字次数',
        'hits per 10,000 Han characters outside paragraphs carried over',
      ),
      first_year: year('本库首见', 'first year', '在本资料库首次出现的年份', 'first seen in this archive'),
      last_year: year('本库末见', 'last year', '在本资料库最后出现的年份', 'last seen in this archive'),
      trend: choice(
        TRENDS,
        '走势',
        'trend',
        '有报告的年份不足五年或总共不足三次为 too_few；最近三年无为 vanished；最近三年才有为 new；中断五年以上后又有为 revived；其余按每万字次数的 Kendall tau 在 5% 水平上分 rising、fading、steady',
        'fewer than five covered years or three hits: too_few; none in the last three: vanished; only in them: new; back in them after more than five silent years: revived; else rising, fading or steady by Kendall tau of the rates at 5 %',
      ),
    },
  });

function aboutOf(by: Body): { readonly zh: string; readonly en: string } {
  const { zh, en } = BLOCK_NAMES[by];
  return {
    zh: `每个提法、每年一行。词库所列且每二百份报告至少有一份说到的，或至少三份报告说到的，零次之年也列（${zh}为 ${ALL}）；某${zh}之下只列该年有报告说到的年份，${ALL} 为零则各${zh}皆为零`,
    en: `a row for each slogan and year; years without a hit too (${by} ${ALL}) where the lexicon lists it and one report in 200 says it, or three reports do; under a ${en} only years in which some report says it, for where ${ALL} is zero so is every ${en}`,
  };
}
