import { expect, test } from 'vitest';
import { find } from './support.js';

/** What is written, then value, unit, low, high, approx, base value, base unit. */
const CASES: readonly (readonly [
  string,
  string | null,
  string,
  string | null,
  string | null,
  string,
  string | null,
  string,
])[] = [
  ['投入3.2亿元', '3.2', '亿元', null, null, 'exact', '320000000', '元'],
  ['投入1500万元', '1500', '万元', null, null, 'exact', '15000000', '元'],
  ['增长百分之十一点八', '11.8', '%', null, null, 'exact', '11.8', '%'],
  ['增长１１．８％', '11.8', '％', null, null, 'exact', '11.8', '%'],
  ['开展义诊30余次', '30', '次', '30', null, 'more', '30', '次'],
  ['走访十余家', '10', '家', '10', null, 'more', '10', '家'],
  ['惠及3400多万人次', '3400', '万人次', '34000000', null, 'more', '34000000', '人次'],
  ['服务近百名', '100', '名', null, '100', 'less', '100', '名'],
  ['新增三五个', null, '个', '3', '5', 'about', null, '个'],
  ['投入三十几万元', '30', '万元', '300000', '400000', 'more', '300000', '元'],
  ['投入几十万元', null, '万元', '200000', '1000000', 'indefinite', null, '元'],
  ['产值跨上5万元台阶', '5', '万元', '50000', null, 'at_least', '50000', '元'],
  ['不少于12个', '12', '个', '12', null, 'at_least', '12', '个'],
  ['达到85%以上', '85', '%', '85', null, 'at_least', '85', '%'],
  ['保持在5%左右', '5', '%', null, null, 'about', '5', '%'],
  ['增长6%－6.5%', null, '%', '6', '6.5', 'exact', null, '%'],
  ['建设1—2个', null, '个', '1', '2', 'exact', null, '个'],
  ['安排5万到10万元', null, '万元', '50000', '100000', 'exact', null, '元'],
  ['产粮33，212万吨', '33212', '万吨', null, null, 'exact', '332120000', '吨'],
  ['发放66945元，其余不计', '66945', '元', null, null, 'exact', '66945', '元'],
  ['收缴489.6元.', '489.6', '元', null, null, 'exact', '489.6', '元'],
  ['支出39.8 万亿元', '39.8', '万亿元', null, null, 'exact', '39800000000000', '元'],
  ['产值一万七千四百亿元', '17400', '亿元', null, null, 'exact', '1740000000000', '元'],
  ['增产一亿五千万斤', '150000000', '斤', null, null, 'exact', '75000000', '千克'],
  ['培训一百二十八人', '128', '人', null, null, 'exact', '128', '人'],
  ['增产两千四百五十斤', '2450', '斤', null, null, 'exact', '1225', '千克'],
  ['合计伍仟圆整', '5000', '圆整', null, null, 'exact', '5000', '元'],
  ['付款三元五角二分', '3.52', '元', null, null, 'exact', '3.52', '元'],
  ['补助1万5千元', '15000', '元', null, null, 'exact', '15000', '元'],
  ['占三分之二', '0.6666666666666667', '', null, null, 'exact', '0.6666666666666667', ''],
  ['降低三成', '3', '成', null, null, 'exact', '30', '%'],
  ['增长率6.45‰', '6.45', '‰', null, null, 'exact', '0.645', '%'],
  ['提高1.6个百分点', '1.6', '个百分点', null, null, 'exact', '1.6', '个百分点'],
  ['增长1.5倍', '1.5', '倍', null, null, 'exact', '1.5', '倍'],
  ['补贴标准80元/人', '80', '元/人', null, null, 'exact', '80', '元/人'],
  ['历时两年半', '2.5', '年', null, null, 'exact', '2.5', '年'],
  ['限期一个半月', '1.5', '个月', null, null, 'exact', '1.5', '个月'],
  ['装机三千千瓦时', '3000', '千瓦时', null, null, 'exact', '3000', '千瓦时'],
  ['气温零下9摄氏度', '-9', '摄氏度', null, null, 'exact', '-9', '摄氏度'],
];

test.each(CASES)('%s is read as %s %s', (text, value, unit, low, high, approx, base_value, base_unit) => {
  const [found, ...others] = find(text);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ value, unit, low, high, approx, base_value, base_unit });
});
