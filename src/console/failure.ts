import {
  DictionaryError,
  InputError,
  KnowledgeError,
  OutputError,
  PoolError,
  QueryError,
  type RunSummary,
  VerifyError,
} from '../index.js';
import type { Say } from './say.js';

/** What an error means for the person at the terminal. */
export interface Explained {
  readonly code: number;
  readonly line: string;
}

/** Exit code and wording of an error: 2 for a wrong request, 5 for the output, 1 for ours. */
export function explain(error: unknown, say: Say): Explained {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof InputError) return { code: 2, line: say(error.code, error.values) };
  if (error instanceof KnowledgeError) return { code: 2, line: say('rules_wrong', { detail }) };
  if (error instanceof DictionaryError) return { code: 1, line: say('dictionary_wrong', { detail }) };
  if (error instanceof QueryError)
    return { code: 2, line: say('query_wrong', { phrase: error.phrase, detail }) };
  if (error instanceof PoolError) return { code: 1, line: say('processes_end', { detail }) };
  if (error instanceof VerifyError)
    return { code: 2, line: say(error.code, { path: error.path, detail: error.detail }) };
  if (error instanceof OutputError) {
    const cause = error.cause instanceof Error ? error.cause.message : '';
    return { code: 5, line: say(error.reason, { path: error.path, detail: cause }) };
  }
  return { code: 1, line: say('internal', { detail }) };
}

/** The exit code of a run that ended, with a line for each thing that went wrong. */
export function exitCodeOf(
  summary: RunSummary,
  { inputs, output }: { readonly inputs: readonly string[]; readonly output: string },
  say: Say,
  print: (line: string) => void,
): number {
  for (const file of summary.unusedRules) print(say('unused_rule', { file }));
  for (const entry of summary.unusedCatalogue) print(say('unused_catalogue', { path: entry.path }));
  for (const fault of summary.faults) print(say('internal', { detail: `${fault.path}: ${fault.detail}` }));
  if (summary.files.length === 0) return said(print, say('input_none', { path: inputs.join(', ') }), 4);
  const failed = summary.files.filter(
    (file) => file.status === 'failed' || file.status === 'unsupported',
  ).length;
  if (!summary.files.some((file) => file.status === 'read'))
    return said(print, say('nothing_read', { path: output }), summary.faults.length > 0 ? 1 : 4);
  if (!summary.written) return said(print, say('strict_refused', { count: failed, path: output }), 3);
  if (summary.faults.length > 0) return 1;
  return failed > 0 ? 3 : 0;
}

function said(print: (line: string) => void, line: string, code: number): number {
  print(line);
  return code;
}
