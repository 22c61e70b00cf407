// Measures how long a run reads and how long it compares: npm run bench:stages [-- folder [jobs [rounds]]]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../dist/index.js';
import { median } from './measure.mjs';

const [folder = 'corpus', jobs = '2', rounds = '3'] = process.argv.slice(2);
const output = mkdtempSync(join(tmpdir(), 'nianlun-bench-'));

const USUAL = {
  inputs: [folder],
  jobs: Number(jobs),
  since: null,
  until: null,
  catalogue: null,
  themes: null,
  rules: null,
  periods: [],
  by: null,
  headers: 'en',
  language: 'en',
  bom: true,
  strict: false,
  audit: false,
  engine: null,
  limits: { maxBytes: 2 ** 26 },
  timeoutSeconds: 60,
  signal: new AbortController().signal,
};

/** Seconds from the start to the last file read, and from there to the end. */
async function stagesOf(discover) {
  const start = performance.now();
  let read = start;
  const onProgress = ({ stage, done, total }) => {
    if (stage === 'reading' && done === total) read = performance.now();
  };
  await run({ ...USUAL, output: join(output, 'set'), discover, onProgress });
  return { reading: (read - start) / 1000, comparing: (performance.now() - read) / 1000 };
}

const figures = { 'with discovery': [], 'without it': [] };
try {
  for (let round = 0; round < Number(rounds); round++) {
    figures['with discovery'].push(await stagesOf(true));
    figures['without it'].push(await stagesOf(false));
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}
console.log(`${folder}, ${jobs} jobs, median of ${rounds} rounds`);
for (const [name, stages] of Object.entries(figures)) {
  const of = (stage) => median(stages.map((one) => one[stage]));
  const share = median(stages.map(({ reading, comparing }) => comparing / reading));
  console.log(
    `${name.padEnd(14)} ${of('reading').toFixed(2).padStart(8)} s reading ${of('comparing').toFixed(2).padStart(8)} s comparing ` +
      `${share.toFixed(3).padStart(6)} of it`,
  );
}
