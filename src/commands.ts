import {
  compareSummary,
  concordanceCode,
  concordanceLines,
  concordanceSummary,
  exitCodeOf,
  openProgress,
  runSummary,
  type Say,
  verifySummary,
} from './console/index.js';
import {
  type Body,
  compareBodies,
  kwic,
  type Language,
  type Period,
  type RunOptions,
  run,
  type Sort,
  verify,
  writeKwic,
} from './index.js';

/** What commander gives for `run`. */
export interface RunFlags {
  readonly output: string;
  readonly jobs: number;
  readonly since?: number;
  readonly until?: number;
  readonly catalogue?: string;
  readonly themes?: string;
  readonly rules?: string;
  readonly periods?: readonly Period[];
  readonly by?: Body;
  readonly discover: boolean;
  readonly headers: 'en' | 'zh';
  readonly lang: Language;
  readonly bom: boolean;
  readonly strict?: boolean;
  readonly audit?: boolean;
  readonly quiet?: boolean;
  readonly debug?: boolean;
  readonly maxFileMb: number;
  readonly timeout: number;
  readonly engine?: 'nodejieba' | 'node-rs';
}

/** What commander gives for `compare`. */
export interface CompareFlags {
  readonly year: number;
  readonly by: Body;
  readonly to: string;
  readonly lang: Language;
  readonly debug?: boolean;
}

/** What commander gives for `kwic`. */
export interface KwicFlags extends ReadingFlags, Pick<RunFlags, 'headers' | 'lang' | 'bom' | 'debug'> {
  readonly output?: string;
  readonly regex?: boolean;
  readonly sort: Sort;
  readonly width: number;
}

/** What commander gives for `verify`. */
export interface VerifyFlags {
  readonly sources?: readonly string[];
  readonly lang: Language;
  readonly debug?: boolean;
}

/** Runs an archive; the exit code says how it went. */
export async function runCommand(inputs: readonly string[], flags: RunFlags, say: Say): Promise<number> {
  if (areYearsReversed(flags, say)) return 2;
  const { quiet = false } = flags;
  const interrupt = onInterrupt();
  const progress = openProgress(process.stderr, quiet, say);
  const started = performance.now();
  try {
    const options = { ...optionsOf(inputs, flags), signal: interrupt.signal, onProgress: progress.show };
    const summary = await run(options);
    progress.end();
    const lines = runSummary(summary, flags.output, (performance.now() - started) / 1000, say);
    if (!quiet) process.stderr.write(`${lines.join('\n')}\n`);
    return exitCodeOf(summary, { inputs, output: flags.output }, say, (line) =>
      process.stderr.write(`${line}\n`),
    );
  } catch (error) {
    progress.end();
    if (interrupt.code() === 0) throw error;
    process.stderr.write(`${say('interrupted')}\n`);
    return interrupt.code();
  }
}

/** Whether no year can lie between `--since` and `--until`, which is then said. */
function areYearsReversed({ since, until }: ReadingFlags, say: Say): boolean {
  const reversed = since !== undefined && until !== undefined && since > until;
  if (reversed) process.stderr.write(`${say('usage', { detail: say('usage_years', { since, until }) })}\n`);
  return reversed;
}

/** Aborts at the first signal and ends at the second; `code` is the exit code of the signal that came, else 0. */
function onInterrupt(): { readonly signal: AbortSignal; readonly code: () => number } {
  const interrupt = new AbortController();
  let signalled = 0;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.on(name, () => {
      if (signalled !== 0) process.exit(code);
      signalled = code;
      interrupt.abort(new Error('interrupted'));
    });
  return { signal: interrupt.signal, code: () => signalled };
}

/** The flags that say which reports are read and by what. */
type ReadingFlags = Pick<RunFlags, 'since' | 'until' | 'catalogue' | 'rules' | 'maxFileMb'>;

/** Which reports are read and by what, as the flags give it. */
function readingOf(flags: ReadingFlags) {
  const { since = null, until = null, catalogue = null, rules = null, maxFileMb } = flags;
  return { since, until, catalogue, rules, limits: { maxBytes: maxFileMb * 1024 * 1024 } };
}

/** The options of a run as the flags give them. */
function optionsOf(inputs: readonly string[], flags: RunFlags): Omit<RunOptions, 'signal' | 'onProgress'> {
  return {
    ...readingOf(flags),
    inputs,
    output: flags.output,
    jobs: flags.jobs,
    themes: flags.themes ?? null,
    periods: flags.periods ?? [],
    by: flags.by ?? null,
    discover: flags.discover,
    headers: flags.headers,
    language: flags.lang,
    bom: flags.bom,
    strict: flags.strict ?? false,
    audit: flags.audit ?? false,
    engine: flags.engine ?? null,
    timeoutSeconds: flags.timeout,
  };
}

/** Prints or writes a concordance. */
export function kwicCommand(phrase: string, inputs: readonly string[], flags: KwicFlags, say: Say): number {
  if (areYearsReversed(flags, say)) return 2;
  const concordance = kwic({
    ...readingOf(flags),
    inputs,
    query: { phrase, regex: flags.regex ?? false },
    width: flags.width,
    sort: flags.sort,
  });
  const { rows } = concordance;
  if (flags.output === undefined)
    for (const line of concordanceLines(rows)) process.stdout.write(`${line}\n`);
  else {
    writeKwic(flags.output, rows, flags);
    process.stderr.write(`${say('kwic_written', { hits: rows.length, path: flags.output })}\n`);
  }
  process.stderr.write(`${concordanceSummary(concordance, say).join('\n')}\n`);
  return concordanceCode(concordance);
}

/** Proves the rows of an output folder. */
export function verifyCommand(output: string, flags: VerifyFlags, say: Say): number {
  const verification = verify(output, flags.sources ?? null);
  process.stdout.write(`${verifySummary(verification, say).join('\n')}\n`);
  return verification.disproofs.length === 0 ? 0 : 3;
}

/** Puts bodies side by side. */
export function compareCommand(output: string, flags: CompareFlags, say: Say): number {
  const tables = compareBodies(output, flags.by, flags.year, flags.to);
  process.stdout.write(`${compareSummary(tables, say).join('\n')}\n`);
  return 0;
}
