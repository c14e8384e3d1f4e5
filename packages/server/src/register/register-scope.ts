import type { OrgId } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import { requireVisibleOrg } from '../policies/jurisdiction.ts';
import type { Presenter } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';

/** A read of the register for somebody: in their scope, of one unit with everything below it. */
export interface RegisterRead extends Presenter {
  readonly tx: Tx;
  readonly org: { readonly id: number; readonly code: OrgId };
  /** The unit and all below it, closed ones too: their residents are somebody's. */
  readonly orgIds: readonly number[];
}

/**
 * Opens a read of the register.
 * @throws DomainError `unknown_org`, `forbidden`
 */
export async function readRegister<Result>(deps: RegisterDeps, actor: Actor, orgId: string | undefined, work: (read: RegisterRead) => Promise<Result>): Promise<Result> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      const today = deps.clock.today();
      const org = requireVisibleOrg(actor, directory, orgId);
      return work({ tx, directory, today, keys: deps.register.keys, org, orgIds: directory.jurisdictionOf(org.code, today) });
    },
    { readOnly: true },
  );
}
