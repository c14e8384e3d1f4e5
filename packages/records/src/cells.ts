import { evaluateNumber, fromBase, isUnitCode, roundHalfUp, toBase, unitInfo } from '@taizhang/kernel';
import { compileForm } from './compiled-form.ts';
import type { FormDefinition, FormItem } from './form-definition.ts';

/** Values of a form by cell key, as stated in each cell's unit; a cell without a value is absent, which is not zero. */
export type CellValues = Readonly<Record<string, number>>;

/** A change of cells: null clears one. */
export type CellChanges = Readonly<Record<string, number | null>>;

/** The cells after a change. */
export function changeCells(cells: CellValues, changes: CellChanges): CellValues {
  const next = new Map(Object.entries(cells));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return Object.fromEntries(next);
}

/**
 * The cells with every computed one filled in; whatever was there under a computed key is replaced. A formula with a
 * missing input or a zero denominator leaves its cell absent.
 */
export function completeCells(form: FormDefinition, cells: CellValues): CellValues {
  const { computed, items } = compileForm(form);
  const values = new Map(Object.entries(cells));
  for (const { item } of computed) values.delete(item.key);
  const inBase = (key: string): number | undefined => {
    const value = values.get(key);
    const unit = items.get(key)?.unit;
    return value === undefined || unit === undefined ? value : toBase(value, unit);
  };
  for (const { item, formula } of computed) {
    const result = evaluateNumber(formula, inBase);
    if (result.kind === 'value') values.set(item.key, roundHalfUp(fromBase(result.value, item.unit), decimalsOf(item)));
  }
  return Object.fromEntries(values);
}

/** Decimals a cell may carry: as declared, none for whole numbers, two for computed rates, else six. */
export function decimalsOf(item: FormItem): number {
  if (item.decimals !== undefined) return item.decimals;
  if (item.integer) return 0;
  return item.entry === 'computed' && isRatio(item) ? RATE_DECIMALS : MOST_DECIMALS;
}

/** Rates are stated with two decimals by convention of the reports. */
const RATE_DECIMALS = 2;
/** Sums of more decimals would no longer be exact. */
const MOST_DECIMALS = 6;

function isRatio(item: FormItem): boolean {
  return isUnitCode(item.unit) && Object.keys(unitInfo(item.unit).dimension).length === 0;
}
