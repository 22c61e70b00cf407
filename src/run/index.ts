export { type Concordance, type KwicOptions, kwic, writeKwic } from './kwic.js';
export { ownVersion } from './manifest.js';
export type { Progress, RunOptions } from './options.js';
export { type RunSummary, run } from './run.js';
export { type Disproof, type Verification, VerifyError, verify } from './verify.js';
