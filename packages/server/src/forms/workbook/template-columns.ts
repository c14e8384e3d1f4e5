/** Name of a column in the hidden key row; columns are found by it, so that moving one does no harm. */
export type ColumnKey = 'org_id' | 'org_name' | 'period' | 'item' | 'group' | 'label' | 'unit' | 'value' | 'note' | 'reason';

/** A column of the template. */
export interface TemplateColumn {
  readonly key: ColumnKey;
  readonly title: string;
  readonly width: number;
  /** Heading over several columns. */
  readonly group: string;
}

/** The columns of the template in order; the last is there only in a workbook sent back. */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  { key: 'org_id', title: '*机构编码', width: 16, group: '填报单位' },
  { key: 'org_name', title: '机构', width: 24, group: '填报单位' },
  { key: 'period', title: '*期间', width: 11, group: '填报单位' },
  { key: 'item', title: '*项目编码', width: 22, group: '项目' },
  { key: 'group', title: '类别', width: 14, group: '项目' },
  { key: 'label', title: '项目（带 * 为必填）', width: 34, group: '项目' },
  { key: 'unit', title: '单位', width: 8, group: '项目' },
  { key: 'value', title: '*数值', width: 14, group: '填报' },
  { key: 'note', title: '备注', width: 28, group: '填报' },
  { key: 'reason', title: '错误原因', width: 56, group: '校验' },
];

/** First word of the hidden stamp row: what follows it is the form's id, the stamp of its layout, and the period. */
export const STAMP_MARK = 'taizhang-form';

/** Rows of the template before its data. */
export const STAMP_ROW = 1;
export const KEY_ROW = 2;
export const FIRST_DATA_ROW = 6;

/** Title of a column as messages name it. */
export function titleOf(key: ColumnKey): string {
  return (TEMPLATE_COLUMNS.find((column) => column.key === key)?.title ?? key).replace('*', '').replace(/（.*$/u, '');
}

/** Letter of a column in the template as it is written. */
export function letterOf(key: ColumnKey): string {
  return String.fromCharCode('A'.charCodeAt(0) + TEMPLATE_COLUMNS.findIndex((column) => column.key === key));
}

/** Marks a required item in its label. */
export const REQUIRED_MARK = '*';
