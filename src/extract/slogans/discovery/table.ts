import { choice, decimal, defineTable, integer, text, year } from '../../../model/index.js';

/** Strings that behave like slogans and that the lexicon does not list, the likeliest first. */
export const discoveredTable = defineTable({
  name: 'slogans_discovered',
  title: { zh: '待收提法', en: 'Slogans discovered' },
  about: {
    zh: '词库未列而在语料中反复出现、像提法的字串，按 score 排序，供人挑选；score = log2(1 + c_value) × cohesion × freedom × alone_share',
    en: 'strings that recur like slogans and that the lexicon does not list, ranked by score for a person to choose from; score = log2(1 + c_value) × cohesion × freedom × alone_share',
  },
  key: ['slogan'],
  columns: {
    rank: integer('名次', 'rank', '按 score 的名次', 'place by score'),
    slogan: text('字串', 'slogan', '候选的提法', 'the string that may be a slogan'),
    origin: choice(['discovered'], '来源', 'origin', '由语料发现', 'discovered in the archive'),
    hits: integer('次数', 'hits', '出现次数', 'number of occurrences'),
    reports: integer('报告数', 'reports', '含它的报告数', 'reports that say it'),
    alone_share: decimal(
      '独立占比',
      'alone share',
      '两侧都是标点的次数占比',
      'share of the hits with a mark on both sides',
    ),
    cohesion: decimal(
      '凝固度',
      'cohesion',
      '各种切法中最小的 log2(p(w)/(p(l)p(r)))',
      'least log2(p(w) / (p(l) p(r))) over all ways to cut it in two',
    ),
    freedom: decimal(
      '自由度',
      'freedom',
      '左右邻字熵（比特）的较小者，标点各算一种',
      'the lesser entropy, in bits, of the characters on either side, every mark a kind of its own',
    ),
    freedom_left: decimal('左自由度', 'freedom left', '左邻字熵', 'entropy on the left'),
    freedom_right: decimal('右自由度', 'freedom right', '右邻字熵', 'entropy on the right'),
    c_value: decimal(
      'C 值',
      'C-value',
      'log2(长度) × (次数 − 更长候选中的平均次数)',
      'log2 of the length times the hits less the mean of those in longer candidates (Frantzi et al. 2000)',
    ),
    score: decimal('得分', 'score', '排序所用', 'what it is ranked by'),
    first_year: year('本库首见', 'first year', '在本资料库首次出现的年份', 'first seen in this archive'),
    last_year: year('本库末见', 'last year', '在本资料库最后出现的年份', 'last seen in this archive'),
    report_id: text('例见', 'example report', '第一处例子所在的报告', 'report of the first example'),
    start: integer('起点', 'start', '例子在清洁文本中的起点', 'offset of the example in the clean text'),
    end: integer('终点', 'end', '例子的终点（不含）', 'its end, exclusive'),
    example: text('例', 'example', '例子及其前后文', 'the example with the words around it'),
  },
});
