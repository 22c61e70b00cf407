import { expect, test } from 'vitest';
import { judgeNumerals } from '../../../src/extract/numbers/index.js';
import { plainDocument } from '../../support/plain.js';
import { find, rules } from './support.js';

/** Texts without any number, with the reasons for their numerals. */
const REJECTED: readonly (readonly [string, string])[] = [
  ['一是抓学习，二是抓落实', 'enumerator enumerator'],
  ['（三）改进作风', 'enumerator'],
  ['一、总体情况', 'enumerator'],
  ['第一责任人', 'ordinal'],
  ['见注释［28］', 'footnote'],
  ['推行“五联六促”机制', 'quoted_name quoted_name'],
  ['构建“1+5+N”体系', 'code code'],
  ['建成5G基站', 'code'],
  ['《关于三年行动的通知》', 'title'],
  ['进一步统一思想', 'word word'],
  ['团结一心', 'word'],
  ['精准扶贫不漏一户、不落一人', 'set_phrase set_phrase'],
  ['2023年6月', 'date date'],
  ['“十四五”期间', 'date'],
  ['新建3号线', 'label'],
  ['三级医疗机构', 'label'],
  ['实施三年行动计划', 'name'],
  ['打造产值超百亿、超千亿的园区', 'word word'],
  ['产值6,352,8万吨', 'damaged'],
];

test.each(REJECTED)('%s holds no number', (text, reasons) => {
  expect(find(text)).toEqual([]);
  const { rejected } = judgeNumerals(plainDocument(text), rules);
  expect(rejected.map((one) => one.reason).join(' ')).toBe(reasons);
});
