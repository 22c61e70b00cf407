import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { TextResult } from './compare-texts.js';
import type { TextTask } from './text-tasks.js';
import type { Task, TaskResult } from './worker.js';

/** Why a child process gave no result. */
type Loss = 'timeout' | 'crashed' | 'internal_error';

/** A result, or the reason why there is none. */
export type Outcome<T = TaskResult> =
  | { readonly result: T }
  | { readonly loss: Loss; readonly detail: string };

/** Child processes that read and compare reports, each of which may be killed without harm to the others. */
export interface ReportPool {
  readonly read: (task: Task) => Promise<Outcome>;
  readonly compare: (task: TextTask) => Promise<Outcome<TextResult>>;
  readonly close: () => Promise<void>;
}

/** A process that ended may have been ending before it got the file, so each file has a second try. */
const TRIES = 2;
/** The most a child may hold in its heap. Where V8 knows a bound it collects earlier: a fifth less memory at no cost. */
const HEAP_MB = 1536;
/** Beyond the time limit, until a pool that says nothing is given up. */
const GRACE_MS = 15_000;

/** nodejieba must not run in threads: it leaks its dictionary there and aborts the process on termination. */
export function openPool(jobs: number, timeoutSeconds: number): ReportPool {
  const pool = workerpool.pool(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: jobs,
    forkOpts: { serialization: 'advanced', execArgv: [`--max-old-space-size=${HEAP_MB}`] },
  });
  const limit = timeoutSeconds * 1000;
  const attempt = async <T>(method: 'read' | 'compare', task: object): Promise<Outcome<T>> => {
    try {
      const result: T = await answered(pool.exec(method, [task]).timeout(limit), limit + GRACE_MS);
      return { result };
    } catch (error) {
      return { loss: lossOf(error), detail: error instanceof Error ? error.message : String(error) };
    }
  };
  const insist = async <T>(method: 'read' | 'compare', task: object): Promise<Outcome<T>> => {
    let outcome = await attempt<T>(method, task);
    for (let tries = 1; tries < TRIES && 'loss' in outcome && outcome.loss === 'crashed'; tries++)
      outcome = await attempt<T>(method, task);
    return outcome;
  };
  return {
    read: (task) => insist('read', task),
    compare: (task) => insist('compare', task),
    close: async () => {
      await pool.terminate(true);
    },
  };
}

/** The answer, or a TerminateError where the pool lost the task with the process that had it. */
async function answered<T>(answer: PromiseLike<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new workerpool.TerminateError('no answer from the pool')), milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

function lossOf(error: unknown): Loss {
  if (error instanceof workerpool.Promise.TimeoutError) return 'timeout';
  if (error instanceof workerpool.TerminateError) return 'crashed';
  return 'internal_error';
}
