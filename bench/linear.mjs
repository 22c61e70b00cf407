// Measures whether each room's time grows with the text and no faster: npm run bench:linear [-- units [room]]
// Prints how many times as long twice the text takes, by room and shape of text; 2 is in proportion.
import { clean } from '../dist/clean/index.js';
import { identify } from '../dist/identify/index.js';
import { openRooms } from '../dist/pipeline.js';
import { segment } from '../dist/segment/index.js';
import { split } from '../dist/split/index.js';
import { tabulate } from '../dist/tabulate/index.js';
import { SHAPES } from './shapes.mjs';

const [units = '1000000', only = ''] = process.argv.slice(2);
const ROUNDS = 3;
const ALLOWED = 2.3;
/** Below this many seconds the clock says more about the machine than about the room. */
const LEAST = 0.05;

const rooms = openRooms({ rules: null, language: 'en', engine: null, limits: { maxBytes: 1e9 } });
const silent = () => undefined;
const sourceOf = (raw) => ({
  id: '1.txt',
  path: '1.txt',
  format: 'txt',
  encoding: 'utf-8',
  encodingConfidence: 1,
  bytes: raw.length,
  sha256: '',
  raw,
  meta: {},
});

/** Processor seconds of each room for one text; the least of several rounds. */
function measure(raw) {
  const least = {};
  const timed = (room, work) => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    least[room] = Math.min(least[room] ?? Number.POSITIVE_INFINITY, (user + system) / 1e6);
    return result;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const source = sourceOf(raw);
    const cleaned = timed('clean', () => clean(source, rooms.cleaning, silent));
    const identity = timed('identify', () => identify(cleaned, source, null, rooms.identification, silent));
    const sections = timed('split', () => split(cleaned, identity, rooms.splitting, silent));
    const cut = timed('segment', () => segment(cleaned, sections, rooms.engine));
    const document = { source, identity, cleaned, sections, ...cut };
    const found = rooms.extractors
      .filter(({ id }) => only === '' || only === id)
      .map(({ id, table, extract }) => ({
        spec: table,
        findings: timed(id, () => extract(document, silent)),
      }));
    const results = { document, found, notes: [], textFile: '' };
    timed('tabulate', () => tabulate(results, rooms.wording, 'en'));
  }
  return least;
}

let worst = 0;
for (const [name, part] of SHAPES) {
  const half = part.repeat(Math.ceil(Number(units) / 2 / part.length));
  const one = measure(half);
  const two = measure(half + half);
  const cells = Object.keys(two)
    .filter((room) => only === '' || room === only)
    .map((room) => {
      const ratio = two[room] / Math.max(one[room], 1e-6);
      if (two[room] > LEAST) worst = Math.max(worst, ratio);
      return `${room} ${two[room].toFixed(2)} s ×${ratio.toFixed(1)}${two[room] > LEAST && ratio > ALLOWED ? ' !' : ''}`;
    });
  console.log(`${name.padEnd(28)}${cells.join('  ')}`);
}
console.log(`at most ×${worst.toFixed(2)}, allowed ×${ALLOWED}`);
process.exitCode = worst > ALLOWED ? 1 : 0;
