import { findPeriod, periodKind, periodOf, readLooseDate, toHalfWidth, type Period } from '@taizhang/kernel';
import type { FormFrequency } from '@taizhang/records';
import type { CellContent } from './cell-content.ts';

/**
 * The period a cell names, however its author wrote it: 2021-07, 2021年7月, 2021/7, 2021.7, 202107, 2021Q3, a day in
 * it (2021-7-5, 2021年7月5日, 20210705), a date cell, or a date that Excel turned into its serial number.
 */
export function readRowPeriod(cell: CellContent, frequency: FormFrequency): Period | undefined {
  if (cell.kind === 'date') return periodOf(frequency, cell.day);
  if (cell.kind !== 'text' && cell.kind !== 'number') return undefined;
  const text = toHalfWidth(cell.kind === 'text' ? cell.text : String(cell.value)).trim();
  const packed = /^(\d{4})(\d{2})$/u.exec(text);
  const period = findPeriod(packed ? `${packed[1]}-${packed[2]}` : text);
  if (period !== undefined && periodKind(period) === frequency) return period;
  if (period !== undefined && periodKind(period) !== 'day') return undefined;
  const day = readLooseDate(text);
  return day === undefined ? undefined : periodOf(frequency, day);
}
