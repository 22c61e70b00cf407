import { readFileSync } from 'node:fs';
import { type Row, textFrom } from '../model/index.js';

/** A report's clean text, and what tells where among the years it belongs. */
export interface SavedText {
  readonly id: string;
  readonly series: string;
  readonly year: number | null;
  readonly text: string;
}

/** The clean texts of an archive, read back from where they were written: they need not wait in memory. */
export function savedTexts(reports: readonly Row[], paths: readonly string[]): readonly SavedText[] {
  return reports.map((row, at) => ({
    id: String(row.report_id),
    series: String(row.series ?? ''),
    year: typeof row.year === 'number' ? row.year : null,
    text: textFrom(readFileSync(paths[at] ?? '')),
  }));
}
