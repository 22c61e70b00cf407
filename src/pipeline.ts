import { type CheckRules, findYearSlips, loadCheckRules } from './check/index.js';
import { type CleanRules, clean, loadCleanRules } from './clean/index.js';
import { type CommonUnit, commonUnits, joinedUnitSchema } from './compare/index.js';
import {
  type Discover,
  EXTRACTORS,
  type LoadedExtractor,
  loadDiscovery,
  loadNames,
} from './extract/index.js';
import { type CatalogueEntry, type IdentifyRules, identify, loadIdentifyRules } from './identify/index.js';
import {
  type FileRow,
  type Found,
  type IngestRules,
  type Limits,
  loadIngestRules,
  readSource,
} from './ingest/index.js';
import {
  Knowledge,
  type Language,
  loadMessages,
  preparedRules,
  type ReadEntries,
} from './knowledge/index.js';
import type { CleanText, Document, Finding, Note, NoteSink, Row, TableSpec } from './model/index.js';
import { type Query, spansOf } from './search/index.js';
import { type Engine, openEngine, readDictionary, segment, sentencesOf } from './segment/index.js';
import { loadSplitRules, type SplitRules, split } from './split/index.js';
import {
  cleaningTable,
  concordanceRows,
  findingsTable,
  flagsTable,
  type Hit,
  type ReviewedSentence,
  reportsTable,
  reviewedSentences,
  sectionsTable,
  sentenceMarks,
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
  /** Whether the numerals that were rejected, and their like, are listed as well. */
  readonly audit: boolean;
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
  readonly commonUnit: CommonUnit;
  /** Finds what the lexicon does not list, over all reports at once. */
  readonly discover: Discover;
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
  /** Each sentence as start, end and index of its role, for the comparison of texts. */
  readonly sentences: Int32Array;
  /** What the report says was done, for the measures of the report before. */
  readonly reviewed: readonly ReviewedSentence[];
}

/** What the extractors looked at and did not take, written where an audit is asked for. */
const AUDIT_TABLES: readonly TableSpec[] = EXTRACTORS.flatMap(({ audits }) => audits.map(findingsTable));

/** The tables to which every report adds rows, in the order in which they are written. */
export function reportTables({ audit }: { readonly audit: boolean }): readonly TableSpec[] {
  const findings = EXTRACTORS.map(findingsTable);
  return [
    reportsTable,
    sectionsTable,
    ...findings,
    flagsTable,
    cleaningTable,
    ...(audit ? AUDIT_TABLES : []),
  ];
}

/** The tables of which every row has a quote that can be proved. */
export function provableTables({ audit }: { readonly audit: boolean }): readonly string[] {
  const always = [...EXTRACTORS.map(({ id }) => id), flagsTable.name];
  return audit ? [...always, ...AUDIT_TABLES.map(({ name }) => name)] : always;
}

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

/**
 * Loads and checks the rules of every room. Throws KnowledgeError where one is wrong.
 * @param folder - the user's rules, or null
 * @param entries - what another process has read of them
 */
export function loadRules(folder: string | null, entries?: ReadEntries): Rules {
  const knowledge = new Knowledge(folder, entries);
  return {
    knowledge,
    ingestion: loadIngestRules(knowledge),
    cleaning: loadCleanRules(knowledge),
    identification: loadIdentifyRules(knowledge),
    splitting: loadSplitRules(knowledge),
    checking: loadCheckRules(knowledge),
    commonUnit: loadCommonUnit(knowledge),
    extractors: EXTRACTORS.map((extractor) => ({
      ...extractor.load(knowledge),
      table: findingsTable(extractor),
    })),
    discover: loadDiscovery(knowledge),
    wording: loadMessages(knowledge, WORDING),
  };
}

/** What a run needs of the rules beside its child processes. */
export type RunRules = Pick<Rules, 'knowledge' | 'ingestion' | 'wording'>;

/** Loads the rules of a run: shipped ones as the build has checked them, the user's with all that they may change. */
export function loadRunRules(folder: string | null): RunRules {
  const prepared = folder === null ? preparedRules() : null;
  if (prepared === null) return loadRules(folder);
  const knowledge = new Knowledge(null, prepared.entries, prepared.hashes);
  return {
    knowledge,
    ingestion: loadIngestRules(knowledge),
    wording: loadMessages(knowledge, WORDING),
  };
}

/** Loads which unit stands for others in a series. */
export function loadCommonUnit(knowledge: Knowledge): CommonUnit {
  return commonUnits(knowledge.tsv('compare/base_units.tsv', joinedUnitSchema, 'base'));
}

/** Loads the rules, and teaches the segmenter the terms they know: one that knows none yet. */
export function openRooms(
  options: ReadOptions,
  engine: Engine = openSegmenter(options.engine),
  entries?: ReadEntries,
): Rooms {
  const rules = loadRules(options.rules, entries);
  engine.learn([...new Set(rules.extractors.flatMap((extractor) => extractor.words))]);
  return { ...rules, engine, options };
}

/** Opens a segmenter, which takes longer than anything else and needs no rules. */
export function openSegmenter(engine: Engine['name'] | null): Engine {
  return openEngine(readDictionary(), engine);
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
  if (source === null)
    return { file, tables: {}, text: '', words: [], sentences: new Int32Array(), reviewed: [] };

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

  const audits = rooms.options.audit ? audited(document, rooms) : [];

  findYearSlips(document, rooms.checking, note);

  const tables = tabulate(
    { document, found: [...findings, ...audits], notes, textFile },
    rooms.wording,
    rooms.options.language,
  );
  return {
    file,
    tables,
    text: cleaned.text,
    words: wordCounts(document),
    sentences: sentenceMarks(document),
    reviewed: reviewedSentences(document),
  };
}

/** What the extractors looked at and did not take. */
function audited(
  document: Document,
  { extractors }: Rooms,
): readonly { readonly spec: TableSpec; readonly findings: readonly Finding<Row>[] }[] {
  const rows: Readonly<Record<string, readonly Finding<Row>[]>> = Object.assign(
    {},
    ...extractors.map(({ audit }) => audit(document)),
  );
  return AUDIT_TABLES.map((spec) => ({ spec, findings: rows[spec.name] ?? [] }));
}

/** The clean text of a file, as `readReport` made it: what `verify` proves quotes against. */
export function readCleanText(found: Found, limits: Limits, rules: Rules): CleanText | null {
  const { source } = readSource(found, limits, rules.ingestion);
  return source === null ? null : clean(source, rules.cleaning, () => undefined);
}

export { type Query, QueryError } from './search/index.js';
export { SORTS, type Sort } from './tabulate/index.js';

/** Finds words in a report. */
type Find = (document: Document) => readonly Hit[];

/** A search ready for every report; `slogan` is the listed slogan that it finds however it is written. */
interface Search {
  readonly slogan: string | null;
  readonly find: Find;
}

/** Prepares a search: a listed slogan by the extractor, other words to the letter. Throws QueryError. */
export function openSearch(query: Query, rules: Rules): Search {
  const slogan = query.regex ? null : loadNames(rules.knowledge)(query.phrase);
  const extract = rules.extractors.find(({ id }) => id === 'slogans')?.extract;
  if (slogan !== null && extract !== undefined) return { slogan, find: sloganFinder(slogan, extract) };
  const spans = spansOf(query);
  const find: Find = ({ cleaned }) => spans(cleaned.text).map((span) => ({ span, variant: '' }));
  return { slogan: null, find };
}

function sloganFinder(slogan: string, extract: LoadedExtractor['extract']): Find {
  return (document) =>
    extract(document, () => undefined)
      .filter(({ fields }) => fields.slogan === slogan)
      .map(({ span, fields }) => ({ span, variant: String(fields.variant) }))
      .sort((a, b) => a.span.start - b.span.start);
}

/** What a concordance needs beside the report. */
interface ConcordanceTools {
  readonly rules: Rules;
  readonly find: Find;
  readonly limits: Limits;
  readonly width: number;
}

/** Reads one report as far as a concordance needs it, and gives the places of the words. */
export function readConcordance(
  found: Found,
  entry: CatalogueEntry | null,
  { rules, find, limits, width }: ConcordanceTools,
): { readonly file: FileRow; readonly year: number | null; readonly rows: readonly Row[] } {
  const { file, source } = readSource(found, limits, rules.ingestion);
  if (source === null) return { file, year: null, rows: [] };
  const silent: NoteSink = () => undefined;
  const cleaned = clean(source, rules.cleaning, silent);
  const identity = identify(cleaned, source, entry, rules.identification, silent);
  const sections = split(cleaned, identity, rules.splitting, silent);
  const sentences = sentencesOf(cleaned.text, sections);
  const document: Document = { source, identity, cleaned, sections, sentences, tokens: [] };
  return { file, year: identity.year, rows: concordanceRows(document, find(document), width) };
}
