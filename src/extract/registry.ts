import { entry } from './entry.js';
import { numbers } from './numbers/index.js';
import { problems } from './problems/index.js';
import { slogans } from './slogans/index.js';

/** Every extractor, in the order of the tables. A new one is a folder beside these and a line here. */
export const EXTRACTORS = [entry(numbers), entry(slogans, { nests: true }), entry(problems, { nests: true })];
