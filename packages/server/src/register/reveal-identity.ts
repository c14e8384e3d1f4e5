import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withScope } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { briefColumns, type BriefRow } from './present-resident.ts';
import type { RegisterDeps } from './register.ts';
import { openIdentity, type Identity } from './resident-identity.ts';

/**
 * Shows what is masked of a resident, after who looks and why was written down.
 * @throws DomainError `not_found` outside the jurisdiction too
 */
export async function revealIdentity(deps: RegisterDeps, actor: Actor, { residentId, commandId, reason }: { readonly residentId: number; readonly commandId: string; readonly reason: string }): Promise<Identity> {
  await executeCommand(deps, actor, { commandId, action: 'resident.reveal', subject: { kind: 'resident', id: String(residentId) } }, async (tx, trail) => {
    const known = await rowsOf(tx, 'select 1 from resident where county_id = $1 and id = $2', [actor.countyId, residentId]);
    if (known.length === 0) fail('not_found', { zh: '没有这位居民，或不在您的管辖范围内。', en: 'There is no such resident, or not in your jurisdiction.' });
    trail.add({ reason });
    await rowsOf(tx, 'insert into identity_reveal (county_id, resident_id, account_id, revealed_by, revealed_at, fields, reason) values ($1, $2, $3, $4, $5, $6, $7)', [
      actor.countyId, residentId, actor.accountId, actor.displayName, deps.clock.wallNow(), ['name', 'identity_number', 'phone', 'address'], reason,
    ]);
    return { residentId };
  });
  // Read after the look is on record, and never stored in the receipt of the command.
  return withScope(deps.database, actor, async (tx) => {
    const [row] = await rowsOf<BriefRow>(tx, `select ${briefColumns('r')} from resident r where county_id = $1 and id = $2`, [actor.countyId, residentId]);
    return row === undefined ? fail('not_found', { zh: '没有这位居民。', en: 'There is no such resident.' }) : openIdentity(deps.register.keys, actor.countyId, row);
  }, { readOnly: true });
}
