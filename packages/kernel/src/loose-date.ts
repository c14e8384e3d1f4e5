import { toHalfWidth } from './half-width.ts';
import { addDays, isPlainDate, plainDate, type PlainDate } from './plain-date.ts';

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}$/;
const MIDNIGHT = /[ T]0{1,2}:00(:00(\.0+)?)?$/;

/** Serial 1 is 1900-01-01 and serial 60 a 29 February 1900 that never was, so the days after it count from 1899-12-30. */
const EXCEL_DAY_ZERO = plainDate('1899-12-30');
const FIRST_UNAMBIGUOUS_SERIAL = 10_000;

/**
 * Reads a day as people type it: 2021-7-5, 2021/7/5, 2021.7.5, 20210705, 2021年7月5日, an Excel serial (44382),
 * in half- or full-width digits. Undefined when the text is not one real day.
 */
export function readLooseDate(text: string): PlainDate | undefined {
  const plain = toHalfWidth(text).trim().replace(MIDNIGHT, '').replaceAll(' ', '');
  const separated = SEPARATED.exec(plain);
  if (separated) return dayFrom(separated[1], separated[3], separated[4]);
  const match = CHINESE.exec(plain) ?? COMPACT.exec(plain);
  if (match) return dayFrom(match[1], match[2], match[3]);
  if (SERIAL.test(plain) && Number(plain) >= FIRST_UNAMBIGUOUS_SERIAL) return addDays(EXCEL_DAY_ZERO, Number(plain));
  return undefined;
}

function dayFrom(year = '', month = '', day = ''): PlainDate | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(text) ? text : undefined;
}
