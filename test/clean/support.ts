import { clean, loadCleanRules } from '../../src/clean/index.js';
import { Knowledge } from '../../src/knowledge/index.js';
import type { CleanText, Format, Note, Source } from '../../src/model/index.js';

const rules = loadCleanRules(new Knowledge());

/** A source of raw text, as ingest would hand it in. */
function sourceOf(raw: string, format: Format = 'txt'): Source {
  return {
    id: `report.${format}`,
    path: `report.${format}`,
    format,
    encoding: 'utf-8',
    encodingConfidence: 1,
    bytes: raw.length,
    sha256: '',
    raw,
    meta: {},
  };
}

/** The cleaned text with everything that was noted. */
export function cleaned(
  raw: string,
  format: Format = 'txt',
): { readonly text: CleanText; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const text = clean(sourceOf(raw, format), rules, (note) => notes.push(note));
  return { text, notes };
}

/** Only the words. */
export function words(raw: string, format: Format = 'txt'): string {
  return cleaned(raw, format).text.text;
}

/** How often a kind of cleaning was applied. */
export function edits(raw: string, code: string, format: Format = 'txt'): number {
  return cleaned(raw, format).text.edits.find((edit) => edit.code === code)?.edits ?? 0;
}

/** Paragraphs of a report that does not exist, long enough to be wrapped. */
export const PARAGRAPHS: readonly string[] = [
  '各位代表：',
  '现在，我代表县人民政府向大会报告工作，请予审议，并请县政协委员和列席人员提出意见。',
  '一、过去一年工作回顾',
  '过去一年，青禾县坚持稳中求进，全力以赴抓项目、兴产业、惠民生，主要经济指标好于预期，城乡面貌发生可喜变化，群众生活持续改善。',
  '（一）产业发展提质增效。大力实施工业强县战略，新开工建设一批重点项目，传统企业加快改造，新兴产业加快布局，园区承载能力明显提升。',
  '农业生产稳中有进，粮食总产量再创新高，特色种植面积不断扩大，农产品加工业加快发展，农民收入增长快于城镇居民收入增长。',
  '二、今后一年工作安排',
  '新的一年，我们将坚持问题导向，统筹发展和安全，着力扩大内需，着力改善民生，努力完成全年目标任务，奋力谱写青禾发展新篇章。',
];
