import { isNumber, periodEnd, periodStart, readNumber, toHalfWidth, type Localized, type OrgId, type Period } from '@taizhang/kernel';
import { compileForm, type FormItem } from '@taizhang/records';
import { looksLikeFormula, shownText, withoutApostrophe, type CellContent } from './cell-content.ts';
import type { SheetRow } from './read-form-sheet.ts';
import { readRowPeriod } from './row-period.ts';
import type { RowRules } from './row-rules.ts';
import { REQUIRED_MARK, titleOf, type ColumnKey } from './template-columns.ts';

/** Why a row is not taken, and which of its cells is at fault. */
export interface RowProblem {
  readonly column: ColumnKey;
  readonly reason: Localized;
}

/** A row understood: whose cell it fills in, and with what. */
export interface ReadRow {
  readonly row: number;
  readonly orgId: OrgId;
  readonly period: Period;
  readonly item: FormItem;
  /** undefined: the cell was left empty, which changes nothing. */
  readonly value: number | undefined;
  readonly note: string | undefined;
  /** What was read otherwise than it stands there. */
  readonly doubt: { readonly flag: string; readonly reason: Localized } | undefined;
}

/** Reads one row by itself; what depends on other rows or on what is already filed comes later. */
export function readRow(rules: RowRules, sheetRow: SheetRow): ReadRow | (RowProblem & { readonly row: number }) {
  const { row, cells } = sheetRow;
  const problem = (column: ColumnKey, zh: string, en: string): RowProblem & { readonly row: number } => ({ row, column, reason: { zh, en } });
  for (const [column, cell] of entriesOf(cells)) {
    if (cell.kind === 'formula') return problem(column, `“${titleOf(column)}”是公式 =${short(cell.formula)}，请改为数值（选择性粘贴）`, `this cell is the formula =${short(cell.formula)}; paste its value instead`);
  }
  const org = readOrg(rules, cells);
  if ('column' in org) return { row, ...org };
  const period = readPeriod(rules, cells.period, org.orgId);
  if (typeof period !== 'string') return { row, ...period };
  const item = readItem(rules, cells);
  if ('column' in item) return { row, ...item };
  const note = cells.note === undefined ? undefined : withoutApostrophe(shownText(cells.note)).trim();
  if (note !== undefined && looksLikeFormula(note)) return problem('note', `备注以“${note.slice(0, 1)}”开头，会被当作公式，请改写`, `the note starts with "${note.slice(0, 1)}" and would be taken for a formula`);
  if (note !== undefined && note.length > LONGEST_NOTE) return problem('note', `备注超过 ${LONGEST_NOTE} 字`, `the note is longer than ${LONGEST_NOTE} characters`);
  const value = readValue(cells.value);
  if ('column' in value) return { row, ...value };
  return { row, orgId: org.orgId, period, item, note: note === '' ? undefined : note, ...value };
}

const LONGEST_NOTE = 200;

type Cells = SheetRow['cells'];

function entriesOf(cells: Cells): readonly (readonly [ColumnKey, CellContent])[] {
  return COLUMNS.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]] as const]));
}

const COLUMNS: readonly ColumnKey[] = ['org_id', 'org_name', 'period', 'item', 'group', 'label', 'unit', 'value', 'note'];

function readOrg(rules: RowRules, cells: Cells): { readonly orgId: OrgId } | RowProblem {
  const code = plain(cells.org_id);
  if (code === '') return problemOf('org_id', '未填机构编码', 'the organisation code is missing');
  const unit = rules.unitOf(code);
  if (!unit) return problemOf('org_id', `没有编码为“${short(code)}”的机构`, `there is no organisation with the code "${short(code)}"`);
  if (!rules.isInJurisdiction(unit.id)) return problemOf('org_id', `${unit.name}不在您的管辖范围内`, `${unit.id} is outside your jurisdiction`);
  const name = plain(cells.org_name);
  if (name !== '' && name !== toHalfWidth(unit.name).trim()) return problemOf('org_name', `编码 ${unit.id} 是${unit.name}，不是“${short(name)}”`, `the code ${unit.id} is ${unit.name}, not "${short(name)}"`);
  return { orgId: unit.id };
}

function readPeriod({ form, isExpected, today }: RowRules, cell: CellContent | undefined, orgId: OrgId): Period | RowProblem {
  if (cell === undefined) return problemOf('period', '未填期间', 'the period is missing');
  const period = readRowPeriod(cell, form.period);
  const shown = short(shownText(cell));
  if (period === undefined) {
    const [zh, en] = form.period === 'month' ? ['一个月，如 2021-06', 'a month such as 2021-06'] : ['一个季度，如 2021Q2', 'a quarter such as 2021Q2'];
    return problemOf('period', `期间“${shown}”应为${zh}`, `the period "${shown}" should be ${en}`);
  }
  if (periodStart(period) > today) return problemOf('period', `期间 ${period} 尚未开始`, `the period ${period} has not begun`);
  if (!isExpected(orgId, period)) return problemOf('org_id', `该机构在 ${period} 不需要填报本表`, `this organisation does not fill in the form for ${periodEnd(period)}`);
  return period;
}

function readItem({ form }: RowRules, cells: Cells): FormItem | RowProblem {
  const key = plain(cells.item);
  if (key === '') return problemOf('item', '未填项目编码', 'the item code is missing');
  const item = compileForm(form).items.get(key);
  if (!item) return problemOf('item', `本表没有项目编码“${short(key)}”`, `the form has no item "${short(key)}"`);
  if (item.entry === 'computed') return problemOf('item', `“${item.label.zh}”由系统计算，不用填报`, `"${item.label.en}" is computed and not filled in`);
  const label = plain(cells.label).replace(REQUIRED_MARK, '');
  if (label !== '' && label !== toHalfWidth(item.label.zh).trim()) return problemOf('label', `项目编码 ${key} 是“${item.label.zh}”，不是“${short(label)}”，可能粘贴错行`, `the item code ${key} is "${item.label.en}", not "${short(label)}"; rows may have slipped`);
  const unit = plain(cells.unit);
  if (unit !== '' && unit !== toHalfWidth(item.unit)) return problemOf('unit', `本项目的单位是“${item.unit}”，不是“${short(unit)}”`, `this item is counted in ${item.unit}, not "${short(unit)}"`);
  return item;
}

function readValue(cell: CellContent | undefined): Pick<ReadRow, 'value' | 'doubt'> | RowProblem {
  if (cell === undefined) return { value: undefined, doubt: undefined };
  switch (cell.kind) {
    case 'number':
      return { value: cell.value, doubt: undefined };
    case 'date':
      return problemOf('value', `“${cell.day}”是日期，不是数`, `${cell.day} is a date, not a number`);
    case 'formula':
    case 'other':
      return problemOf('value', `“${short(shownText(cell))}”不是数`, `"${short(shownText(cell))}" is not a number`);
    case 'text': {
      const text = withoutApostrophe(cell.text);
      const reading = readNumber(text);
      if (isNumber(reading)) return { value: reading.value, doubt: { flag: 'number_as_text', reason: { zh: `“${short(text)}”是文本，按数 ${reading.value} 读入`, en: `the text "${short(text)}" was read as the number ${reading.value}` } } };
      return reading.problem === 'empty' ? { value: undefined, doubt: undefined } : { column: 'value', reason: reading.reason };
    }
  }
}

/** Text of a cell for comparing with codes: half-width, without the blanks around it. */
function plain(cell: CellContent | undefined): string {
  return toHalfWidth(withoutApostrophe(shownText(cell))).trim();
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function problemOf(column: ColumnKey, zh: string, en: string): RowProblem {
  return { column, reason: { zh, en } };
}
