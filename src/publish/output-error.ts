/** The output cannot be written: where, and the system's reason. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  constructor(
    readonly path: string,
    /** A code of `console/messages.tsv`. */
    readonly reason:
      | 'output_denied'
      | 'output_full'
      | 'output_not_folder'
      | 'output_foreign'
      | 'output_failed',
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${path}`, options);
  }
}

/** Runs a step that touches the disk and names its failure. */
export function guard<T>(folder: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw outputError(folder, error);
  }
}

/** The named failure behind an error of the file system; errors of any other kind stay what they are. */
export function outputError(folder: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null || error instanceof OutputError) return error;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new OutputError(folder, 'output_denied', { cause: error });
  if (code === 'ENOSPC' || code === 'EDQUOT') return new OutputError(folder, 'output_full', { cause: error });
  if (code === 'ENOTDIR') return new OutputError(folder, 'output_not_folder', { cause: error });
  return new OutputError(folder, 'output_failed', { cause: error });
}
