import { fail } from '@taizhang/kernel';
import type { Procedure } from '@taizhang/workflow';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';

/** Every way of working the loaded packs bring. */
export function proceduresOf({ ledger }: LedgerDeps): readonly Procedure[] {
  return ledger.packs.flatMap((pack) => pack.procedures ?? []);
}

/** @throws DomainError `not_found` */
export function requireProcedure(deps: LedgerDeps, id: string): Procedure {
  return proceduresOf(deps).find((procedure) => procedure.id === id) ?? fail('not_found', { zh: `没有流程“${id}”`, en: `There is no procedure "${id}"` });
}
