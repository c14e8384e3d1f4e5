import { compileForm } from '@taizhang/records';
import { shownText, withoutApostrophe } from './cell-content.ts';
import { writeFormWorkbook, type FormRow } from './form-workbook.ts';
import type { WorkbookHead } from './instruction-sheet.ts';
import type { RowRemark } from './judge-workbook.ts';
import type { SheetRow } from './read-form-sheet.ts';
import { TEMPLATE_COLUMNS } from './template-columns.ts';

/**
 * The uploaded workbook again, row for row under the same row numbers and with every cell as it was written, the wrong
 * cells coloured and the reason beside them. Formulas come back as harmless text. Mended and uploaded, it is a template.
 */
export async function writeAnnotatedWorkbook(head: Omit<WorkbookHead, 'isMarked'>, rows: readonly SheetRow[], remarks: ReadonlyMap<number, RowRemark>): Promise<Buffer> {
  return writeFormWorkbook({ ...head, isMarked: true, rows: annotatedRows(head, rows, remarks) });
}

function* annotatedRows({ form }: Omit<WorkbookHead, 'isMarked'>, rows: readonly SheetRow[], remarks: ReadonlyMap<number, RowRemark>): Generator<FormRow> {
  const { items } = compileForm(form);
  for (const { row, cells } of rows) {
    const remark = remarks.get(row);
    const shown: Partial<Record<(typeof TEMPLATE_COLUMNS)[number]['key'], string | number | null>> = {};
    for (const { key } of TEMPLATE_COLUMNS) {
      const cell = cells[key];
      shown[key] = key === 'value' && cell?.kind === 'number' ? cell.value : withoutApostrophe(shownText(cell)) || null;
    }
    if (remark) shown.reason = `${remark.kind === 'flagged' ? '请核对：' : ''}${remark.reason.zh}`;
    yield { row, cells: shown, item: items.get(shownText(cells.item).trim()), ...(remark ? { mark: { column: remark.column, kind: remark.kind } } : {}) };
  }
}
