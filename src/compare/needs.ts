/**
 * What comparison reads of the tables of single reports, by table; the other columns need not be kept in memory
 * once a report has been written.
 */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  reports: [
    'report_id',
    'year',
    'review_year',
    'org',
    'genre',
    'series',
    'characters',
    'han_characters',
    'sentences',
    'sections',
    'numbers',
    'slogans',
    'problems',
    'measures',
    'text_file',
  ],
  numbers: [
    'report_id',
    'year',
    'org',
    'series',
    'start',
    'quote',
    'value',
    'low',
    'high',
    'approx',
    'unit',
    'base_value',
    'base_unit',
    'indicator',
    'indicator_key',
    'direction',
    'basis',
    'change_kind',
    'period',
    'period_year',
    'period_source',
    'status',
    'confidence',
  ],
  slogans: ['report_id', 'start', 'slogan', 'kind', 'origin'],
};

/** The tables of single reports of which some columns are only known when all reports are compared. */
export const COMPLETED: readonly string[] = ['problems'];
