import type { Knowledge } from '../../knowledge/index.js';
import type { Extractor } from '../../model/index.js';
import { numberAudit } from './audit/audit.js';
import { columns } from './columns.js';
import { readNumbers } from './read.js';
import { loadNumberRules, type NumberRules } from './rules.js';

export { columns } from './columns.js';
export { judgeNumerals } from './judging/judged.js';

/** Finds the numbers of a report, with unit, indicator, period and status. */
export const numbers: Extractor<typeof columns, NumberRules, Knowledge> = {
  id: 'numbers',
  title: { zh: '数字', en: 'Numbers' },
  about: {
    zh: '报告中的每个数：数值、单位、指标、时期与状态',
    en: 'Every number of a report: value, unit, indicator, period and status',
  },
  columns,
  load: loadNumberRules,
  words: () => [],
  extract: readNumbers,
  audit: numberAudit,
};
