export { BODIES, type Body, type Period, parsePeriods } from '../compare/index.js';
export { type Compared, compareBodies } from './compare-bodies.js';
export { ownVersion } from './manifest.js';
export type { Progress, RunOptions } from './options.js';
export { VerifyError } from './read-table.js';
export { type RunSummary, run } from './run.js';
export { type Disproof, type Verification, verify } from './verify.js';
