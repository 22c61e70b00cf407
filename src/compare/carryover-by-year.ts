import { boolean, decimal, defineTable, integer, ROLES, type RowOf, text } from '../model/index.js';
import type { Comparison } from './carryover.js';
import { neighbourColumns } from './neighbour-columns.js';

/** How much of each report was carried over from the one before. */
export const carryoverByYearTable = defineTable({
  name: 'carryover_by_year',
  title: { zh: '沿用逐年', en: 'Carryover by year' },
  about: {
    zh: '相邻两份报告、每种章节性质一行（all 为全文）；分母为本份报告参与对齐的句子及其字数',
    en: 'a row for each pair of neighbouring reports and section role (all for the whole text); denominators are the compared sentences of the later report and their characters',
  },
  key: ['report_id', 'previous_report_id', 'section_role'],
  columns: {
    ...neighbourColumns,
    section_role: text('章节性质', 'section role', 'all 为全文', 'all for the whole text'),
    sentences: integer(
      '句数',
      'sentences',
      '后一份报告的句数（分母）',
      'compared sentences of the later report',
    ),
    kept: integer('保留句数', 'kept', '原样保留的句数', 'sentences kept'),
    edited: integer('改写句数', 'edited', '改写的句数', 'sentences edited'),
    new: integer('新增句数', 'new', '新增的句数', 'sentences that are new'),
    dropped: integer(
      '删去句数',
      'dropped',
      '前一份报告有而本份没有的句数',
      'sentences of the earlier report that are gone',
    ),
    characters: integer(
      '字数',
      'characters',
      '后一份报告的字数（分母），不计标点',
      'characters of the later report without punctuation',
    ),
    kept_characters: integer(
      '保留字数',
      'kept characters',
      '保留句子的字数',
      'characters of the sentences kept',
    ),
    edited_characters: integer(
      '改写字数',
      'edited characters',
      '改写句子的字数',
      'characters of those edited',
    ),
    new_characters: integer('新增字数', 'new characters', '新增句子的字数', 'characters of the new ones'),
    dropped_characters: integer(
      '删去字数',
      'dropped characters',
      '删去句子的字数',
      'characters of those gone',
    ),
    share_kept: decimal('保留占比', 'share kept', '保留字数占比', 'kept_characters / characters'),
    share_edited: decimal('改写占比', 'share edited', '改写字数占比', 'edited_characters / characters'),
    share_new: decimal('新增占比', 'share new', '新增字数占比', 'new_characters / characters'),
    near_duplicate: boolean(
      '近乎重复',
      'near duplicate',
      '全文九成以上原样保留：疑为同一份报告',
      'nine tenths of the whole text kept as they were: perhaps the same report',
    ),
  },
});

type SummaryRow = RowOf<typeof carryoverByYearTable.columns>;

const ALL = 'all';
/** From this share of its characters on a report is taken for another one's copy. */
const COPY = 0.9;

interface Count {
  sentences: number;
  characters: number;
}
type Counts = Record<'kept' | 'edited' | 'new' | 'dropped', Count>;

const none = (): Counts => ({
  kept: { sentences: 0, characters: 0 },
  edited: { sentences: 0, characters: 0 },
  new: { sentences: 0, characters: 0 },
  dropped: { sentences: 0, characters: 0 },
});

/** The rows of `carryover_by_year.csv` for two reports: the whole text, then each role that occurs. */
export function carryoverSummary(comparison: Comparison): readonly SummaryRow[] {
  const byRole = new Map<string, Counts>([[ALL, none()]]);
  for (const { status, current, previous } of comparison.matches) {
    const { sentences } = current === null ? comparison.previous : comparison.current;
    const at = current ?? previous;
    if (at === null) continue;
    const characters = sentences.lengthOf(at);
    for (const role of [ALL, sentences.roleOf(at)]) {
      const counts = byRole.get(role) ?? none();
      counts[status].sentences += 1;
      counts[status].characters += characters;
      byRole.set(role, counts);
    }
  }
  return [ALL, ...ROLES].flatMap((role) => {
    const counts = byRole.get(role);
    return counts === undefined ? [] : [summaryRow(comparison, role, counts)];
  });
}

function summaryRow(comparison: Comparison, role: string, counts: Counts): SummaryRow {
  const [current, previous] = [comparison.current.report, comparison.previous.report];
  const { kept, edited, new: added, dropped } = counts;
  const sum = (of: keyof Count) => kept[of] + edited[of] + added[of];
  const characters = sum('characters');
  const share = (count: Count) => (characters === 0 ? null : (count.characters / characters).toFixed(4));
  return {
    series: current.series,
    report_id: current.id,
    previous_report_id: previous.id,
    year: current.year,
    previous_year: previous.year,
    section_role: role,
    sentences: sum('sentences'),
    kept: kept.sentences,
    edited: edited.sentences,
    new: added.sentences,
    dropped: dropped.sentences,
    characters,
    kept_characters: kept.characters,
    edited_characters: edited.characters,
    new_characters: added.characters,
    dropped_characters: dropped.characters,
    share_kept: share(kept),
    share_edited: share(edited),
    share_new: share(added),
    near_duplicate: role === ALL ? kept.characters >= COPY * characters && characters > 0 : null,
  };
}
