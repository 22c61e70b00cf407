// The floor: one process that reads the same files and cuts them, nothing else.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const nodejieba = createRequire(import.meta.url)('nodejieba');
let tokens = 0;
for (const path of process.argv.slice(2)) tokens += nodejieba.cut(readFileSync(path, 'utf8')).length;
process.stdout.write(`${tokens}\n`);
