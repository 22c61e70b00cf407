import type { Knowledge } from '../../knowledge/index.js';
import type { Extractor } from '../../model/index.js';
import { columns } from './columns.js';
import { extractSlogans } from './extract.js';
import { loadSlogansRules, type SloganRules } from './rules.js';
import { wholeWords } from './words.js';

export { type Discover, loadDiscovery } from './discovery/index.js';
export { loadNames } from './names.js';

/** Slogans, found whole, counted under their canonical form, slips marked. */
export const slogans: Extractor<typeof columns, SloganRules, Knowledge> = {
  id: 'slogans',
  title: { zh: '提法', en: 'Slogans' },
  about: {
    zh: '每处提法一行：归一到规范写法，注明类别、来源、写法与所在的更长提法',
    en: 'One row per mention of a slogan: its canonical form, kind, origin, variant and the longer slogan around it',
  },
  columns,
  load: loadSlogansRules,
  words: wholeWords,
  extract: extractSlogans,
};
