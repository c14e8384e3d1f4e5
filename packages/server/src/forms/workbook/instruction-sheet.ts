import { periodLabel, type OrgUnit, type Period, type PlainDate } from '@taizhang/kernel';
import { formStamp, type FormDefinition } from '@taizhang/records';
import { neutralise } from './cell-content.ts';
import { enterableItems } from './enterable-items.ts';
import { LOOKS } from './form-looks.ts';
import type { WrittenRow, WrittenSheet } from './spreadsheet-writer.ts';
import { REQUIRED_MARK, TEMPLATE_COLUMNS } from './template-columns.ts';

/** What a workbook of a form says of itself. */
export interface WorkbookHead {
  readonly form: FormDefinition;
  readonly period: Period;
  readonly dueOn: PlainDate;
  /** Institutions offered in the drop-down. */
  readonly units: readonly OrgUnit[];
  /** Whether there is a column for what is wrong. */
  readonly isMarked: boolean;
}

/** The second sheet: how the form is filled in, with an example row and the version of the template. */
export function instructionSheet(workbook: WorkbookHead): WrittenSheet {
  const { form, period, dueOn, units, isMarked } = workbook;
  const lines = [
    `表号：${form.code}　期间：${periodLabel(period, 'zh')}　报送截止：${dueOn}　模板版本：${formStamp(form)}`,
    `制表依据：${form.basis}　有效期至：${form.expiresOn}`,
    ...(isMarked ? ['红底的格没有导入，黄底的格已读入但请核对；原因写在“错误原因”列。改好后直接上传本文件，已导入的行不会重复。'] : []),
    '一行是一家机构的一个项目。只填“数值”和“备注”两列；已知的数已预填，请核对。',
    '没有发生请填 0；没有数据请留空。留空不会清除系统里已有的数，要清除请在网页上操作。',
    '数值请直接填数字，不要填公式、单位、百分号；百分数按单位“%”填 98.5。',
    '末尾的空行可补报其他机构或以前的期间：机构编码、项目编码从下拉列表选，期间如 2021-06 或 2021Q2。',
    '编码列已锁定（无密码），请勿改动标识行；不要把内容复制到新文件，否则无法识别。',
    '上传后先显示校验结果，确认后才存为草稿；报送须在网页上由填报人提交。',
  ];
  return { name: '说明', widths: TEMPLATE_COLUMNS.map(({ width }) => width), rows: instructionRows(lines, workbook, units[0]?.name ?? '') };
}

function* instructionRows(lines: readonly string[], { form, period, units }: WorkbookHead, unitName: string): Generator<WrittenRow> {
  yield { row: 1, height: 24, cells: [{ value: `填报说明　${neutralise(form.name.zh)}`, look: LOOKS.heading }] };
  let row = 2;
  for (const line of lines) {
    yield { row, cells: [{ value: neutralise(line) }] };
    row += 1;
  }
  row += 1;
  yield { row, cells: [{ value: '示例（不会被导入）', look: LOOKS.heading }] };
  const columns = TEMPLATE_COLUMNS.filter(({ key }) => key !== 'reason');
  yield { row: row + 1, cells: columns.map(({ title }) => ({ value: title, look: LOOKS.head })) };
  const [item] = enterableItems(form);
  if (!item) return;
  const example = [units[0]?.id ?? '', unitName, period, item.key, item.group.zh, `${item.required ? REQUIRED_MARK : ''}${item.label.zh}`, item.unit, '128', '与上月持平'];
  yield { row: row + 2, cells: example.map((value) => ({ value: neutralise(value), look: LOOKS.example })) };
}
