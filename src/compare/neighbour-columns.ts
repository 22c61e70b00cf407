import { text, year } from '../model/index.js';

/** The columns that name two neighbouring reports of a series. */
export const neighbourColumns = {
  series: text('系列', 'series', '同一单位同一文种的报告', "one body's reports of one genre"),
  report_id: text('报告编号', 'report', '后一份报告', 'the later report'),
  previous_report_id: text('上份报告编号', 'previous report', '前一份报告', 'the earlier report'),
  year: year('年份', 'year', '后一份报告的年份', 'year of the later report'),
  previous_year: year('上份年份', 'previous year', '前一份报告的年份', 'year of the earlier report'),
};
