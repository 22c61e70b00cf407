/** The codes of `messages.tsv` that stop a run before it reads anything. */
export type InputFault =
  | 'no_input'
  | 'path_missing'
  | 'path_denied'
  | 'glob_empty'
  | 'catalogue_unreadable'
  | 'catalogue_broken'
  | 'catalogue_columns'
  | 'catalogue_path'
  | 'catalogue_year'
  | 'catalogue_twice'
  | 'themes_unreadable'
  | 'themes_broken';

/** What the user pointed at cannot serve: a missing path, an empty pattern, a wrong catalogue or registry. */
export class InputError extends Error {
  override readonly name = 'InputError';
  constructor(
    readonly code: InputFault,
    /** Fill the placeholders of the message. */
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(`${code}: ${Object.values(values).join(', ')}`);
  }
}
