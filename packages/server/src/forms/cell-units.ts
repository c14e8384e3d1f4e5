import { fromBase, roundHalfUp, toBase } from '@taizhang/kernel';
import { decimalsOf } from '@taizhang/records';
import type { BoundItem } from './form-catalogue.ts';

/** A figure of the ledger as the cell states it. */
export function cellOfFigure({ item, metric }: BoundItem, value: number): number {
  const stated = item.unit === metric.unit ? value : fromBase(toBase(value, metric.unit), item.unit);
  return roundHalfUp(stated, decimalsOf(item));
}

/** A cell as the ledger records it. */
export function figureOfCell({ item, metric }: BoundItem, value: number): number {
  return item.unit === metric.unit ? value : fromBase(toBase(value, item.unit), metric.unit);
}
