// Measures a whole run against the floor, side by side: npm run bench [-- folder [jobs [rounds]]]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, median } from './measure.mjs';

const [folder = 'corpus', jobs = '2', rounds = '3'] = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(txt|md)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const characters = files.reduce((sum, path) => sum + readFileSync(path, 'utf8').length, 0);
const output = mkdtempSync(join(tmpdir(), 'nianlun-bench-'));

const figures = { floor: [], run: [] };
try {
  for (let round = 0; round < Number(rounds); round++) {
    figures.floor.push(await measure(process.execPath, ['bench/floor.mjs', ...files]));
    const args = ['dist/cli.js', 'run', folder, '--output', join(output, 'set'), '--jobs', jobs, '--quiet'];
    figures.run.push(await measure(process.execPath, args));
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}

const of = (name, key) => median(figures[name].map((figure) => figure[key]));
const line = (name) =>
  `${name.padEnd(6)} ${of(name, 'wall').toFixed(2).padStart(8)} s ${of(name, 'cpu').toFixed(2).padStart(8)} s CPU ` +
  `${of(name, 'peak').toFixed(0).padStart(6)} MB ${Math.round(characters / of(name, 'wall'))
    .toString()
    .padStart(10)} characters/s`;
console.log(`${files.length} files, ${characters} characters, ${jobs} jobs, median of ${rounds} rounds`);
console.log(line('floor'));
console.log(line('run'));
console.log(
  `ratio  ${(of('run', 'wall') / of('floor', 'wall')).toFixed(2)} wall, ${(of('run', 'cpu') / of('floor', 'cpu')).toFixed(2)} CPU, ` +
    `exit codes ${[...new Set(figures.run.map((figure) => figure.code))].join(' ')}`,
);
