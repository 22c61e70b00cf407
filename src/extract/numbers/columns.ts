import { choice, decimal, text, year } from '../../model/index.js';
import { KINDS } from './measure/units.js';
import { APPROX } from './measure/vague.js';
import { STATUS } from './status/status.js';
import { PERIOD_SOURCES } from './time/periods.js';

/** How sure it is that a number is one of the report's figures. */
const CONFIDENCES = ['high', 'low'] as const;

/** The columns of `numbers.csv` beside the common ones of every finding. */
export const columns = {
  value: decimal(
    '数值',
    'Value',
    '按原文单位计的数值；区间与不定数为空',
    'The value in the written unit; empty for ranges and indefinite numbers',
  ),
  low: decimal('下限', 'Low', '按基本单位计的下限', 'The lower bound in the base unit'),
  high: decimal('上限', 'High', '按基本单位计的上限', 'The upper bound in the base unit'),
  approx: choice(
    APPROX,
    '概数',
    'Approximation',
    '精确、约、多于、少于、不少于、不多于或不定',
    'Exact, about, more, less, at least, at most or indefinite',
  ),
  unit: text(
    '计量单位',
    'Unit',
    '原文所写的单位，含万、亿与分母',
    'The unit as written, with 万 or 亿 and a denominator',
  ),
  unit_class: text(
    '单位类别',
    'Unit class',
    '单位表中的类别；带分母者为 rate',
    'The class in the table of units; rate where there is a denominator',
  ),
  base_value: decimal('基本数值', 'Base value', '折算为基本单位的数值', 'The value in the base unit'),
  base_unit: text('基本单位', 'Base unit', '折算所用的基本单位', 'The unit that the base value counts in'),
  kind: choice(KINDS, '种类', 'Kind', '数的种类', 'The kind of number'),
  indicator: text('指标', 'Indicator', '数所说明的对象', 'What the number speaks of'),
  indicator_key: text(
    '指标键',
    'Indicator key',
    '归并各年不同说法后的指标名',
    'The indicator with wording that differs from year to year folded',
  ),
  direction: choice(['up', 'down', 'flat', ''], '方向', 'Direction', '上升、下降或持平', 'Up, down or flat'),
  basis: text('比较基准', 'Basis', '同比、比上年、年均等', 'What a change is measured against'),
  change_kind: choice(
    ['level', 'change', 'gap'],
    '变动类型',
    'Change kind',
    '水平、变动量或与他方的差距',
    'A level, an amount of change, or a gap to somebody else',
  ),
  period: text(
    '时期',
    'Period',
    '年、月、日或其区间（ISO 8601）',
    'A year, month, day or interval of them (ISO 8601)',
  ),
  period_year: year(
    '所属年份',
    'Period year',
    '数所说的年份，跨年者取末年',
    'The year the number speaks of, the last of several',
  ),
  period_source: choice(
    PERIOD_SOURCES,
    '时期来源',
    'Period source',
    '时期读自分句、句、节或全文',
    'Where the period was read',
  ),
  status: choice(STATUS, '状态', 'Status', '已完成、计划或目标', 'Done, planned or aimed at'),
  confidence: choice(
    CONFIDENCES,
    '把握',
    'Confidence',
    '顺带计数者（一个平台、两国、之一）和门槛（50人以上的企业）为 low，不入逐年表',
    'low for what is counted only in passing (一个平台, 两国, 之一) and for thresholds (50人以上的企业), which no table of years takes',
  ),
} as const;
