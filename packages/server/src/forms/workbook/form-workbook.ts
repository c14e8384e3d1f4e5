import { formatNumber, periodLabel, type OrgUnit, type Period } from '@taizhang/kernel';
import { formStamp, type FormDefinition, type FormItem } from '@taizhang/records';
import { neutralise } from './cell-content.ts';
import { enterableItems } from './enterable-items.ts';
import { LOOKS } from './form-looks.ts';
import { instructionSheet, type WorkbookHead } from './instruction-sheet.ts';
import { writeSpreadsheet, type CellRule, type WrittenCell, type WrittenRow } from './spreadsheet-writer.ts';
import { FIRST_DATA_ROW, KEY_ROW, letterOf, STAMP_MARK, STAMP_ROW, TEMPLATE_COLUMNS, type ColumnKey } from './template-columns.ts';

/** A data row of the workbook. */
export interface FormRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ColumnKey, string | number | null>>>;
  /** The item it is about, when that is known. */
  readonly item?: FormItem | undefined;
  /** A row the clerk may fill in from scratch, codes included. */
  readonly isOpen?: boolean;
  readonly mark?: { readonly column: ColumnKey; readonly kind: 'rejected' | 'flagged' };
  /** Explanation shown on the item. */
  readonly remark?: string;
}

/** What the workbook of a form is made of. */
export interface FormWorkbook extends WorkbookHead {
  readonly rows: Iterable<FormRow>;
}

/** Writes the workbook of a form: its rows, the instructions, and the lists behind the drop-downs. */
export async function writeFormWorkbook(workbook: FormWorkbook): Promise<Buffer> {
  const { form, period, units, isMarked } = workbook;
  const columns = TEMPLATE_COLUMNS.filter(({ key }) => isMarked || key !== 'reason');
  const rules = new RuleCollector(form, units.length);
  const last = String.fromCharCode(64 + columns.length);
  return writeSpreadsheet([
    {
      name: '填报',
      widths: columns.map(({ width }) => width),
      frozenRows: FIRST_DATA_ROW - 1,
      isProtected: true,
      merges: [`A${TITLE_ROW}:${last}${TITLE_ROW}`, ...groupRanges(columns)],
      rows: sheetRows(workbook, columns, rules),
      rules: () => rules.all(),
    },
    instructionSheet(workbook),
    {
      name: LISTS,
      isHidden: true,
      widths: [18, 30, 24, 40],
      rows: listRows(form, units, period),
    },
  ]);
}

const TITLE_ROW = 3;
const LISTS = '选项';
/** Empty rows at the end for institutions or periods that are not there yet. */
const OPEN_ROWS = 20;

type Columns = typeof TEMPLATE_COLUMNS;

function* sheetRows({ form, period, rows, isMarked }: FormWorkbook, columns: Columns, rules: RuleCollector): Generator<WrittenRow> {
  const hidden = (value: string): WrittenCell => ({ value, look: LOOKS.hidden });
  yield { row: STAMP_ROW, isHidden: true, cells: [STAMP_MARK, form.id, formStamp(form), period].map(hidden) };
  yield { row: KEY_ROW, isHidden: true, cells: columns.map(({ key }) => hidden(key)) };
  yield { row: TITLE_ROW, height: 30, cells: [{ value: neutralise(`${periodLabel(period, 'zh')} ${form.name.zh}（${form.code}）${isMarked ? ' 校验结果' : ''}`), look: LOOKS.title }] };
  yield { row: TITLE_ROW + 1, cells: columns.map(({ group }) => ({ value: group, look: LOOKS.group })) };
  yield { row: TITLE_ROW + 2, height: 22, cells: columns.map(({ title }) => ({ value: title, look: LOOKS.head })) };
  let last = FIRST_DATA_ROW - 1;
  for (const row of rows) {
    rules.add(row);
    yield { row: row.row, cells: columns.map(({ key }) => writtenCell(row, key)) };
    last = row.row;
  }
  rules.open(last + 1, last + OPEN_ROWS);
  for (let row = last + 1; row <= last + OPEN_ROWS; row += 1) yield { row, cells: columns.map(({ key }) => writtenCell({ row, cells: {}, isOpen: true }, key)) };
}

function writtenCell({ cells, item, isOpen, mark, remark }: FormRow, key: ColumnKey): WrittenCell {
  const stated = cells[key] ?? null;
  const value = typeof stated === 'string' ? neutralise(stated) : stated;
  const look = mark && mark.column === key ? LOOKS[mark.kind] : key === 'reason' ? LOOKS[mark?.kind === 'flagged' ? 'doubtReason' : 'reason'] : lookOf(key, item, isOpen === true || mark?.kind === 'rejected');
  return { value, look, ...(key === 'label' && remark !== undefined ? { remark } : {}) };
}

function lookOf(key: ColumnKey, item: FormItem | undefined, isOpen: boolean): (typeof LOOKS)[keyof typeof LOOKS] {
  if (key === 'value') return item?.integer === true ? LOOKS.whole : LOOKS.decimal;
  if (key === 'note') return LOOKS.note;
  return isOpen ? LOOKS.openCode : LOOKS.code;
}

function groupRanges(columns: Columns): readonly string[] {
  const row = TITLE_ROW + 1;
  return [...Map.groupBy(columns, ({ group }) => group).values()].flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    return first && last && first !== last ? [`${letterOf(first.key)}${row}:${letterOf(last.key)}${row}`] : [];
  });
}

function* listRows(form: FormDefinition, units: readonly OrgUnit[], period: Period): Generator<WrittenRow> {
  const items = enterableItems(form);
  yield { row: 1, cells: ['机构编码', '机构', '项目编码', '项目', '期间'].map((value) => ({ value })) };
  for (let at = 0; at < Math.max(units.length, items.length, 1); at += 1) {
    const unit = units[at];
    const item = items[at];
    yield { row: at + 2, cells: [unit?.id ?? null, unit?.name ?? null, item?.key ?? null, item?.label.zh ?? null, at === 0 ? period : null].map((value) => ({ value: typeof value === 'string' ? neutralise(value) : value, look: LOOKS.hidden })) };
  }
}

/** Validations for Excel itself: neighbouring rows under the same rule share one. */
class RuleCollector {
  readonly #form: FormDefinition;
  readonly #units: number;
  readonly #rules: CellRule[] = [];
  #last = FIRST_DATA_ROW;
  #run: { readonly item: FormItem; readonly from: number; to: number } | undefined;

  constructor(form: FormDefinition, units: number) {
    this.#form = form;
    this.#units = units;
  }

  add({ row, item }: FormRow): void {
    const run = this.#run;
    if (run && item && run.to === row - 1 && isSameRule(run.item, item)) {
      run.to = row;
      return;
    }
    this.#close();
    this.#run = item ? { item, from: row, to: row } : undefined;
  }

  /** Rows to be filled in from scratch choose their codes from lists. */
  open(from: number, to: number): void {
    this.#close();
    this.#last = to;
    const range = (key: ColumnKey): string => `${letterOf(key)}${from}:${letterOf(key)}${to}`;
    const list = (column: string, count: number): string => `'${LISTS}'!$${column}$2:$${column}$${Math.max(count, 1) + 1}`;
    this.#rules.push(
      { range: range('org_id'), kind: 'list', source: list('A', this.#units), title: '机构编码', message: '请从下拉列表中选择本辖区的机构编码。' },
      { range: range('item'), kind: 'list', source: list('C', enterableItems(this.#form).length), title: '项目编码', message: '请从下拉列表中选择项目编码。' },
      { range: range('value'), kind: 'decimal', min: 0, title: '数值', message: '请填数字；没有发生请填 0，没有数据请留空。' },
    );
  }

  all(): readonly CellRule[] {
    if (this.#rules.length <= MOST_RULES) return this.#rules;
    const lists = this.#rules.filter(({ kind }) => kind === 'list');
    const value = letterOf('value');
    return [...lists, { range: `${value}${FIRST_DATA_ROW}:${value}${this.#last}`, kind: 'decimal', min: 0, title: '数值', message: '请填数字；没有发生请填 0，没有数据请留空。' }];
  }

  #close(): void {
    if (!this.#run) return;
    const { item, from, to } = this.#run;
    const { min = 0, max, integer } = item;
    const limit = max === undefined ? `不小于 ${formatNumber(min)} ` : `在 ${formatNumber(min)} 到 ${formatNumber(max)} 之间`;
    this.#rules.push({
      range: `${letterOf('value')}${from}:${letterOf('value')}${to}`, kind: integer ? 'whole' : 'decimal', min, ...(max === undefined ? {} : { max }),
      title: '数值', message: `请填${limit}的${integer ? '整数' : '数'}（单位：${item.unit}）；没有发生请填 0，没有数据请留空。`,
    });
    this.#run = undefined;
  }
}

/** More rules than these make the file slow to open: then one rule holds for the column. The server checks every cell in any case. */
const MOST_RULES = 1000;

function isSameRule(a: FormItem, b: FormItem): boolean {
  return a.integer === b.integer && a.unit === b.unit && (a.min ?? 0) === (b.min ?? 0) && a.max === b.max;
}
