import { boolean, choice, type RowOf, text } from '../../model/index.js';

export const KINDS = ['numeric', 'formula', 'campaign', 'motto', 'four_char', 'meeting', 'law'] as const;
export type Kind = (typeof KINDS)[number];

const ORIGINS = ['lexicon', 'quoted', 'pattern', 'discovered'] as const;
export type Origin = (typeof ORIGINS)[number];

const VARIANTS = ['exact', 'folded', 'misquote'] as const;
export type Variant = (typeof VARIANTS)[number];

/** A slogan mention's own columns. */
export const columns = {
  slogan: text(
    '提法',
    'Slogan',
    '规范写法，同一提法的各种写法归于一条',
    'The canonical form; every way of writing it counts under this one',
  ),
  kind: choice(
    KINDS,
    '类别',
    'Kind',
    '数字式、固定表述、活动、口号、四字格、会议、法规',
    'Numeric shorthand, fixed wording, campaign, motto, four-character phrase, meeting, law',
  ),
  origin: choice(
    ORIGINS,
    '来源',
    'Origin',
    '词库、引号、句式，或由语料发现',
    'From the lexicon, found in quotation marks, by a pattern, or discovered in the archive',
  ),
  variant: choice(
    VARIANTS,
    '写法',
    'Variant',
    '与规范写法一致、等同写法，或疑似误写',
    'As the canonical form, an accepted other way of writing, or a likely slip',
  ),
  correction: text(
    '更正',
    'Correction',
    '疑似误写的正确写法，其余为空',
    'What should stand there when the mention is a likely slip, else empty',
  ),
  quoted: boolean('加引号', 'Quoted', '是否正好在引号之内', 'Whether quotation marks enclose exactly this'),
  nested_in: text(
    '所在提法',
    'Nested in',
    '含有本条的更长提法，独立出现时为空',
    'The longer slogan that this mention is part of, empty where it stands alone',
  ),
} as const;

export type SloganFields = RowOf<typeof columns>;
