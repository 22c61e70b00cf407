/** Every kind of cleaning; `edits.tsv` says in words what each one does, and a test keeps the two lists equal. */
export const EDIT_CODES = [
  'line_end',
  'invisible',
  'full_width',
  'thousands_comma',
  'radical',
  'front_matter',
  'heading_mark',
  'strong_mark',
  'indent',
  'blank_line',
] as const;

export type EditCode = (typeof EDIT_CODES)[number];
