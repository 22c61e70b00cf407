import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf } from './folder.js';

/** A report of the year 2023 with figures, problems and plans. */
export const REPORT = `2023年青禾县教育局工作总结
2023年，全局干部职工扎实工作，现将有关情况总结如下：
一、主要工作
（一）抓实教学研究。全年组织教研活动12次，培训教师300余人次。
（二）改善办学条件。投入资金350万元，新建校舍2栋。
二、存在的问题
一是教师结构不够合理。二是经费保障还不到位。
三、下一步打算
继续抓好教师培训，每月组织一次教研活动。
`;

/** A folder with reports in it, and the place where the outputs of a run go. */
export interface Workplace {
  /** The folder around both. */
  readonly folder: string;
  readonly input: string;
  /** Not there until a run writes it. */
  readonly output: string;
}

/** A temporary folder with these reports, by name; removed after the tests of the file that asked for it. */
export function workplace(reports: Readonly<Record<string, string>> = {}): Workplace {
  const named = Object.entries(reports).map(([name, content]) => [join('in', name), content]);
  const folder = folderOf(Object.fromEntries(named));
  const input = join(folder, 'in');
  mkdirSync(input, { recursive: true });
  return { folder, input, output: join(folder, 'out') };
}
