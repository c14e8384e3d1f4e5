import { toHalfWidth } from '@taizhang/kernel';
import type { Procedure } from '@taizhang/workflow';

/** An item as people cite it: 督办〔2022〕3号, typed in one of the usual ways. */
export interface CitedNumber {
  /** Procedures whose name holds what stands before the year; all when nothing does. */
  readonly procedures: readonly string[];
  /** Any year when not given. */
  readonly year?: number;
  readonly number: number;
}

/** The brackets of document numbers (GB/T 9704 asks for 〔〕), and what is typed for them. */
const WITH_YEAR = /^(?<name>[^\d〔[(【{<]*)[〔[(【{<]?(?<year>(?:19|20)\d{2})[〕\])】}>]?[年\-–—/.]?第?(?<number>\d{1,7})号?$/u;
const WITHOUT_YEAR = /^(?<name>\D*?)第?(?<number>\d{1,7})号$/u;

/** Reads a text as the number of an item; undefined when it is none. */
export function readItemNumber(text: string, procedures: readonly Procedure[]): CitedNumber | undefined {
  const typed = toHalfWidth(text).replaceAll(/\s+/gu, '').replace(/^[“"'‘《]|[”"'’》]$/gu, '');
  const groups = (WITH_YEAR.exec(typed) ?? WITHOUT_YEAR.exec(typed))?.groups;
  if (groups === undefined) return undefined;
  const name = (groups['name'] ?? '').toLowerCase();
  const named = procedures.filter((procedure) => procedure.name.zh.includes(name) || procedure.name.en.toLowerCase().includes(name)).map(({ id }) => id);
  if (named.length === 0) return undefined;
  return { procedures: named, ...(groups['year'] === undefined ? {} : { year: Number(groups['year']) }), number: Number(groups['number']) };
}
