import { describe, expect, it } from 'vitest';
import { find } from './find.js';

const found = (text: string, origin: string) =>
  find(text)
    .mentions.filter((mention) => mention.origin === origin)
    .map((mention) => mention.slogan);

describe('quoted words', () => {
  it.each([
    ['实施“六个提速”行动', '六个提速'],
    ['构建“一核两翼三带”格局', '一核两翼三带'],
    ['打造“3+2+6”产业体系', '3+2+6'],
    ['推进“双提双优”工程', '双提双优'],
    ['发扬“敢为先、勇争先”的精神', '敢为先、勇争先'],
    ['开展“桥梁攻坚年”活动', '桥梁攻坚年'],
    ['实施“云雀计划”', '云雀计划'],
    ['坚持“药材立镇”', '药材立镇'],
    ['建设“平安青禾”', '平安青禾'],
    ['实施“净化、绿化、亮化”工程', '净化、绿化、亮化'],
  ])('are taken as slogans: %s', (text, slogan) => {
    expect(found(text, 'quoted')).toContain(slogan);
  });

  it.each([
    '“十四五”规划',
    '“五一”假期',
    '获得“文明村镇”称号',
    '以“青禾故事”为题讲课',
    '荣获“云溪杯”',
    '形成“三足鼎立”之势',
    '缓解“出行难、停车难”',
    '推进“现代化”建设',
    '创建“美丽街区”',
    '荣获“七连冠”',
  ])('are not taken where they name something else: %s', (text) => {
    expect(found(text, 'quoted')).toEqual([]);
  });
});

describe('parallel limbs', () => {
  it.each([
    ['做到早谋划、早部署、早落实。', '早谋划、早部署、早落实'],
    ['采取集中学、个人学、交流学等形式', '集中学、个人学、交流学'],
    ['坚持同谋划、同部署、同考核，', '同谋划、同部署、同考核'],
    ['亮职责、亮标准、亮成效。', '亮职责、亮标准、亮成效'],
  ])('are taken as slogans: %s', (text, slogan) => {
    expect(found(text, 'pattern')).toContain(slogan);
  });

  it.each([
    '在信息科学、材料科学、生命科学等领域',
    '多形式、多渠道、多层次的投入机制',
    '公共行政、公共管理、公共服务的经费',
    '发挥驻京办、驻沪办、驻深办作用',
    '工业、农业、商业。',
  ])('are not taken where they list things: %s', (text) => {
    expect(found(text, 'pattern')).toEqual([]);
  });
});

describe('numeral shorthand', () => {
  it('is taken where as many limbs follow as it says', () => {
    expect(found('健全四个统筹：统筹研究、统筹制度、统筹资金、统筹人员。', 'pattern')).toContain('四个统筹');
    expect(found('健全四个统筹：统筹研究、统筹制度、统筹资金。', 'pattern')).toEqual([]);
  });
});
