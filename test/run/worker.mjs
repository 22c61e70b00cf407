// A child process that behaves as the name of the report, or of the rules, tells it to.
import { writeSync } from 'node:fs';
import { worker } from 'workerpool';
import { SpoolError } from '../../dist/run/spool.js';

const die = () => process.kill(process.pid, 'SIGKILL');
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const behaviours = {
  dies: die,
  hangs: () => {
    for (;;);
  },
  'fills the disk': () => {
    throw new SpoolError('ENOSPC', 'no space left on device');
  },
  fails: () => {
    throw new Error('a fault');
  },
  'eats memory': () => {
    writeSync(2, 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n');
    return die();
  },
};

const { rules } = JSON.parse(process.argv[2]);
let isOpen = false;
worker({
  isOpen: () => isOpen,
  open: async () => {
    if (rules === 'slow') await wait(1500);
    if (rules === 'dies') writeSync(2, 'no room for a process\n');
    await behaviours[rules]?.();
    isOpen = true;
  },
  read: ({ found }) => {
    if (!isOpen) throw new Error('was not opened');
    return behaviours[found.id]?.() ?? { file: found.id };
  },
});
