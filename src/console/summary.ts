import { join } from 'node:path';
import pc from 'picocolors';
import type { Compared, RunSummary, Verification } from '../index.js';
import type { Say } from './say.js';
import { visible } from './visible.js';

/** The files that a summary names before it points to `files.csv`. */
const MOST_FILES = 10;
/** What a reader should open first. */
const FIRST = ['numbers_by_year.csv', 'slogans_by_year.csv', 'problems.csv', 'numbers.csv', 'flags.csv'];

/** The lines that end a run of so many seconds: what was read, what came out, what needs a person's eye. */
export function runSummary(
  summary: RunSummary,
  output: string,
  seconds: number,
  say: Say,
): readonly string[] {
  const lines = [...fileLines(summary, say), ...tableLines(summary), ...flagLines(summary, say)];
  const characters = summary.files.reduce((sum, file) => sum + Number(file.characters ?? 0), 0);
  const read = summary.files.filter((file) => file.status === 'read').length;
  lines.push('', engineLine(summary, say));
  lines.push(
    say('summary_time', {
      files: read,
      characters,
      seconds: seconds.toFixed(1),
      rate: Math.round(characters / Math.max(0.001, seconds)),
    }),
  );
  if (summary.written)
    lines.push('', pc.bold(say('summary_open')), ...FIRST.map((file) => `  ${join(output, file)}`));
  return lines;
}

function engineLine({ manifest }: RunSummary, say: Say): string {
  const { engine, version } = manifest.segmenter ?? { engine: '–', version: '' };
  return say(engine === 'node-rs' ? 'summary_engine_fallback' : 'summary_engine', { engine, version });
}

function fileLines({ files }: RunSummary, say: Say): string[] {
  const count = (status: string) => files.filter((file) => file.status === status).length;
  const numbers = {
    found: files.length,
    read: count('read'),
    skipped: count('skipped'),
    unsupported: count('unsupported'),
    failed: count('failed'),
  };
  const lines = [pc.bold(say('summary_files', numbers))];
  const out = files.filter((file) => file.status !== 'read');
  if (out.length === 0) return lines;
  lines.push(say('summary_problem_files'));
  for (const file of out.slice(0, MOST_FILES))
    lines.push(`  ${visible(String(file.path))}  ${file.message ?? ''}`);
  if (out.length > MOST_FILES) lines.push(`  ${say('summary_more', { count: out.length - MOST_FILES })}`);
  return lines;
}

function tableLines({ manifest }: RunSummary): string[] {
  const counts = Object.entries(manifest.rows);
  const width = Math.max(...counts.map(([name]) => name.length));
  return ['', ...counts.map(([name, rows]) => `  ${name.padEnd(width)}  ${String(rows).padStart(8)}`)];
}

function flagLines({ flags, undated }: RunSummary, say: Say): string[] {
  const lines = flags.map(([code, count]) => `  ${code}  ${count}`);
  return [
    ...(lines.length === 0 ? [] : ['', pc.bold(say('summary_flags')), ...lines]),
    ...(undated === 0 ? [] : ['', say('summary_unknown_year', { count: undated })]),
  ];
}

/** The lines that end a verification. */
export function verifySummary({ reports, rows, disproofs }: Verification, say: Say): readonly string[] {
  if (disproofs.length === 0) return [say('verify_proved', { reports, rows })];
  const shown = disproofs.slice(0, MOST_FILES).map(({ table, line, report, reason }) => {
    const place = line === null ? table : `${table}.csv:${line}`;
    return `  ${place}  ${visible(report)}  ${say(`verify_${reason}`)}`;
  });
  return [say('verify_disproved', { count: disproofs.length }), ...shown];
}

/** The lines that end a comparison of bodies. */
export function compareSummary(tables: readonly Compared[], say: Say): readonly string[] {
  return [say('summary_open'), ...tables.map(({ path, rows }) => `  ${path}  ${rows}`)];
}
