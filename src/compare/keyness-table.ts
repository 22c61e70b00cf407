import { choice, decimal, defineTable, integer, type RowOf, text } from '../model/index.js';
import { aboutBlocks, type Body, blockColumns, blockKey } from './coverage.js';

export const TERM_KINDS = ['slogan', 'word'] as const;

/**
 * What each period says more than the one before it.
 * @param by - what its blocks are taken of; null where all reports together are the only one
 */
export const keynessTable = (by: Body | null) =>
  defineTable({
    name: 'keyness',
    title: { zh: '关键性', en: 'Keyness' },
    about: {
      zh: `每个提法或词、每对时期一行：后一时期比前一时期多说或少说多少，按 lrc 排序${aboutBlocks(by).zh}`,
      en: `a row for each slogan or word and pair of periods: how much more or less the later one says it, ranked by lrc${aboutBlocks(by).en}`,
    },
    key: ['term', 'kind', ...blockKey(by), 'focus', 'reference'],
    columns: {
      term: text('词语', 'term', '提法的规范形式，或词', "a slogan's canonical form, or a word"),
      kind: choice(TERM_KINDS, '种类', 'kind', '提法或词', 'a slogan or a word'),
      ...blockColumns(by),
      focus: text('时期', 'focus', '所看的年份或时期', 'the year or period looked at'),
      reference: text(
        '参照时期',
        'reference',
        '用来比较的前一年份或时期',
        'the year or period before it, compared with',
      ),
      a: integer('次数', 'hits in focus', '所看时期的次数', 'hits in the focus'),
      b: integer('参照次数', 'hits in reference', '参照时期的次数', 'hits in the reference'),
      c: integer('汉字数', 'Han characters of focus', '所看时期的汉字总数', 'Han characters of the focus'),
      d: integer(
        '参照汉字数',
        'Han characters of reference',
        '参照时期的汉字总数',
        'Han characters of the reference',
      ),
      per_10k_focus: decimal(
        '每万字次数',
        'per 10,000 in focus',
        '每万汉字次数',
        'hits per 10,000 Han characters',
      ),
      per_10k_reference: decimal(
        '参照每万字次数',
        'per 10,000 in reference',
        '每万汉字次数',
        'hits per 10,000 Han characters',
      ),
      g2: decimal(
        'G2',
        'G²',
        '对数似然比，四格（Dunning 1993）',
        'log-likelihood ratio over four cells (Dunning 1993)',
      ),
      bic: decimal(
        'BIC',
        'BIC',
        'g2 - ln(c + d)；大于 2 为正面证据，大于 10 为很强',
        'g2 - ln(c + d); above 2 is positive evidence, above 10 very strong',
      ),
      log_ratio: decimal(
        '对数比',
        'Log Ratio',
        '两个比率之比的以 2 为底的对数，零次按 0.5 计',
        'binary logarithm of the ratio of the two rates, zero hits taken as 0.5',
      ),
      lrc: decimal(
        '保守对数比',
        'conservative Log Ratio',
        '对数比 95% 置信区间中靠近零的一端，区间含零则为 0（Evert 2022）',
        'the limit next to zero of the 95 % interval of the Log Ratio, 0 where it spans zero (Evert 2022)',
      ),
      lrc_list: decimal(
        '保守对数比（整表）',
        'conservative Log Ratio, list',
        '同 lrc，但按本对时期比较的词语数校正（Bonferroni）',
        'as lrc, corrected for the number of terms compared in this pair of periods (Bonferroni)',
      ),
      docs_focus: integer(
        '报告数',
        'reports with it',
        '所看时期含该词语的报告数',
        'reports of the focus that say it',
      ),
      docs_reference: integer(
        '参照报告数',
        'reference reports with it',
        '参照时期含该词语的报告数',
        'reports of the reference that say it',
      ),
      reports_focus: integer(
        '报告总数',
        'reports',
        '所看时期的报告数（分母）',
        'reports of the focus, the denominator of docs_focus',
      ),
      reports_reference: integer(
        '参照报告总数',
        'reference reports',
        '参照时期的报告数（分母）',
        'reports of the reference, the denominator of docs_reference',
      ),
      fisher_p: decimal(
        'Fisher p 值',
        "Fisher's p",
        '报告数的 Fisher 精确检验（双侧）',
        "Fisher's exact test on the reports, two-sided",
      ),
    },
  });
export type KeynessColumns = ReturnType<typeof keynessTable>['columns'];
export type KeynessRow = RowOf<KeynessColumns>;
