import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const PAGE_KB = 4;

/** Processor seconds (own and of ended children) and resident megabytes of a process and its descendants. */
function sample(root) {
  let [ticks, pages] = [0, 0];
  for (const pid of [root, ...descendants(root)]) {
    const stat = read(`/proc/${pid}/stat`);
    if (stat === '') continue;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [user, system, childUser, childSystem, resident] = [11, 12, 13, 14, 21].map((at) =>
      Number(fields[at]),
    );
    ticks += user + system + childUser + childSystem;
    pages += resident;
  }
  return { cpu: ticks / TICKS_PER_SECOND, megabytes: (pages * PAGE_KB) / 1024 };
}

function descendants(pid) {
  const children = read(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '');
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** What the system tells in a file; of a process that ended a moment ago nothing more. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    return '';
  }
}

/** To look takes time from a program that keeps every processor busy, so not more often than a peak lasts. */
const LOOK_MS = 200;

/** Runs a program to its end: wall seconds, processor seconds and peak memory of it and its children. */
export async function measure(command, args) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let cpu = 0;
  let peak = 0;
  const look = () => {
    const seen = sample(child.pid);
    cpu = Math.max(cpu, seen.cpu);
    peak = Math.max(peak, seen.megabytes);
  };
  const timer = setInterval(look, LOOK_MS);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  return { code, wall: (performance.now() - started) / 1000, cpu, peak };
}

/** The one in the middle. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
