#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  type CompareFlags,
  compareCommand,
  type KwicFlags,
  kwicCommand,
  type RunFlags,
  runCommand,
  type VerifyFlags,
  verifyCommand,
} from './commands.js';
import { explain, languageOf, openSay, type Say, usageLine } from './console/index.js';
import { BODIES, type Language, ownVersion, type Period, parsePeriods, SORTS } from './index.js';

function whole(value: string): number {
  if (!/^[1-9][0-9]{0,6}$/.test(value)) throw new InvalidArgumentError('a whole number above zero');
  return Number(value);
}

function periods(value: string): readonly Period[] {
  const parsed = parsePeriods(value);
  if (parsed === null) throw new InvalidArgumentError('two or more periods such as 2013-2017,2018-2022');
  return parsed;
}

/** Each child holds a dictionary of about 250 MB. */
const MOST_JOBS = 64;

function jobs(value: string): number {
  return Math.min(whole(value), MOST_JOBS);
}

function year(value: string): number {
  if (!/^(?:19|20)[0-9]{2}$/.test(value)) throw new InvalidArgumentError('a year of four digits');
  return Number(value);
}

/** The options of `run` and `kwic` that say which reports are read and by what. */
function readingOptions(command: Command): Command {
  return command
    .option('--since <year>', 'leave out reports before this year 起始年份', year)
    .option('--until <year>', 'leave out reports after this year 截止年份', year)
    .option('--catalogue <file>', 'catalogue.csv: path,year,org,genre,series,title 目录表')
    .option('--rules <folder>', 'your own rule files 自己的规则文件夹')
    .option('--max-file-mb <n>', 'largest file that is read 单个文件的上限（MB）', whole, 50);
}

/** The options of the commands that write CSV. */
function csvOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--headers <language>', 'language of column names 列名的语言')
        .choices(['en', 'zh'])
        .default('en'),
    )
    .option('--no-bom', 'no byte order mark in the CSV 不写字节顺序标记');
}

/** The options of every command. */
function commonOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--lang <language>', 'language of messages 信息的语言').choices(['en', 'zh']).default('en'),
    )
    .option('--debug', 'show where a fault arose 显示错误细节');
}

/** Two children keep two cores busy; for the memory they take, more is asked for by hand. */
const JOBS = Math.min(2, availableParallelism());

/** Is told the exit code of the command that ran. */
type End = (code: number) => void;

function addRun(nianlun: Command, end: End): void {
  const command = nianlun
    .command('run')
    .description('read, extract, compare, write everything 读取、提取、比较、写出')
    .argument('<paths...>', 'folders, files or patterns 文件夹、文件或通配符')
    .option('-o, --output <folder>', 'output folder 输出文件夹', 'output')
    .option('--jobs <n>', 'child processes that read, 64 at most 并行进程数，至多 64', jobs, JOBS);
  readingOptions(command)
    .option('--timeout <seconds>', 'longest time for one file 单个文件的时限（秒）', whole, 120)
    .option('--themes <file>', "themes_registry.csv of an earlier run; else the output folder's 主题登记")
    .option('--periods <list>', 'periods to compare, such as 2013-2017,2018-2022 要比较的时期', periods, [])
    .addOption(
      new Option(
        '--by <what>',
        'year tables for all reports, then for each of these 逐年表除全部报告外再按此分列',
      ).choices(BODIES),
    )
    .option('--no-discover', 'look for no unlisted slogans over all reports 不在全部报告中发现新提法')
    .option('--strict', 'replace nothing where a file failed 有文件失败就不替换输出')
    .option('--audit', 'list rejected numerals and time expressions too 另列未作数字的数词与时间表达')
    .option('--quiet', 'say nothing unless something is wrong 安静')
    .addOption(new Option('--engine <name>', 'segmenter 分词引擎').choices(['nodejieba', 'node-rs']));
  commonOptions(csvOptions(command)).action(async (paths: string[], flags: RunFlags) =>
    end(await guarded(flags, (say) => runCommand(paths, flags, say))),
  );
}

function addKwic(nianlun: Command, end: End): void {
  const command = nianlun
    .command('kwic')
    .description('concordance of a slogan or any words 语境索引：提法或任意词语的左右文')
    .argument('<phrase>', 'words; a listed slogan is found in all its ways of writing 词语或提法')
    .argument('<paths...>', 'folders, files or patterns 文件夹、文件或通配符')
    .option('--regex', 'the phrase is a regular expression 所查为正则表达式')
    .addOption(
      new Option('--sort <side>', 'order: as the reports stand, or by the words on one side 排序')
        .choices(SORTS)
        .default('report'),
    )
    .option('--width <n>', 'characters of context on either side 左右文字数', whole, 20)
    .option('-o, --output <file>', 'write a CSV file instead of lines 写入 CSV 文件');
  commonOptions(csvOptions(readingOptions(command))).action(
    async (phrase: string, paths: string[], flags: KwicFlags) =>
      end(await guarded(flags, async (say) => kwicCommand(phrase, paths, flags, say))),
  );
}

function addVerify(nianlun: Command, end: End): void {
  const command = nianlun
    .command('verify')
    .description("re-read the sources and prove each row's quote 重读原文，逐行核对引文")
    .argument('<output>', 'output folder of a run 输出文件夹')
    .option('--sources <paths...>', 'where the sources are now 原文件现在的位置');
  commonOptions(command).action(async (output: string, flags: VerifyFlags) =>
    end(await guarded(flags, async (say) => verifyCommand(output, flags, say))),
  );
}

function addCompare(nianlun: Command, end: End): void {
  const command = nianlun
    .command('compare')
    .description('put the bodies of one year side by side 把同一年的各单位并列')
    .argument('<output>', 'output folder of a run 输出文件夹')
    .requiredOption('--year <year>', 'year to compare 年份', year)
    .addOption(
      new Option('--by <what>', 'what stands in the columns 以何为列').choices(BODIES).default('org'),
    )
    .option('-o, --to <folder>', 'where the tables go 并列表的文件夹', 'side-by-side');
  commonOptions(command).action(async (output: string, flags: CompareFlags) =>
    end(await guarded(flags, async (say) => compareCommand(output, flags, say))),
  );
}

function program(end: End): Command {
  const nianlun = new Command('nianlun')
    .description(
      'Reads a folder of Chinese reports and writes tidy CSV datasets.\n读取一个文件夹的中文报告，整理成可逐年比较的 CSV 数据。',
    )
    .version(ownVersion())
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  for (const add of [addRun, addKwic, addVerify, addCompare]) add(nianlun, end);
  return nianlun;
}

/** Runs a command and puts what went wrong into words. */
async function guarded(
  flags: { readonly lang: Language; readonly debug?: boolean },
  command: (say: Say) => Promise<number>,
): Promise<number> {
  const say = openSay(flags.lang);
  try {
    return await command(say);
  } catch (error) {
    const { code, line } = explain(error, say);
    process.stderr.write(`${line}\n`);
    if (flags.debug === true && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    return code;
  }
}

async function main(): Promise<number> {
  let code = 0;
  try {
    await program((ended) => {
      code = ended;
    }).parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help')
      process.stderr.write(`${usageLine(error, openSay(languageOf(process.argv)))}\n`);
    return 2;
  }
  return code;
}

// A reader that has gone, as behind `| head`, is no reason to stop: the run goes on without being heard.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
process.exitCode = await main();
