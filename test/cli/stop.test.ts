import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashes } from '../support/program.js';
import { workplace } from '../support/workplace.js';

// The compiled library: its child processes are compiled too.
const LIBRARY = new URL('../../dist/index.js', import.meta.url).href;
const { run }: typeof import('../../src/index.js') = await import(LIBRARY);

const { folder, input, output } = workplace({
  '总结.txt': '2023年青禾县教育局工作总结\n全年组织教研活动12次。\n',
});

/** A run that hears of its end as from a signal: some time after it has begun a stage. */
async function stoppedAt(stage: string): Promise<unknown> {
  const interrupt = new AbortController();
  return run({
    inputs: [input],
    output,
    jobs: 1,
    since: null,
    until: null,
    catalogue: null,
    themes: null,
    periods: [],
    by: null,
    discover: true,
    audit: false,
    rules: null,
    headers: 'en',
    language: 'en',
    bom: true,
    strict: false,
    engine: null,
    limits: { maxBytes: 1e6 },
    timeoutSeconds: 60,
    signal: interrupt.signal,
    onProgress: (progress) => {
      if (progress.stage === stage) setImmediate(() => interrupt.abort(new Error('interrupted')));
    },
  });
}

describe('a run that is interrupted at its end', () => {
  test.each(['comparing', 'writing'])('while %s stops there and leaves the old set whole', async (stage) => {
    await stoppedAt('never');
    const before = hashes(output);
    await expect(stoppedAt(stage)).rejects.toThrow('interrupted');
    expect(hashes(output)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
  });
});
