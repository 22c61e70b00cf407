import { choice, decimal, defineTable, integer, type RowOf, text } from '../model/index.js';

/** What became of a file. */
const STATUSES = ['read', 'failed', 'unsupported', 'skipped'] as const;
type Status = (typeof STATUSES)[number];

/** The encodings that reports are read in; `hz` and `iso-2022` are only recognised. */
const ENCODINGS = [
  'utf-8',
  'utf-8-bom',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'gb18030',
  'big5',
  'hz',
  'iso-2022',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Why a file was not read, and what that makes of it. Their wording stands in `messages.tsv`. */
export const REASONS = {
  empty: 'failed',
  no_text: 'failed',
  too_large: 'failed',
  binary: 'failed',
  decode_failed: 'failed',
  denied: 'failed',
  not_found: 'failed',
  unreadable: 'failed',
  changed: 'failed',
  timeout: 'failed',
  crashed: 'failed',
  memory: 'failed',
  internal_error: 'failed',
  unsupported_format: 'unsupported',
  unsupported_encoding: 'unsupported',
  not_regular: 'skipped',
  symlink: 'skipped',
  loop: 'skipped',
  hidden: 'skipped',
  catalogue: 'skipped',
  rules: 'skipped',
  duplicate: 'skipped',
  outside_years: 'skipped',
} as const satisfies Record<string, Status>;

/** '' for a file that was read. */
export type Reason = keyof typeof REASONS | '';

/** `files.csv`: one row for every file found, whatever became of it. */
export const filesTable = defineTable({
  name: 'files',
  title: { zh: '文件', en: 'Files' },
  about: {
    zh: '输入中的每个文件一行：读取与否及其原因',
    en: 'One row for every file found: whether it was read and, if not, why',
  },
  key: ['report_id'],
  columns: {
    path: text(
      '路径',
      'path',
      '输入文件夹之下的路径，与磁盘上的写法一致；文件夹以 / 结尾',
      'path below the input folder, as on the disk; a folder ends in /',
    ),
    report_id: text(
      '报告编号',
      'report',
      '路径的 Unicode NFC 形式；重名者加 ~2',
      'the path in Unicode NFC; ~2 is added where two would be the same',
    ),
    status: choice(
      STATUSES,
      '状态',
      'status',
      '已读、失败、格式不支持或跳过',
      'read, failed, of a kind that cannot be read, or passed over',
    ),
    reason: choice(
      ['', ...Object.keys(REASONS)],
      '原因',
      'reason',
      '未读的原因，已读则空',
      'why it was not read; empty where it was',
    ),
    format: text(
      '格式',
      'format',
      '按内容判断的格式，不明则空',
      'the format by its content; empty where unknown',
    ),
    encoding: choice(
      ['', ...ENCODINGS],
      '编码',
      'encoding',
      '文字编码，非文本则空',
      'the character encoding; empty where it is no text',
    ),
    encoding_confidence: decimal(
      '编码可信度',
      'encoding confidence',
      '0 到 1，低于 0.80 请人工核对',
      '0 to 1; look at those below 0.80',
    ),
    bytes: { ...integer('字节数', 'bytes', '文件大小', 'the size of the file'), unit: 'byte' },
    characters: integer(
      '字符数',
      'characters',
      '解码后的长度，UTF-16 单位',
      'the length once decoded, in UTF-16 units',
    ),
    sha256: text('SHA-256', 'SHA-256', '文件内容的散列值', 'hash of the content of the file'),
    duplicate_of: text(
      '重复于',
      'duplicate of',
      '内容逐字节相同、先出现的报告',
      'the earlier report with the same bytes',
    ),
    message: text('说明', 'message', '原因与处理办法', 'the reason in words and what to do about it'),
  },
});

export type FileRow = RowOf<typeof filesTable.columns>;

/** The row of a file of which nothing is known but its name and why it was not read. */
export function unreadRow(path: string, id: string, reason: keyof typeof REASONS): FileRow {
  return {
    path,
    report_id: id,
    status: REASONS[reason],
    reason,
    format: '',
    encoding: '',
    encoding_confidence: null,
    bytes: null,
    characters: null,
    sha256: '',
    duplicate_of: null,
    message: null,
  };
}
