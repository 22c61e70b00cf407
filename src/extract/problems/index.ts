import type { Knowledge } from '../../knowledge/index.js';
import type { Extractor } from '../../model/index.js';
import { columns } from './columns.js';
import { extract } from './extract.js';
import { loadProblemRules, type ProblemRules } from './rules.js';

export type { ProblemFields } from './columns.js';
export type { ProblemRules } from './rules.js';
export { loadThemes } from './taxonomy.js';

/** Problems that a report states, their causes, and the measures that answer them. */
export const problems: Extractor<typeof columns, ProblemRules, Knowledge> = {
  id: 'problems',
  title: { zh: '问题', en: 'Problems' },
  about: { zh: '每个问题、原因或措施一行', en: 'One row for each problem, cause or measure' },
  columns,
  load: loadProblemRules,
  words: () => [],
  extract,
};
