import { deserialize } from 'node:v8';
import { worker } from 'workerpool';
import { Knowledge } from '../knowledge/index.js';
import type { ReadOptions } from '../pipeline.js';
import type { Ground } from './child.js';
import { compareTask, type TextResult } from './compare-texts.js';
import { type ChapterTask, makeChapter, type WrittenTable } from './make-chapter.js';
import { openSpool, type Spool } from './spool.js';
import type { TextTask } from './text-tasks.js';

const options: ReadOptions = JSON.parse(process.argv[2] ?? '');
let opened: { readonly knowledge: Knowledge; readonly spool: Spool } | null = null;

/** Opens the rules; each chapter loads what it needs of them. */
function open({ shelf, rules }: Ground): void {
  opened ??= { knowledge: new Knowledge(options.rules, deserialize(rules)), spool: openSpool(shelf) };
}

/** What was opened. A process that took the place of one that was opened ends as well, and the task is tried again. */
function ground() {
  return opened ?? process.exit(1);
}

worker({
  isOpen: () => opened !== null,
  open,
  compare: (task: TextTask): TextResult => compareTask(task, ground().spool),
  make: (task: ChapterTask): readonly WrittenTable[] => makeChapter(task, ground().knowledge),
});
