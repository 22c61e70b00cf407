import type { ReadOptions } from '../pipeline.js';
import {
  type Child,
  type Ground,
  type Outcome,
  openChild,
  type Program,
  StartError,
  type Work,
} from './child.js';

/** Gives a task to a free child. */
type Doing<M extends keyof Work> = (task: Work[M]['task']) => Promise<Outcome<Work[M]['result']>>;

/** Child processes that read or compare reports, each of which may be killed without harm to the others. */
export interface ReportPool {
  /** Starts the processes while the caller goes on. */
  readonly begin: () => void;
  /** Says what they work with, before the first task. */
  readonly tell: (ground: Ground) => void;
  /** Throws PoolError where the processes end before they can read anything. */
  readonly read: Doing<'read'>;
  readonly compare: Doing<'compare'>;
  readonly make: Doing<'make'>;
  readonly close: () => Promise<void>;
}

/** How a pool works. */
export interface PoolOptions {
  readonly jobs: number;
  /** For the reading of one file; the start of a process does not count. */
  readonly timeoutSeconds: number;
  readonly reading: ReadOptions;
}

/** No child process can be kept alive: this is a matter of the machine, not of a file. */
export class PoolError extends Error {
  override readonly name = 'PoolError';
}

/** Longest time for a process to load rules and dictionary: seconds as a rule, more on a busy machine. */
const START_MS = 180_000;
/** A process that ended may have been ending before it got the file, so each file has a second try. */
const TRIES = 2;
/** Starts that fail one after the other before the run is given up. */
const MOST_STARTS = 3;
/** Crashes one after the other, before any file was read, that are no longer the fault of the files. */
const MOST_CRASHES = 12;

/**
 * Opens a pool.
 * @param program - what its processes run
 */
export function openPool({ jobs, timeoutSeconds, reading }: PoolOptions, program: Program): ReportPool {
  const patience = { start: START_MS, read: timeoutSeconds * 1000 };
  const children = Array.from({ length: jobs }, () => openChild(reading, patience, program));
  const free = [...children];
  const health = openHealth();
  let ground: Ground | null = null;
  let isClosed = false;
  const attempt = async <M extends keyof Work>(child: Child, kind: M, task: Work[M]['task']) => {
    for (let isReady = false; !isReady; ) {
      // A process that is asked after its end would be started again, and outlive the run.
      if (isClosed) throw new PoolError('closed');
      if (ground === null) throw new Error('a task for a pool that has been told nothing');
      isReady = await starts(child, ground, health);
    }
    const outcome = await child.work(kind, task);
    health.note(outcome);
    return outcome;
  };
  const doing =
    <M extends keyof Work>(kind: M): Doing<M> =>
    async (task) => {
      const child = free.pop();
      if (child === undefined) throw new Error('more tasks at a time than there are processes');
      try {
        let outcome = await attempt(child, kind, task);
        for (let tries = 1; tries < TRIES && isCrash(outcome); tries++)
          outcome = await attempt(child, kind, task);
        return outcome;
      } finally {
        free.push(child);
      }
    };
  return {
    begin: () => {
      if (!isClosed) for (const child of children) child.begin(ground);
    },
    tell: (told) => {
      ground = told;
    },
    read: doing('read'),
    compare: doing('compare'),
    make: doing('make'),
    close: async () => {
      isClosed = true;
      await Promise.all(children.map((child) => child.close()));
    },
  };
}

async function starts(child: Child, ground: Ground, health: Health): Promise<boolean> {
  try {
    await child.open(ground);
    health.started();
    return true;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    health.failed(error);
    return false;
  }
}

/** Tells processes that end whatever they are given from a file that ends its process. */
interface Health {
  readonly started: () => void;
  readonly failed: (error: StartError) => void;
  readonly note: (outcome: Outcome<unknown>) => void;
}

function openHealth(): Health {
  let starts = 0;
  let crashes = 0;
  let hasRead = false;
  return {
    started: () => {
      starts = 0;
    },
    failed: (error) => {
      starts += 1;
      if (starts >= MOST_STARTS) throw new PoolError(error.message, { cause: error });
    },
    note: (outcome) => {
      hasRead ||= 'result' in outcome;
      crashes = isCrash(outcome) ? crashes + 1 : 0;
      if (!hasRead && crashes >= MOST_CRASHES) throw new PoolError('detail' in outcome ? outcome.detail : '');
    },
  };
}

function isCrash(outcome: Outcome<unknown>): boolean {
  return 'loss' in outcome && (outcome.loss === 'crashed' || outcome.loss === 'memory');
}
