import { type CheckRules, findYearSlips, loadCheckRules } from './check/index.js';
import { type CleanRules, clean, loadCleanRules } from './clean/index.js';
import { EXTRACTORS, type LoadedExtractor } from './extract/index.js';
import { type CatalogueEntry, type IdentifyRules, identify, loadIdentifyRules } from './identify/index.js';
import {
  type FileRow,
  type Found,
  type IngestRules,
  type Limits,
  loadIngestRules,
  readSource,
} from './ingest/index.js';
import { Knowledge, type Language, loadMessages } from './knowledge/index.js';
import type { CleanText, Document, Note, NoteSink, TableSpec } from './model/index.js';
import { type Engine, openEngine, readDictionary, segment } from './segment/index.js';
import { loadSplitRules, type SplitRules, split } from './split/index.js';
import {
  cleaningTable,
  findingsTable,
  flagsTable,
  reportsTable,
  sectionsTable,
  type Tables,
  tabulate,
  type WordCount,
  type Wording,
  wordCounts,
} from './tabulate/index.js';

/** What decides the result of a report, beside its bytes. */
export interface ReadOptions {
  readonly rules: string | null;
  readonly language: Language;
  readonly engine: Engine['name'] | null;
  readonly limits: Limits;
}

/** The rules of every room, checked. */
export interface Rules {
  readonly knowledge: Knowledge;
  readonly ingestion: IngestRules;
  readonly cleaning: CleanRules;
  readonly identification: IdentifyRules;
  readonly splitting: SplitRules;
  readonly extractors: readonly (LoadedExtractor & { readonly table: TableSpec })[];
  readonly checking: CheckRules;
  readonly wording: Wording;
}

/** All that is loaded once in a process and serves every report. */
export interface Rooms extends Rules {
  readonly engine: Engine;
  readonly options: ReadOptions;
}

/** What one report adds to the tables. */
export interface ReportResult {
  readonly file: FileRow;
  /** Without any where the file could not be read; `REPORT_TABLES` describes them. */
  readonly tables: Tables;
  readonly text: string;
  readonly words: readonly WordCount[];
}

/** The tables to which every report adds rows, in the order in which they are written. */
export const REPORT_TABLES: readonly TableSpec[] = [
  reportsTable,
  sectionsTable,
  ...EXTRACTORS.map(findingsTable),
  flagsTable,
  cleaningTable,
];

/** The tables of which every row has a quote that can be proved. */
export const PROVABLE_TABLES = [...EXTRACTORS.map(({ id }) => id), flagsTable.name];

/** Where the rooms keep the wording of their notes. */
const WORDING = [
  'ingest/messages.tsv',
  'clean/messages.tsv',
  'clean/edits.tsv',
  'identify/messages.tsv',
  'split/messages.tsv',
  'check/messages.tsv',
  ...EXTRACTORS.map(({ id }) => `extract/${id}/messages.tsv`),
];

/** Loads and checks the rules of every room. Throws KnowledgeError where one is wrong. */
export function loadRules(folder: string | null): Rules {
  const knowledge = new Knowledge(folder);
  return {
    knowledge,
    ingestion: loadIngestRules(knowledge),
    cleaning: loadCleanRules(knowledge),
    identification: loadIdentifyRules(knowledge),
    splitting: loadSplitRules(knowledge),
    checking: loadCheckRules(knowledge),
    extractors: EXTRACTORS.map((extractor) => ({
      ...extractor.load(knowledge),
      table: findingsTable(extractor),
    })),
    wording: loadMessages(knowledge, WORDING),
  };
}

/** Loads the rules, and the segmenter with the terms they know. */
export function openRooms(options: ReadOptions): Rooms {
  const rules = loadRules(options.rules);
  const words = [...new Set(rules.extractors.flatMap((extractor) => extractor.words))];
  return { ...rules, engine: openEngine(readDictionary(), words, options.engine), options };
}

/** A report to read: its file, what the user's catalogue says of it, and the name that its clean text will have. */
export interface Reading {
  readonly found: Found;
  readonly entry: CatalogueEntry | null;
  readonly textFile: string;
}

/** Reads one report: finds its text, says whose it is, splits it, cuts the words, and pulls out what is in it. */
export function readReport({ found, entry, textFile }: Reading, rooms: Rooms): ReportResult {
  const { file, source, notes: doubts } = readSource(found, rooms.options.limits, rooms.ingestion);
  if (source === null) return { file, tables: {}, text: '', words: [] };

  const notes: Note[] = [...doubts];
  const note: NoteSink = (seen) => notes.push(seen);
  const cleaned = clean(source, rooms.cleaning, note);
  const identity = identify(cleaned, source, entry, rooms.identification, note);
  const sections = split(cleaned, identity, rooms.splitting, note);
  const { sentences, tokens } = segment(cleaned, sections, rooms.engine);
  const document: Document = { source, identity, cleaned, sections, sentences, tokens };
  const findings = rooms.extractors.map(({ table, extract }) => ({
    spec: table,
    findings: extract(document, note),
  }));

  findYearSlips(document, rooms.checking, note);

  const tables = tabulate(
    { document, found: findings, notes, textFile },
    rooms.wording,
    rooms.options.language,
  );
  return { file, tables, text: cleaned.text, words: wordCounts(document) };
}

/** The clean text of a file, as `readReport` made it: what `verify` proves quotes against. */
export function readCleanText(found: Found, limits: Limits, rules: Rules): CleanText | null {
  const { source } = readSource(found, limits, rules.ingestion);
  return source === null ? null : clean(source, rules.cleaning, () => undefined);
}
