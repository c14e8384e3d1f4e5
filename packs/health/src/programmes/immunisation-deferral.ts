import type { PlainDate } from '@taizhang/kernel';
import { choicesIn, textIn, type ResidentView } from '@taizhang/records';
import { dateIn } from './date-in.ts';
import type { Series } from './immunisation-schedule.ts';

/** Why a series must wait: for good, or until a day. */
export type Deferral = { readonly isForGood: true } | { readonly isForGood: false; readonly until: PlainDate };

/** The latest word on each product: contraindicated, deferred until a day, or lifted. */
export function deferralsOf(view: ResidentView): ReadonlyMap<string, Deferral> {
  const byProduct = new Map<string, Deferral>();
  for (const record of view.records('immunisation')) {
    if (record.kind !== 'deferral') continue;
    const until = dateIn(record, 'until');
    for (const product of choicesIn(record, 'vaccines')) {
      if (textIn(record, 'type') === '1') byProduct.set(product, { isForGood: true });
      else if (textIn(record, 'type') === '2' && until !== undefined) byProduct.set(product, { isForGood: false, until });
      else byProduct.delete(product);
    }
  }
  return byProduct;
}

/** A series waits only when each of its own products does: who may not have JE-L can have JE-I. The one that is free first decides. */
export function deferralOf(series: Series, byProduct: ReadonlyMap<string, Deferral>): Deferral | undefined {
  if (byProduct.size === 0) return undefined;
  let first: Deferral | undefined;
  for (const product of series.own) {
    const own = byProduct.get(product);
    if (own === undefined) return undefined;
    if (!own.isForGood && (first === undefined || first.isForGood || own.until < first.until)) first = own;
    else first ??= own;
  }
  return first;
}
