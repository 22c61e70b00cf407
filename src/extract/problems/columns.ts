import { boolean, choice, decimal, type RowOf, text } from '../../model/index.js';

const KINDS = ['problem', 'cause', 'measure'] as const;
export type Kind = (typeof KINDS)[number];

const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const ORIGINS = ['section', 'paragraph', 'cue'] as const;
export type Origin = (typeof ORIGINS)[number];

const REPEATS = ['verbatim', 'continued'] as const;

/** A problem's, cause's or measure's own columns. */
export const columns = {
  item_id: text(
    '条目编号',
    'Item',
    '本报告内的编号；c 开头的只由提示词得出',
    'Id within the report; one that begins with c was only found by a cue',
  ),
  kind: choice(KINDS, '类别', 'Kind', '问题、原因或措施', 'Problem, cause or measure'),
  parent_item: text(
    '上级条目',
    'Parent item',
    '所属的总提条目，没有则空',
    'The item whose detail this is, empty where it stands alone',
  ),
  themes: text(
    '主题',
    'Themes',
    '主题编号，分号相连，见 themes.csv；只由提示词得出的不分主题',
    'Theme ids joined by semicolons, see themes.csv; items found by a cue only are given none',
  ),
  theme_words: text(
    '主题依据',
    'Theme words',
    '各主题命中的词，如 p1=学习;p6=形式|作风',
    'The words that gave each theme, as in p1=学习;p6=形式|作风',
  ),
  words: text(
    '内容词',
    'Words',
    '说明所涉事项的词，分号相连',
    'The words that say what it is about, joined by semicolons',
  ),
  gist: text(
    '要旨',
    'Gist',
    '去掉虚词、数字和标点后的说法，供逐年比较',
    'What it says without fillers, figures and marks, for comparison across years',
  ),
  confidence: choice(
    CONFIDENCES,
    '把握',
    'Confidence',
    '程序的把握；low 只由提示词得出，约十分之一不是问题，不参加主题、逐年、延续、回应的比较',
    'How sure the program is; low ones were only found by a cue, about one in ten is no problem, and they take no part in themes, years, repeats and answers',
  ),
  origin: choice(
    ORIGINS,
    '来源',
    'Origin',
    '由章节、段落，或在问题段落之外由分句末尾的提示词（不足、薄弱、有待…）得出',
    'Found by the role of its section, by its paragraph, or outside of these by the word that closes its clause (不足, 薄弱, 有待…)',
  ),
  repeats_item: text(
    '重复条目',
    'Repeats item',
    '同系列上一份报告中的同一条目：报告编号#条目编号',
    "The same item in the series' report before: report_id#item_id",
  ),
  repeats_similarity: decimal(
    '重复相似度',
    'Repeat similarity',
    '与该条目要旨的二字组相似度（Dice），0 至 1',
    'Dice coefficient of the two-character pieces of both gists, 0 to 1',
  ),
  repeat_kind: choice(
    REPEATS,
    '重复类别',
    'Repeat kind',
    '照搬、延续，否则空',
    'Word for word, continued, else empty',
  ),
  returns_item: text(
    '重现条目',
    'Returns item',
    '上一份报告没有、更早报告有的同一条目：报告编号#条目编号',
    'The same item in an earlier report, where the report before has none: report_id#item_id',
  ),
  answers: text(
    '回应条目',
    'Answers',
    '措施所回应的问题条目，分号相连',
    'The problem items that a measure answers, joined by semicolons',
  ),
  answer_score: decimal(
    '回应得分',
    'Answer score',
    '最强一条回应的得分，0 至 1',
    'Score of the strongest answer, 0 to 1',
  ),
  answer_words: text(
    '回应依据',
    'Answer words',
    '措施与问题共有的词，分号相连',
    'The words that measure and problem share, joined by semicolons',
  ),
  answered: boolean(
    '有无回应',
    'Answered',
    '本报告有措施回应此问题或其细目；无措施的报告为空',
    'Whether a measure of this report answers the problem or a detail of it; empty where the report has no measures',
  ),
} as const;

export type ProblemFields = RowOf<typeof columns>;
