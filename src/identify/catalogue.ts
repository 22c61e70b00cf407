/** What the user's catalogue says of a report; '' and null where it says nothing. */
export interface CatalogueEntry {
  readonly year: number | null;
  readonly org: string;
  readonly genre: string;
  readonly series: string;
  readonly title: string;
}

/** An entry that says nothing. */
export const NO_ENTRY: CatalogueEntry = { year: null, org: '', genre: '', series: '', title: '' };
