import type { OrgUnit } from '@taizhang/kernel';
import { neutralise, shownText } from '../../forms/workbook/cell-content.ts';
import { LOOKS } from '../../forms/workbook/form-looks.ts';
import { writeSpreadsheet, type CellRule, type WrittenRow } from '../../forms/workbook/spreadsheet-writer.ts';
import type { ResidentSheetRow } from './read-resident-sheet.ts';
import type { ResidentRemark } from './resident-judgement.ts';
import { FIRST_ROW, IDENTITY_KINDS, KEY_ROW, RESIDENT_LAYOUT, RESIDENT_LIST, RESIDENT_STAMP, ROLES, STAMP_ROW } from './resident-columns.ts';

/** Empty rows with drop-downs in a new list. */
const OPEN_ROWS = 500;

/** The empty list, with the clinics of the jurisdiction to choose from. */
export async function writeResidentTemplate(clinics: readonly OrgUnit[]): Promise<Buffer> {
  return writeList(clinics, false, openRows(), OPEN_ROWS);
}

/** The list as it was uploaded, row for row, with the wrong cells coloured and the reason beside them. Mended and uploaded, it is a list again. */
export async function writeMarkedResidents(clinics: readonly OrgUnit[], rows: readonly ResidentSheetRow[], remarks: ReadonlyMap<number, ResidentRemark>): Promise<Buffer> {
  return writeList(clinics, true, markedRows(rows, remarks), (rows.at(-1)?.row ?? FIRST_ROW) - FIRST_ROW + 1);
}

async function writeList(clinics: readonly OrgUnit[], isMarked: boolean, data: Iterable<WrittenRow>, count: number): Promise<Buffer> {
  const columns = RESIDENT_LIST.filter(({ key }) => isMarked || key !== 'reason');
  return writeSpreadsheet([
    { name: '居民', widths: columns.map(({ width }) => width), frozenRows: FIRST_ROW - 1, rows: listRows(columns, isMarked, data), rules: () => dropDowns(FIRST_ROW + count - 1, clinics.length) },
    { name: '选项', isHidden: true, widths: [30, 20, 14, 14, 10], rows: choiceRows(clinics) },
  ]);
}

function* listRows(columns: typeof RESIDENT_LIST, isMarked: boolean, data: Iterable<WrittenRow>): Generator<WrittenRow> {
  yield { row: STAMP_ROW, isHidden: true, cells: [RESIDENT_STAMP, RESIDENT_LAYOUT].map((value) => ({ value, look: LOOKS.hidden })) };
  yield { row: KEY_ROW, isHidden: true, cells: columns.map(({ key }) => ({ value: key, look: LOOKS.hidden })) };
  yield { row: KEY_ROW + 1, height: 28, cells: [{ value: isMarked ? '居民批量导入 校验结果' : '居民批量导入', look: LOOKS.heading }] };
  yield { row: KEY_ROW + 2, cells: [{ value: '带 * 的必填。有效身份证号可不填性别、出生日期；身份证号校验不通过的照收，标为待核实。已在册的居民只更新电话和住址。日期如 2021-07-05。', look: { ink: '5B5F66' } }] };
  yield { row: KEY_ROW + 3, height: 22, cells: columns.map(({ title }) => ({ value: title, look: LOOKS.head })) };
  yield* data;
}

function* openRows(): Generator<WrittenRow> {
  for (let row = FIRST_ROW; row < FIRST_ROW + OPEN_ROWS; row += 1) yield { row, cells: RESIDENT_LIST.filter(({ key }) => key !== 'reason').map(() => ({ value: null, look: LOOKS.note })) };
}

function* markedRows(rows: readonly ResidentSheetRow[], remarks: ReadonlyMap<number, ResidentRemark>): Generator<WrittenRow> {
  for (const { row, cells } of rows) {
    const remark = remarks.get(row);
    const reason = remark === undefined ? null : `${remark.kind === 'flagged' ? '请核对：' : ''}${remark.reason.zh}`;
    yield {
      row,
      cells: RESIDENT_LIST.map(({ key }) =>
        key === 'reason'
          ? { value: reason, look: remark?.kind === 'flagged' ? LOOKS.doubtReason : LOOKS.reason }
          : { value: neutralise(shownText(cells[key])) || null, look: remark?.column === key ? LOOKS[remark.kind] : LOOKS.note },
      ),
    };
  }
}

const COLUMN_LISTS = { org: 'A', sex: 'B', identity_kind: 'C', role: 'D', residence: 'E' } as const;
const CHOICES = [['男', '女'], Object.keys(IDENTITY_KINDS), Object.keys(ROLES), ['户籍', '非户籍']] as const;

function* choiceRows(clinics: readonly OrgUnit[]): Generator<WrittenRow> {
  for (let at = 0; at < Math.max(clinics.length, 8); at += 1) yield { row: at + 1, cells: [clinics[at]?.name ?? null, ...CHOICES.map((list) => list[at] ?? null)].map((value) => ({ value, look: LOOKS.hidden })) };
}

function dropDowns(last: number, clinics: number): readonly CellRule[] {
  const lengths = { org: Math.max(clinics, 1), sex: CHOICES[0].length, identity_kind: CHOICES[1].length, role: CHOICES[2].length, residence: CHOICES[3].length };
  return (['org', 'sex', 'identity_kind', 'role', 'residence'] as const).map((key) => {
    const letter = String.fromCharCode(65 + RESIDENT_LIST.findIndex((column) => column.key === key));
    const list = COLUMN_LISTS[key];
    return { range: `${letter}${FIRST_ROW}:${letter}${last}`, kind: 'list', source: `'选项'!$${list}$1:$${list}$${lengths[key]}`, title: '请选择', message: '请从下拉列表中选择。' };
  });
}
