import type { Column, Row, TableSpec } from '../model/index.js';
import { defineTable, text } from '../model/index.js';

/** The data dictionary: one row for each column of each table. */
export const dictionaryTable = defineTable({
  name: 'dictionary',
  title: { zh: '数据字典', en: 'Data dictionary' },
  about: { zh: '每张表的每一列一行', en: 'one row for each column of each table' },
  key: ['table', 'column'],
  columns: {
    table: text('表', 'table', '表名', 'name of the table'),
    column: text('列', 'column', '列名', 'name of the column'),
    type: text('类型', 'type', '值的类型', 'type of the values'),
    zh: text('中文名', 'Chinese title', '列的中文名', 'Chinese title of the column'),
    en: text('英文名', 'English title', '列的英文名', 'English title of the column'),
    about_zh: text('中文说明', 'Chinese description', '列的中文说明', 'what it says, in Chinese'),
    about_en: text('英文说明', 'English description', '列的英文说明', 'what it says, in English'),
    unit: text('计量单位', 'unit', '列的计量单位', 'unit of the values, where there is one'),
    values: text('取值', 'values', '可能的取值，以竖线分隔', 'the closed list of values, divided by bars'),
  },
});

/** The rows of the data dictionary. */
export function dictionaryRows(specs: readonly TableSpec[]): readonly Row[] {
  return specs.flatMap((spec) =>
    Object.entries(spec.columns).map(([name, column]) => ({
      table: spec.name,
      column: name,
      type: column.type,
      zh: column.zh,
      en: column.en,
      about_zh: column.about.zh,
      about_en: column.about.en,
      unit: column.unit ?? '',
      values: (column.values ?? []).join('|'),
    })),
  );
}

/** Frictionless types: a decimal is a `number`, its digits kept by the CSV. */
const FIELD_TYPES = {
  text: 'string',
  integer: 'integer',
  decimal: 'number',
  boolean: 'boolean',
  year: 'year',
};

function fieldOf(name: string, column: Column): object {
  return {
    name,
    type: FIELD_TYPES[column.type],
    title: `${column.en} ${column.zh}`,
    description: `${column.about.en} ${column.about.zh}`,
    ...(column.type === 'boolean' ? { trueValues: ['TRUE'], falseValues: ['FALSE'] } : {}),
    ...(column.values === undefined ? {} : { constraints: { enum: ['', ...column.values] } }),
  };
}

/** A Frictionless Data Package (Table Schema) that describes every CSV. */
export function dataPackage(specs: readonly TableSpec[], headers: 'en' | 'zh'): object {
  return {
    profile: 'tabular-data-package',
    name: 'nianlun',
    resources: specs.map((spec) => ({
      name: spec.name.replaceAll('_', '-'),
      path: `${spec.name}.csv`,
      profile: 'tabular-data-resource',
      encoding: 'utf-8',
      title: `${spec.title.en} ${spec.title.zh}`,
      description: `${spec.about.en} ${spec.about.zh}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields: Object.entries(spec.columns).map(([name, column]) =>
          fieldOf(headers === 'zh' ? column.zh : name, column),
        ),
        missingValues: [''],
        primaryKey: spec.key.map((name) => (headers === 'zh' ? (spec.columns[name]?.zh ?? name) : name)),
      },
    })),
  };
}
