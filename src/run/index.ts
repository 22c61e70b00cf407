export { type Compared, compareBodies } from './compare-bodies.js';
export { type Concordance, type KwicOptions, kwic, writeKwic } from './kwic.js';
export { ownVersion } from './manifest.js';
export type { Progress, RunOptions } from './options.js';
export { PoolError } from './pool.js';
export { type RunSummary, run } from './run.js';
export { VerifyError } from './saved.js';
export { type Disproof, type Verification, verify } from './verify.js';
