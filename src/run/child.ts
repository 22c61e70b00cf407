import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { Reading, ReadOptions } from '../pipeline.js';
import type { TextResult } from './compare-texts.js';
import type { ChapterTask, WrittenTable } from './make-chapter.js';
import { SpoolError } from './spool.js';
import type { TextTask } from './text-tasks.js';
import type { TaskResult } from './worker.js';

/** Why a child process gave no result. */
type Loss = 'timeout' | 'crashed' | 'memory' | 'internal_error';

/** A result, or the reason why there is none. */
export type Outcome<T = TaskResult> =
  | { readonly result: T }
  | { readonly loss: Loss; readonly detail: string };

/** What a child is told before it works. */
export interface Ground {
  /** The folder for what is too long to be sent. */
  readonly shelf: string;
  /** The rules as the parent has read and checked them, serialized once for all children. */
  readonly rules: Uint8Array;
}

/** What a child can be asked for, and what comes of it. */
export interface Work {
  readonly read: { readonly task: Reading; readonly result: TaskResult };
  readonly compare: { readonly task: TextTask; readonly result: TextResult };
  readonly make: { readonly task: ChapterTask; readonly result: readonly WrittenTable[] };
}

/** One child process; where it ended, another takes its place. */
export interface Child {
  /**
   * Starts the process, if none runs, while the caller goes on, and has everything loaded where it is told what; that it
   * failed is seen by `open`.
   */
  readonly begin: (ground: Ground | null) => void;
  /** Has everything loaded. Throws what went wrong, a StartError where the process ended or said nothing. */
  readonly open: (ground: Ground) => Promise<void>;
  /** Throws SpoolError's like where the disk did not take what came of the work. */
  readonly work: <M extends keyof Work>(
    kind: M,
    task: Work[M]['task'],
  ) => Promise<Outcome<Work[M]['result']>>;
  readonly close: () => Promise<void>;
}

/** A child process could not be started. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** What a child may take, in milliseconds. */
interface Patience {
  readonly start: number;
  readonly read: number;
}

/** The most a child may hold in its heap. Where V8 knows a bound it collects earlier: a fifth less memory at no cost. */
const HEAP_MB = 1536;
/** As many children run as there are processors: threads of the collector would only take turns with them. */
const SINGLE_THREADED = '--single-threaded-gc';
/**
 * The optimizer waits longer than by default: a child runs a thousand functions for half a minute only, and compiling
 * them early took a tenth of its time.
 */
const LATE_OPTIMIZER = '--interrupt-budget=800000';
/** Functions are put into one another half as freely as by default: a run is too short to earn what that costs to compile. */
const FEWER_INLINED = '--max-inlined-bytecode-size-cumulative=460';
const FLAGS = [`--max-old-space-size=${HEAP_MB}`, SINGLE_THREADED, LATE_OPTIMIZER, FEWER_INLINED];
/** The limit of what has none: a chapter grows with the archive, and a set without it is no set. */
const DAY_MS = 86_400_000;
/** Beyond a limit, until a process that says nothing is given up. */
const GRACE_MS = 15_000;
/** What is kept of the last words of a child, in UTF-16 units. */
const LAST_WORDS = 4000;
/** What V8 says when it has no memory left. */
const NO_MEMORY = /(?:heap out of memory|Allocation failed|bad_alloc)/;

/** What a child process runs. */
export interface Program {
  readonly script: string;
  readonly flags: readonly string[];
}

/** A child process that reads. */
export const READER: Program = {
  script: fileURLToPath(new URL('./worker.js', import.meta.url)),
  flags: ['--always-sparkplug', '--min-semi-space-size=16'],
};
/**
 * One that compares: without a segmenter, which leaves room for a large nursery and heap from the start. Most of what a row
 * leaves behind dies before it is copied, and what stays is not looked through again and again; a quarter of the time.
 */
export const COMPARER: Program = {
  script: fileURLToPath(new URL('./compare-worker.js', import.meta.url)),
  flags: ['--min-semi-space-size=16', '--max-semi-space-size=64', '--initial-heap-size=400'],
};

/** nodejieba must not run in threads: it leaks its dictionary there and aborts the process on termination. */
export function openChild(options: ReadOptions, patience: Patience, { script, flags }: Program): Child {
  const pool = workerpool.pool(script, {
    workerType: 'process',
    maxWorkers: 1,
    emitStdStreams: true,
    forkArgs: [JSON.stringify(options)],
    forkOpts: { serialization: 'advanced', execArgv: [...FLAGS, ...flags] },
  });
  let lastWords = '';
  const on = ({ stderr = '' }: { readonly stderr?: string }) => {
    lastWords = (lastWords + stderr).slice(-LAST_WORDS);
  };
  const ask = <T>(method: string, values: unknown[], limit: number): Promise<T> => {
    lastWords = '';
    return answered(pool.exec(method, values, { on }).timeout(limit), limit + GRACE_MS);
  };
  return {
    begin: (ground) => {
      const begun =
        ground === null ? ask('isOpen', [], patience.start) : ask('open', [ground], patience.start);
      begun.catch(() => undefined);
    },
    open: async (ground) => {
      try {
        if (await ask<boolean>('isOpen', [], patience.start)) return;
        await ask<void>('open', [ground], patience.start);
      } catch (error) {
        const ended = error instanceof workerpool.TerminateError || isTimeout(error);
        throw ended ? new StartError(headline(lastWords) || message(error), { cause: error }) : error;
      }
    },
    work: async (kind, task) => {
      try {
        return { result: await ask(kind, [task], kind === 'make' ? DAY_MS : patience.read) };
      } catch (error) {
        if (error instanceof Error && error.name === SpoolError.name) throw error;
        return { loss: lossOf(error, lastWords), detail: message(error) };
      }
    },
    close: async () => {
      await pool.terminate(true);
    },
  };
}

/** The answer, or a TerminateError where it was lost with the process that had the task. */
async function answered<T>(answer: PromiseLike<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new workerpool.TerminateError('no answer')), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function lossOf(error: unknown, lastWords: string): Loss {
  if (isTimeout(error)) return 'timeout';
  if (!(error instanceof workerpool.TerminateError)) return 'internal_error';
  return NO_MEMORY.test(lastWords) ? 'memory' : 'crashed';
}

function isTimeout(error: unknown): boolean {
  return error instanceof workerpool.Promise.TimeoutError;
}

/** The line of a child's last words that says what happened; a trace of calls may follow it. */
function headline(words: string): string {
  const lines = words.trim().split('\n');
  return lines.find((line) => /error|memory/i.test(line)) ?? lines.at(-1) ?? '';
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
