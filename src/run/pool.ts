import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { Task, TaskResult } from './worker.js';

/** Why a child process gave no result. */
export type Loss = 'timeout' | 'crashed' | 'internal_error';

/** A result, or the reason why there is none. */
export type Outcome = { readonly result: TaskResult } | { readonly loss: Loss; readonly detail: string };

/** Child processes that read reports, each of which may be killed without harm to the others. */
export interface ReportPool {
  readonly read: (task: Task) => Promise<Outcome>;
  readonly close: () => Promise<void>;
}

/** nodejieba must not run in threads: it leaks its dictionary there and aborts the process on termination. */
export function openPool(jobs: number, timeoutSeconds: number): ReportPool {
  const pool = workerpool.pool(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: jobs,
    forkOpts: { serialization: 'advanced' },
  });
  return {
    read: async (task) => {
      try {
        const result: TaskResult = await pool.exec('read', [task]).timeout(timeoutSeconds * 1000);
        return { result };
      } catch (error) {
        return { loss: lossOf(error), detail: error instanceof Error ? error.message : String(error) };
      }
    },
    close: async () => {
      await pool.terminate(true);
    },
  };
}

function lossOf(error: unknown): Loss {
  if (error instanceof workerpool.Promise.TimeoutError) return 'timeout';
  if (error instanceof workerpool.TerminateError) return 'crashed';
  return 'internal_error';
}
