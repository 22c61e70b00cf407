import { describe, expect, test } from 'vitest';
import { bodyName } from '../../src/identify/bodies.js';
import { titleClaim } from '../../src/identify/claims.js';
import { placeOfText } from '../../src/identify/resolve.js';
import { rules } from './reading.js';

const { bodies } = rules;

function named(words: string): string | null {
  const body = titleClaim(words, 'title', null, bodies)?.body;
  return body === undefined ? null : bodyName(body, bodies);
}

describe('a body by its name', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['青禾县人民政府工作报告', '青禾县'],
    ['湖南省永州市政府工作报告', '永州市'],
    ['云溪市青禾区政府工作报告', '云溪市青禾区'],
    ['北京市朝阳区人民政府', '北京市朝阳区'],
    ['青岛市市北区人民政府', '青岛市市北区'],
    ['沙市区人民政府', '沙市区'],
    ['桐乡市人民政府', '桐乡市'],
    ['青禾县柳河镇人民政府', '青禾县柳河镇'],
    ['宁夏政府工作报告', '宁夏回族自治区'],
    ['广东深圳市政府工作报告', '深圳市'],
    ['延边州政府工作报告', '延边朝鲜族自治州'],
    ['青山满族自治县人民政府', '青山满族自治县'],
    ['国务院政府工作报告', '国务院'],
    ['王明市长在云溪市第十六届人民代表大会第四次会议上的政府工作报告', '云溪市'],
    ['关于云溪市“十四五”规划纲要的报告', '云溪市'],
    ['青禾县教育局工作总结', '青禾县教育局'],
    ['青禾县住房和城乡建设局', '青禾县住房和城乡建设局'],
    ['云溪市市场监督管理局', '云溪市市场监督管理局'],
    ['云溪市城市管理局', '云溪市城市管理局'],
    ['青禾县乡村振兴局', '青禾县乡村振兴局'],
    ['青禾县人民政府办公室', '青禾县人民政府办公室'],
    ['云溪市人民医院第三党支部书记抓党建工作述职报告', '云溪市人民医院第三党支部'],
    ['青禾县第一中学教务处工作总结', '青禾县第一中学教务处'],
    ['青禾中学校长述职报告', '青禾中学'],
    ['青禾县水利局局长王明述职报告', '青禾县水利局'],
    ['青禾县水利局党组书记、局长王明', '青禾县水利局'],
    ['青禾县委组织部工作总结', '中共青禾县委组织部'],
    ['中国共产党青禾县第十三届委员会', '中共青禾县委'],
    ['政协青禾县第十届委员会常务委员会工作报告', '政协青禾县委员会'],
    ['青禾县第十七届人民代表大会常务委员会工作报告', '青禾县人大常委会'],
    ['青禾县人民法院工作报告', '青禾县人民法院'],
    ['最高人民法院工作报告', '最高人民法院'],
    ['云溪机械有限公司工作总结', '云溪机械有限公司'],
    ['居安社区党支部工作总结', '居安社区党支部'],
    ['机关支部书记抓党建工作述职报告', null],
    ['第三党支部工作总结', null],
    ['教务处工作总结', null],
    ['人民检察院工作报告', null],
    ['某县教育局工作总结', null],
    ['XX县教育局工作总结', null],
    ['高新区工作总结', null],
    ['政府工作报告', null],
    ['城市建设工作总结', null],
    ['干部教育工作总结', null],
  ];
  test.each(cases)('%s → %s', (words, name) => {
    expect(named(words)).toBe(name);
  });
});

describe('the place a whole text is about', () => {
  test('is the county it names most', () => {
    const text = '青禾县这一年变了样。建设美丽青禾县，全县人民都参与；县城也新了。到青禾县来，看青禾县的路。';
    expect(placeOfText(text, '县', bodies.places)).toBe('青禾县');
  });

  test('is the city of the table it names by its short name', () => {
    const text = `${'鄂州的港口又大了一圈，'.repeat(15)}武汉的朋友常来。全市努力。`;
    expect(placeOfText(text, '市', bodies.places)).toBe('鄂州市');
  });

  test('is nothing where two are named alike', () => {
    const text = '青禾县和白露县结对，青禾县出地，白露县出钱。青禾县好，白露县也好。青禾县、白露县。';
    expect(placeOfText(text, '县', bodies.places)).toBeNull();
  });

  test('is not a market or a city in general', () => {
    const text =
      '市场化改革推进，社会主义市场经济发展，城市更新，城市管理，文明城市，上市公司，城市建设。'.repeat(4);
    expect(placeOfText(text, '市', bodies.places)).toBeNull();
  });
});
