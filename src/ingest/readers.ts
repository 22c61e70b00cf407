import { markdownReader } from './markdown-reader.js';
import type { Reader } from './reader.js';
import { textReader } from './text-reader.js';

/** The readers, one line for each format. */
export const READERS: readonly Reader[] = [textReader, markdownReader];
