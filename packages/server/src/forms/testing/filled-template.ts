import { formStamp, type FormDefinition } from '@taizhang/records';
import { FIRST_DATA_ROW, KEY_ROW, STAMP_MARK, STAMP_ROW, TEMPLATE_COLUMNS } from '../workbook/template-columns.ts';
import { makeZip, sheetXml, workbookParts, type RawCell, type ZipPart } from './raw-workbook.ts';

/** A row as a clerk fills it in: organisation, period, item, value, note. Names, groups and units may be left out. */
export type FilledRow = readonly [org: RawCell, period: RawCell, item: RawCell, value: RawCell, note?: RawCell];

/** A template filled in with these rows, as a spreadsheet program might have saved it. */
export function filledTemplate(form: FormDefinition, rows: readonly FilledRow[], stamp = formStamp(form)): Buffer {
  return makeZip(filledParts(form, rows, stamp));
}

/** Its parts, for tests that break one of them. */
export function filledParts(form: FormDefinition, rows: readonly FilledRow[], stamp = formStamp(form)): readonly ZipPart[] {
  const lines = new Map<number, readonly RawCell[]>([
    [STAMP_ROW, [STAMP_MARK, form.id, stamp, '2021-12']],
    [KEY_ROW, TEMPLATE_COLUMNS.slice(0, 9).map(({ key }) => key)],
    ...rows.map(([org, period, item, value, note = null], at): [number, readonly RawCell[]] => [FIRST_DATA_ROW + at, [org, null, period, item, null, null, null, value, note]]),
  ]);
  return workbookParts(sheetXml(lines));
}
