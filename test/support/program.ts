import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** How a run of the real program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled program; `npm test` builds it first. */
export function nianlun(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    /** Interrupts the program once it has said this on stderr. */
    readonly killAfter?: RegExp;
    /** Stops listening to both streams once the program has said this on stderr. */
    readonly closeAfter?: RegExp;
  } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
    if (options.killAfter?.test(stderr) && !child.killed) child.kill('SIGINT');
    if (options.closeAfter?.test(stderr)) for (const stream of [child.stdout, child.stderr]) stream.destroy();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}

/** The rows of a table of an output folder, as objects of strings. */
export function tableOf(output: string, name: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(join(output, `${name}.csv`)), { bom: true, columns: true });
}

/** The hash of every file below a folder, by path. */
export function hashes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const pairs = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}
