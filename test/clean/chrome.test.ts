import { describe, expect, it } from 'vitest';
import { edits, PARAGRAPHS, words } from './support.js';

const BODY = PARAGRAPHS.join('\n\n');
const WANTED = PARAGRAPHS.join('\n');
const TITLE = '2024年青禾县政府工作报告';

describe('site chrome', () => {
  it('goes before the report', () => {
    const head = [
      '您的位置:',
      '首页',
      '>',
      '首页 > 政务公开 > 工作报告',
      '索 引 号：000014349/2024-00001',
      TITLE,
    ];
    const bar = ['下载', '打印', '全屏', '收藏', '【字号：', '加大', '还原', '减小', '】', '来源：青禾日报'];
    const more = [
      '发布时间：2024-01-20 08:30',
      '浏览次数：1024次',
      '责任编辑：王小禾',
      '【字体：大 中 小】 打印 关闭',
    ];
    expect(words([...head, ...bar, ...more, '', BODY].join('\n'))).toBe(`${TITLE}\n${WANTED}`);
  });

  it('goes behind the report', () => {
    const tail = [
      '责任编辑：李溪',
      '上一篇：2023年青禾县政府工作报告',
      '下一篇：没有了',
      '【打印】【关闭】',
      '扫一扫在手机打开当前页',
    ];
    const foot = [
      '版权所有：青禾县人民政府',
      '网安备：33000000000001号',
      '主办：青禾县人民政府办公室',
      '技术支持：青禾科技',
    ];
    expect(words([BODY, ...tail, ...foot].join('\n'))).toBe(WANTED);
  });

  it('goes with everything behind a list of related pages', () => {
    const links = ['相关报道：', '青禾县十届人大五次会议开幕', '王小禾当选青禾县县长'];
    expect(words([BODY, ...links].join('\n'))).toBe(WANTED);
    expect(edits([BODY, ...links].join('\n'), 'site_chrome')).toBe(3);
  });

  it('goes with the licence box of a wiki', () => {
    const box = [
      '本作品是中华人民共和国的',
      '法律',
      '、国家机关的决议，',
      '属于公有领域。',
      'Public domainPublic domainfalsefalse',
    ];
    expect(words([BODY, '', ...box].join('\n'))).toBe(WANTED);
    expect(edits([BODY, '', ...box].join('\n'), 'licence')).toBe(5);
  });

  it('goes with the captions of pictures', () => {
    const head = ['王小禾作《政府工作报告》', '图为会议现场', '会议现场（本报记者 李溪 摄）'];
    expect(words([TITLE, ...head, '', BODY].join('\n'))).toBe(`${TITLE}\n${WANTED}`);
  });

  it('never goes from the body', () => {
    const inside = ['来源：税收', '下载', '责任编辑：李溪'];
    const far = Array.from({ length: 6 }, () => BODY).join('\n\n');
    expect(words([far, ...inside, far].join('\n'))).toContain(inside.join('\n'));
  });

  it.each([
    ['the head of a signed report', '2023年9月28日'],
    ['a speaker', '青禾县审计局局长 郑小创'],
    ['a table of tasks', '主办单位：县教育局、县民政局，各镇人民政府'],
    ['a date line', '2024年1月20日在青禾县第十届人民代表大会第三次会议上县长王小禾作政府工作报告'],
  ])('leaves alone: %s', (_, line) => {
    expect(words(`${line}\n\n${BODY}\n\n${line}`)).toBe(`${line}\n${WANTED}\n${line}`);
  });
});

describe('what stands twice', () => {
  it('goes where title and first words come again after the end', () => {
    const raw = [TITLE, BODY, '', TITLE, `${PARAGRAPHS[1]?.slice(0, 20)}…`].join('\n');
    expect(words(raw)).toBe(`${TITLE}\n${WANTED}`);
    expect(edits(raw, 'repeat')).toBe(2);
  });

  it('goes where the title of the page stands above the title of the report', () => {
    expect(words([TITLE, '', TITLE, BODY].join('\n'))).toBe(`${TITLE}\n${WANTED}`);
  });

  it('stays where a salutation comes again', () => {
    const raw = `${BODY}\n\n各位代表：\n\n让我们努力奋斗！`;
    expect(words(raw)).toBe(`${WANTED}\n各位代表：\n让我们努力奋斗！`);
  });
});

describe('page furniture', () => {
  it.each([
    ['— 1 —', '— 2 —'],
    ['-1-', '-2-'],
    ['第 1 页 共 9 页', '第 2 页 共 9 页'],
    ['1/9', '2/9'],
    ['----------', '＊＊＊＊＊＊'],
  ])('goes: %s', (first, second) => {
    expect(words(`${PARAGRAPHS[3]}\n\n${first}\n\n${PARAGRAPHS[4]}\n\n${second}\n\n${PARAGRAPHS[5]}`)).toBe(
      [PARAGRAPHS[3], PARAGRAPHS[4], PARAGRAPHS[5]].join('\n'),
    );
  });

  it('goes where bare numbers run on through the text', () => {
    const pages = [1, 2, 3, 4].flatMap((page) => [...PARAGRAPHS.slice(3), String(page)]);
    expect(words(pages.join('\n'))).not.toMatch(/^\d$/m);
    expect(words('一、数量\n3\n二、金额\n7')).toBe('一、数量\n3\n二、金额\n7');
  });

  it('goes with the head of every page', () => {
    const pages = [1, 2, 3, 4].flatMap((page) => [
      '青禾县政府工作报告',
      ...PARAGRAPHS.slice(3),
      `— ${page} —`,
    ]);
    expect(edits(pages.join('\n'), 'running_head')).toBe(3);
    const fed = [1, 2, 3].map(() => PARAGRAPHS.slice(3).join('\n')).join('\n\f青禾县政府工作报告\n');
    expect(words(`${fed}\n\f青禾县政府工作报告\n${PARAGRAPHS[5]}`)).not.toContain('青禾县政府工作报告');
  });
});
