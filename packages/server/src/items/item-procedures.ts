import { fail } from '@taizhang/kernel';
import type { Procedure } from '@taizhang/workflow';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';

/** Every way of working the loaded packs bring. */
export function proceduresOf({ ledger }: LedgerDeps): readonly Procedure[] {
  return ledger.packs.flatMap((pack) => pack.procedures ?? []);
}

/** A way of working as its pack declares it; undefined when no pack does. */
export function findProcedure(deps: LedgerDeps, id: string): Procedure | undefined {
  return proceduresOf(deps).find((procedure) => procedure.id === id);
}

/**
 * The same for its names and states. What reckons due days takes it from the rules of the county, with the limits in force.
 * @throws DomainError `not_found`
 */
export function requireProcedure(deps: LedgerDeps, id: string): Procedure {
  return findProcedure(deps, id) ?? fail('not_found', { zh: `没有流程“${id}”`, en: `There is no procedure "${id}"` });
}
