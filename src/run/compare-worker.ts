import { worker } from 'workerpool';
import { Knowledge } from '../knowledge/index.js';
import type { ReadOptions } from '../pipeline.js';
import { compareTask } from './compare-texts.js';
import { type ChapterTask, makeChapter, type PrintedTable } from './make-chapter.js';

let knowledge: Knowledge | null = null;

/** Opens the rules; each chapter loads what it needs of them. */
function open(options: ReadOptions): void {
  knowledge ??= new Knowledge(options.rules);
}

/** Makes the tables of a chapter. */
function make(task: ChapterTask, options: ReadOptions): readonly PrintedTable[] {
  knowledge ??= new Knowledge(options.rules);
  return makeChapter(task, knowledge);
}

worker({ open, compare: compareTask, make });
