export { DictionaryError, readDictionary, tagsOf } from './dictionary.js';
export { type Engine, openEngine } from './engine.js';
export { segment, tokensOf } from './segment.js';
export { sentencesOf } from './sentences.js';
