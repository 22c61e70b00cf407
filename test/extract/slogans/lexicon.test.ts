import { describe, expect, it } from 'vitest';
import { foldForm } from '../../../src/extract/slogans/folding.js';
import { find, outermost, rules } from './find.js';

describe('listed slogans', () => {
  it('are a thousand or more', () => {
    expect(new Set(rules.forms.map((form) => form.entry.slogan)).size).toBeGreaterThanOrEqual(1000);
  });

  it('say each way of writing once only', () => {
    const owners = new Map<string, Set<string>>();
    for (const { entry, written, reordered } of rules.forms) {
      if (reordered) continue;
      const { letters } = foldForm(written, rules.folding);
      owners.set(letters, (owners.get(letters) ?? new Set()).add(entry.slogan));
    }
    const twice = [...owners].filter(([, slogans]) => slogans.size > 1);
    expect(twice.map(([letters]) => letters)).toEqual([]);
  });

  it.each([
    ['云溪市坚持高质量发展。', ['高质量发展']],
    ['推进“大众创业，万众创新”。', ['大众创业、万众创新']],
    ['推进大众创业万众创新。', ['大众创业、万众创新']],
    ['深化“互联网＋”应用。', ['互联网+']],
    ['做到学懂、弄通、做实。', ['学懂弄通做实']],
    ['把“四 个 意识”落到实处', ['四个意识']],
    ['作为首##paidbegin##要任务', ['首要任务']],
  ])('are found however they are marked: %s', (text, expected) => {
    expect(outermost(text)).toEqual(expected);
  });

  it.each([
    '走在创新发展理念的前面',
    '第三农场扩建',
    '建设二十两新设备',
    '三农村小学合并',
    '水平提高，质量发展稳',
    '提高，发展高质量',
    '四个。意识形态',
  ])('are not found inside other words: %s', (text) => {
    expect(outermost(text)).toEqual([]);
  });

  it('are counted once for the longest form, the shorter ones marked as nested', () => {
    const { mentions } = find('学习贯彻习近平新时代中国特色社会主义思想，');
    expect(mentions.map(({ slogan, nested_in }) => [slogan, nested_in])).toContainEqual([
      '中国特色社会主义',
      '习近平新时代中国特色社会主义思想',
    ]);
  });

  it('carry how they are written and whether they are quoted', () => {
    const [mention] = find('青禾县推进“放管服”改革').mentions;
    expect(mention).toMatchObject({
      slogan: '放管服改革',
      kind: 'campaign',
      origin: 'lexicon',
      variant: 'folded',
    });
    expect(find('增强“四个意识”').mentions[0]).toMatchObject({
      quoted: true,
      variant: 'exact',
      start: 3,
      end: 7,
    });
  });

  it('of the short numeral kind need quotation marks', () => {
    expect(outermost('落实“两新”部署')).toEqual(['两新']);
    expect(outermost('购置两新一旧三台车')).toEqual([]);
  });
});

describe('short names', () => {
  it('mean the campaign of the report year', () => {
    expect(outermost('扎实开展主题教育。', { year: 2019 })).toEqual(['“不忘初心、牢记使命”主题教育']);
    expect(outermost('扎实开展主题教育。', { year: 2023 })).toEqual([
      '学习贯彻习近平新时代中国特色社会主义思想主题教育',
    ]);
    expect(outermost('扎实开展主题教育。', { year: 2010 })).toEqual(['主题教育']);
  });

  it('mean the campaign named before in the report', () => {
    const text = '开展“不忘初心、牢记使命”主题教育。主题教育取得成效。';
    expect(outermost(text, { year: 2023 })).toEqual([
      '“不忘初心、牢记使命”主题教育',
      '“不忘初心、牢记使命”主题教育',
    ]);
  });
});
