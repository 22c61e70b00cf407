import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;
const PAGE_KB = 4;

/** Processor seconds (own and of ended children) and resident megabytes of a process and its descendants. */
function sample(root) {
  const processes = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [parent, user, system, childUser, childSystem, pages] = [1, 11, 12, 13, 14, 21].map((at) =>
        Number(fields[at]),
      );
      processes.set(Number(entry), { parent, own: user + system, ended: childUser + childSystem, pages });
    } catch (error) {
      // A process that ended between the listing and the reading has nothing more to tell.
      if (error.code !== 'ENOENT' && error.code !== 'ESRCH') throw error;
    }
  }
  const isOurs = (pid) => pid === root || (processes.has(pid) && isOurs(processes.get(pid).parent));
  const ours = [...processes].filter(([pid]) => isOurs(pid)).map(([, process]) => process);
  return {
    cpu: ours.reduce((sum, { own, ended }) => sum + own + ended, 0) / TICKS_PER_SECOND,
    megabytes: (ours.reduce((sum, { pages }) => sum + pages, 0) * PAGE_KB) / 1024,
  };
}

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
  const timer = setInterval(look, 50);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(timer);
  return { code, wall: (performance.now() - started) / 1000, cpu, peak };
}
