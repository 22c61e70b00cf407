import {
  choice,
  defineTable,
  type Extractor,
  integer,
  ROLES,
  type TableSpec,
  text,
  year,
} from '../model/index.js';

const reportId = text('报告编号', 'report', '输入文件夹之下的路径', 'path below the input folder');
const reportYear = year(
  '年份',
  'year',
  '报告所标的年份，不明则空',
  'the year the report is labelled with; empty where unknown',
);
const org = text(
  '单位',
  'organisation',
  '报告所属单位，不明则空',
  'the body whose report it is; empty where unknown',
);
const series = text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre");
const start = integer(
  '起点',
  'start',
  '在 text/ 清洁文本中的起点，UTF-16 单位',
  'offset in the clean text under text/, UTF-16 units',
);
const end = integer(
  '终点',
  'end',
  '在 text/ 清洁文本中的终点（不含）',
  'end offset in the clean text, exclusive',
);
const sectionId = text('章节编号', 'section', '见 sections.csv', 'see sections.csv');

/** The columns that every finding begins with. */
export const commonColumns = {
  report_id: reportId,
  year: reportYear,
  org,
  series,
  section_id: sectionId,
  section_role: choice(
    ROLES,
    '章节性质',
    'section role',
    '所在章节的性质',
    'what the section around it is for',
  ),
  place: text('原文位置', 'place', '原文件中的行号（L12）', 'line in the source file (L12)'),
  start,
  end,
  quote: text('原文', 'quote', '清洁文本中的原话', 'the words themselves, as in the clean text'),
};

/** The columns that the pipeline adds behind an extractor's own. */
export const proofColumns = {
  rule: text('规则', 'rule', '得出此行的规则', 'the rule that gave this row'),
  sentence: text(
    '所在句',
    'sentence',
    '所在的句子；超过一千字的只列前后各一百字，省去处以…标示',
    'the sentence around it; of one beyond 1,000 characters the 100 on either side, with … where it was cut',
  ),
};

/** The table of an extractor: what it finds, framed by the columns that prove it. */
export function findingsTable({
  id,
  title,
  about,
  columns,
}: Pick<Extractor, 'id' | 'title' | 'about' | 'columns'>): TableSpec {
  const key = ['report_id', 'start', 'end'] as const;
  return { name: id, title, about, key, columns: { ...commonColumns, ...columns, ...proofColumns } };
}

/** One row for each report that was read. */
export const reportsTable = defineTable({
  name: 'reports',
  title: { zh: '报告', en: 'Reports' },
  about: { zh: '每份读入的报告一行', en: 'one row for each report that was read' },
  key: ['report_id'],
  columns: {
    report_id: reportId,
    path: text('路径', 'path', '输入文件夹之下的路径', 'path below the input folder'),
    title: text('标题', 'title', '报告标题', 'title of the report'),
    year: reportYear,
    year_source: text('年份来源', 'year source', '年份从何而来', 'where the year was taken from'),
    review_year: year(
      '回顾年份',
      'year under review',
      '报告所总结的年份',
      'the year that the report looks back on',
    ),
    org,
    org_source: text('单位来源', 'organisation source', '单位从何而来', 'where the body was taken from'),
    genre: text('文种', 'genre', '报告的文种', 'kind of report'),
    genre_source: text('文种来源', 'genre source', '文种从何而来', 'where the genre was taken from'),
    series,
    date: text('日期', 'date', '作报告的日期', 'date of delivery, ISO'),
    date_source: text(
      '日期来源',
      'date source',
      '日期从何而来；front_matter 可能是网页刊出的日期',
      'where the date was taken from; front_matter may be the day on which a copy was put up',
    ),
    characters: integer('字符数', 'characters', '清洁文本的 UTF-16 单位数', 'UTF-16 units of the clean text'),
    han_characters: integer(
      '汉字数',
      'Han characters',
      '清洁文本的汉字数',
      'Han characters of the clean text',
    ),
    sentences: integer('句数', 'sentences', '句子数', 'number of sentences'),
    words: integer('词数', 'words', '汉字词数', 'number of Han words'),
    sections: integer('章节数', 'sections', '章节数', 'number of sections'),
    numbers: integer('数字数', 'numbers', 'numbers.csv 中的行数', 'rows in numbers.csv'),
    slogans: integer('提法数', 'slogans', 'slogans.csv 中的行数', 'rows in slogans.csv'),
    problems: integer('问题数', 'problems', 'problems.csv 中的问题行数', 'problem rows in problems.csv'),
    measures: integer('措施数', 'measures', 'problems.csv 中的措施行数', 'measure rows in problems.csv'),
    flags: integer('提示数', 'flags', 'flags.csv 中的行数', 'rows in flags.csv'),
    text_file: text(
      '清洁文本',
      'clean text',
      '输出文件夹内清洁文本的路径',
      'path of the clean text in the output folder',
    ),
  },
});

/** One row for each section of each report. */
export const sectionsTable = defineTable({
  name: 'sections',
  title: { zh: '章节', en: 'Sections' },
  about: { zh: '每个章节一行，按原文顺序', en: 'one row for each section, in text order' },
  key: ['report_id', 'section_id'],
  columns: {
    report_id: reportId,
    year: reportYear,
    org,
    series,
    section_id: sectionId,
    parent_id: text('上级章节', 'parent', '上级章节的编号', 'id of the section above'),
    level: integer(
      '层级',
      'level',
      '0 为编号之外的部分，1 为最高层',
      '0 outside the numbered parts, 1 the highest',
    ),
    ordinal: text('序号', 'ordinal', '原文的序号', 'the number as written'),
    heading: text('标题', 'heading', '标题原文（含序号）', 'heading with its number'),
    role: choice(
      ROLES,
      '性质',
      'role',
      '开头、回顾、问题、原因、计划、结尾、附件、其他',
      'what the section is for',
    ),
    section_path: text(
      '标题路径',
      'section path',
      '从最高层到本节的标题',
      'headings from the highest level down',
    ),
    start,
    end,
  },
});

/** One row for each thing that a person may want to look at. */
export const flagsTable = defineTable({
  name: 'flags',
  title: { zh: '提示', en: 'Flags' },
  about: { zh: '值得人看一眼的地方', en: 'things to look at' },
  key: ['report_id', 'code', 'start', 'end'],
  columns: {
    ...commonColumns,
    code: text('代码', 'code', '提示的种类', 'kind of flag'),
    severity: choice(['info', 'warning', 'error'], '程度', 'severity', '轻重', 'how much it matters'),
    confidence: choice(
      ['high', 'medium', 'low'],
      '把握',
      'confidence',
      '程序的把握',
      'how sure the program is',
    ),
    stage: text('环节', 'stage', '发现它的环节', 'the stage that saw it'),
    message: text('说明', 'message', '看到了什么', 'what was seen'),
    suggestion: text('建议', 'suggestion', '可以怎样处理', 'what could be done'),
  },
});

/** One row for each kind of cleaning that was applied to a report. */
export const cleaningTable = defineTable({
  name: 'cleaning',
  title: { zh: '清洁', en: 'Cleaning' },
  about: { zh: '从原文到清洁文本改动了什么', en: 'what was changed between the source and the clean text' },
  key: ['report_id', 'code'],
  columns: {
    report_id: reportId,
    code: text('种类', 'code', '改动的种类', 'kind of change'),
    what: text('说明', 'what', '改动的说明', 'what the change does'),
    edits: integer('次数', 'edits', '改动的次数', 'number of changes'),
    characters: integer(
      '字符数',
      'characters',
      '原文中被删改的 UTF-16 单位数',
      'UTF-16 units of the source removed or replaced',
    ),
    first_place: text(
      '首处位置',
      'first place',
      '第一处在原文件的行号',
      'line of the first one in the source',
    ),
  },
});
