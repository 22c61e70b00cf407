import { describe, expect, it } from 'vitest';
import { headingsOf, splitText } from './outline.js';

const BODY = '全县上下团结奋斗，各项工作扎实推进，群众生活持续改善。';

/** A text of headings, each followed by a body paragraph. */
function withBodies(...headings: readonly string[]): string {
  return headings.map((heading) => `${heading}\n${BODY}`).join('\n');
}

describe('levels follow how the schemes of a report nest', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'the four levels of the standard',
      withBodies(
        '一、工作回顾',
        '（一）产业发展',
        '1.做强农业',
        '2.做优工业',
        '（二）城乡建设',
        '二、工作安排',
      ),
      [
        '1 一、工作回顾',
        '2 （一）产业发展',
        '3 1.做强农业',
        '3 2.做优工业',
        '2 （二）城乡建设',
        '1 二、工作安排',
      ],
    ],
    [
      '1. below 一、 where no （一） is used',
      withBodies('一、工作回顾', '1.做强农业', '2.做优工业', '二、工作安排', '1.扩大投资', '2.促进消费'),
      ['1 一、工作回顾', '2 1.做强农业', '2 2.做优工业', '1 二、工作安排', '2 1.扩大投资', '2 2.促进消费'],
    ],
    [
      '（一） as the highest scheme',
      withBodies('（一）产业发展', '（二）城乡建设', '（三）民生改善'),
      ['1 （一）产业发展', '1 （二）城乡建设', '1 （三）民生改善'],
    ],
    [
      '篇 章 节 一、',
      withBodies(
        '第一篇 发展环境',
        '第一章 发展基础',
        '第一节 主要成就',
        '一、经济实力',
        '二、城乡面貌',
        '第二章 发展目标',
      ),
      [
        '1 第一篇 发展环境',
        '2 第一章 发展基础',
        '3 第一节 主要成就',
        '4 一、经济实力',
        '4 二、城乡面貌',
        '2 第二章 发展目标',
      ],
    ],
    [
      '一、 that restarts below headings without number',
      withBodies(
        '**2021年工作回顾**',
        '一、产业发展',
        '二、城乡建设',
        '**2022年工作安排**',
        '一、扩大投资',
        '二、促进消费',
      ),
      [
        '1 2021年工作回顾',
        '2 一、产业发展',
        '2 二、城乡建设',
        '1 2022年工作安排',
        '2 一、扩大投资',
        '2 二、促进消费',
      ],
    ],
    [
      '一、 below a marked heading, unmarked 一、 below that',
      withBodies(
        '## 一、过去五年',
        '一、产业发展',
        '二、城乡建设',
        '## 二、今后五年',
        '一、扩大投资',
        '二、促进消费',
      ),
      [
        '1 一、过去五年',
        '2 一、产业发展',
        '2 二、城乡建设',
        '1 二、今后五年',
        '2 一、扩大投资',
        '2 二、促进消费',
      ],
    ],
    [
      '（一） above 一、 where the report has it so',
      withBodies(
        '（一）过去五年',
        '一、产业发展',
        '二、城乡建设',
        '（二）今后五年',
        '一、扩大投资',
        '二、促进消费',
        '（三）自身建设',
      ),
      [
        '1 （一）过去五年',
        '2 一、产业发展',
        '2 二、城乡建设',
        '1 （二）今后五年',
        '2 一、扩大投资',
        '2 二、促进消费',
        '1 （三）自身建设',
      ],
    ],
    [
      'a heading without number after the last numbered one stands beside it',
      withBodies(
        '一、2021年工作回顾',
        '（一）产业发展',
        '（二）城乡建设',
        '二、2022年工作安排',
        '**加强政府自身建设**',
      ),
      [
        '1 一、2021年工作回顾',
        '2 （一）产业发展',
        '2 （二）城乡建设',
        '1 二、2022年工作安排',
        '1 加强政府自身建设',
      ],
    ],
    [
      'a single heading without number does not hold the numbered ones after it',
      withBodies('## 首先报告2021年的工作', '一、扩大内需', '二、发展农业', '三、深化改革'),
      ['1 首先报告2021年的工作', '1 一、扩大内需', '1 二、发展农业', '1 三、深化改革'],
    ],
    [
      'short plain lines that come in several stand below 一、',
      withBodies('一、2021年工作回顾', '二、2022年主要工作', '一个重点', '三个突破', '四个台阶'),
      ['1 一、2021年工作回顾', '1 二、2022年主要工作', '2 一个重点', '2 三个突破', '2 四个台阶'],
    ],
    [
      'bold lines without number within numbered sections stand below them',
      withBodies('一、2021年工作回顾', '**产业提质**', '**城乡融合**', '二、2022年工作安排', '**扩大投资**'),
      ['1 一、2021年工作回顾', '2 产业提质', '2 城乡融合', '1 二、2022年工作安排', '2 扩大投资'],
    ],
    [
      'list items keep their level directly below a higher section',
      '一、工作回顾\n（一）产业发展。扎实抓好产业。一是抓农业。农业增产。二是抓工业。工业增效。\n二、存在问题\n主要是：一是投入不足。资金缺口较大。二是人才短缺。引进较难。',
      [
        '1 一、工作回顾',
        '2 （一）产业发展。',
        '3 一是抓农业。',
        '3 二是抓工业。',
        '1 二、存在问题',
        '3 一是投入不足。',
        '3 二是人才短缺。',
      ],
    ],
    [
      'numbers may start late and skip',
      withBodies('二、产业发展', '三、城乡建设', '五、民生改善'),
      ['1 二、产业发展', '1 三、城乡建设', '1 五、民生改善'],
    ],
    [
      'half a bracket and mixed brackets',
      withBodies('一、工作回顾', '一)产业发展', '(二）城乡建设', '（三)民生改善'),
      ['1 一、工作回顾', '2 一)产业发展', '2 (二）城乡建设', '2 （三)民生改善'],
    ],
    [
      'the number of a list goes on after a list within one of its items',
      '一、工作安排\n一是抓产业。重点是：一是农业稳产。扩面积。二是工业增效。上项目。\n二是抓城乡。城乡统筹。\n三是抓民生。民生改善。',
      [
        '1 一、工作安排',
        '2 一是抓产业。',
        '3 一是农业稳产。',
        '3 二是工业增效。',
        '2 二是抓城乡。',
        '2 三是抓民生。',
      ],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(headingsOf(splitText(text))).toEqual(expected);
  });
});
