import type { FieldDefinition } from '@taizhang/records';
import { neutralise, shownText } from '../../../forms/workbook/cell-content.ts';
import { LOOKS } from '../../../forms/workbook/form-looks.ts';
import { writeSpreadsheet, type CellRule, type WrittenRow } from '../../../forms/workbook/spreadsheet-writer.ts';
import type { VisitRemark } from './judge-visits.ts';
import type { VisitSheetRow } from './read-visit-sheet.ts';
import { ROWS, VISIT_LAYOUT, VISIT_STAMP, visitColumns, WHO, type VisitColumn, type VisitForm } from './visit-columns.ts';

/** Empty rows with drop-downs in a new list. */
const OPEN_ROWS = 500;

/** The empty list of a form: its answers as drop-downs, its ranges kept by the spreadsheet program itself. */
export async function writeVisitTemplate(form: VisitForm): Promise<Buffer> {
  const columns = visitColumns(form, false);
  return writeList(form, columns, openRows(columns), OPEN_ROWS);
}

/** The list as it was uploaded with wrong cells coloured and the reason beside them. Mended and uploaded, it is a list again. */
export async function writeMarkedVisits(form: VisitForm, rows: readonly VisitSheetRow[], remarks: ReadonlyMap<number, VisitRemark>): Promise<Buffer> {
  const columns = visitColumns(form, true);
  return writeList(form, columns, markedRows(columns, rows, remarks), (rows.at(-1)?.row ?? ROWS.first) - ROWS.first + 1);
}

async function writeList(form: VisitForm, columns: readonly VisitColumn[], data: Iterable<WrittenRow>, count: number): Promise<Buffer> {
  const lists = columns.filter(({ field }) => field?.type === 'choice');
  return writeSpreadsheet([
    { name: form.kind.name.zh.slice(0, 30), widths: columns.map(({ width }) => width), frozenRows: ROWS.first - 1, rows: listRows(form, columns, data), rules: () => rulesOf(columns, lists, ROWS.first + count - 1) },
    { name: '选项', isHidden: true, widths: lists.map(() => 20), rows: choiceRows(lists) },
  ]);
}

function* listRows({ programme, kind }: VisitForm, columns: readonly VisitColumn[], data: Iterable<WrittenRow>): Generator<WrittenRow> {
  yield { row: ROWS.stamp, isHidden: true, cells: [VISIT_STAMP, VISIT_LAYOUT, programme.id, kind.id].map((value) => ({ value, look: LOOKS.hidden })) };
  yield { row: ROWS.keys, isHidden: true, cells: columns.map(({ key }) => ({ value: key, look: LOOKS.hidden })) };
  yield { row: ROWS.title, height: 28, cells: [{ value: `${programme.name.zh} ${kind.name.zh} 批量导入`, look: LOOKS.heading }] };
  yield { row: ROWS.note, cells: [{ value: '一行一次服务，带 * 的必填。居民须已建档，按身份证号识别。日期如 2021-07-05；多选填选项名称，中间用顿号。分类、下次随访等由系统判定，不用填。', look: { ink: '5B5F66' } }] };
  yield { row: ROWS.heads, height: 22, cells: columns.map(({ title, field }) => ({ value: title, look: LOOKS.head, ...(field === undefined ? {} : { remark: helpOf(field) }) })) };
  yield* data;
}

function* openRows(columns: readonly VisitColumn[]): Generator<WrittenRow> {
  for (let row: number = ROWS.first; row < ROWS.first + OPEN_ROWS; row += 1) yield { row, cells: columns.map(() => ({ value: null, look: LOOKS.note })) };
}

function* markedRows(columns: readonly VisitColumn[], rows: readonly VisitSheetRow[], remarks: ReadonlyMap<number, VisitRemark>): Generator<WrittenRow> {
  for (const { row, cells } of rows) {
    const remark = remarks.get(row);
    const reason = remark === undefined ? null : `${remark.kind === 'flagged' ? '请核对：' : ''}${remark.reason.zh}`;
    yield {
      row,
      cells: columns.map(({ key }) =>
        key === WHO.reason
          ? { value: reason, look: remark?.kind === 'flagged' ? LOOKS.doubtReason : LOOKS.reason }
          : { value: neutralise(shownText(cells[key])) || null, look: remark?.columns.includes(key) === true ? LOOKS[remark.kind] : LOOKS.note },
      ),
    };
  }
}

function* choiceRows(lists: readonly VisitColumn[]): Generator<WrittenRow> {
  const labels = lists.map(({ field }) => choicesOf(field));
  for (let at = 0; at < Math.max(1, ...labels.map(({ length }) => length)); at += 1) yield { row: at + 1, cells: labels.map((list) => ({ value: list[at] ?? null, look: LOOKS.hidden })) };
}

function rulesOf(columns: readonly VisitColumn[], lists: readonly VisitColumn[], last: number): readonly CellRule[] {
  return columns.flatMap(({ field }, at): readonly CellRule[] => {
    const range = `${letters(at)}${ROWS.first}:${letters(at)}${last}`;
    if (field?.type === 'choice') {
      const list = letters(lists.findIndex((column) => column.field === field));
      return [{ range, kind: 'list', source: `'选项'!$${list}$1:$${list}$${choicesOf(field).length}`, title: '请选择', message: '请从下拉列表中选择。' }];
    }
    // In the field's other unit the number lies outside: the server says which unit was meant, so the program must let it pass.
    if (field?.type !== 'number' || field.otherUnit !== undefined) return [];
    return [{ range, kind: field.decimals === 0 ? 'whole' : 'decimal', min: field.min, max: field.max, title: '超出范围', message: `${field.label.zh}应在 ${field.min}—${field.max} ${field.unit} 之间。` }];
  });
}

function choicesOf(field: FieldDefinition | undefined): readonly string[] {
  return field?.type === 'choice' || field?.type === 'choices' ? field.choices.map(({ label }) => label.zh) : [];
}

function helpOf(field: FieldDefinition): string {
  if (field.type === 'number') return `${field.min}—${field.max} ${field.unit}`;
  return field.type === 'choices' ? `可多选，用顿号隔开：${choicesOf(field).join('、')}` : (field.note?.zh ?? field.label.zh);
}

/** Column letters: 0 is A, 26 is AA. */
function letters(at: number): string {
  return `${at >= 26 ? letters(Math.floor(at / 26) - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
