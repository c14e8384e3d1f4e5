import { isPlainDate, type PlainDate } from '@taizhang/kernel';
import { textIn, type ServiceRecord } from '@taizhang/records';

/** A day written on a form, if it was; what is no day counts as not written. */
export function dateIn(record: ServiceRecord, key: string): PlainDate | undefined {
  const value = textIn(record, key);
  return value !== undefined && isPlainDate(value) ? value : undefined;
}
