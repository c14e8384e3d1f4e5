import { randomUUID } from 'node:crypto';
import { serverActor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withSystem } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { handOverParts } from './hand-over-parts.ts';
import { CAN_WORK, WORKING_ROLES } from './item-persons.ts';

/**
 * Gives parts of open items back to their unit where the person named can no longer work on items, however that came about: nothing waits for
 * a closed account. A lock after failed sign-ins opens by itself and moves nothing.
 * @returns how many parts were given back
 */
export async function returnPartsOfClosed(deps: LedgerDeps, countyId: number): Promise<number> {
  const { rows, countyCode } = await withSystem(
    deps.database,
    async (tx) => ({
      countyCode: (await deps.directories.of(tx, countyId)).countyCode,
      rows: await rowsOf<{ id: string; display_name: string }>(
        tx,
        `select a.id, a.display_name from account a where a.county_id = $1 and not (${CAN_WORK}) and exists (select from work_party p where p.county_id = $1 and p.account_id = a.id and not p.is_final) order by a.id`,
        [countyId, WORKING_ROLES],
      ),
    }),
    { readOnly: true },
  );
  let returned = 0;
  for (const { id, display_name: name } of rows) {
    const actor = serverActor({ id: countyId, code: countyCode }, '系统');
    const handed = await executeCommand(deps, actor, { commandId: randomUUID(), action: 'item.return_parts', subject: { kind: 'account', id } }, async (tx, trail) => {
      const directory = await deps.directories.of(tx, countyId);
      const parts = await handOverParts(deps, tx, directory, { accountId: id, name, successorId: undefined, reason: '账号已停用或不再办理事项', by: { accountId: 'server', name: actor.displayName, orgId: countyCode } });
      trail.add({ displayName: name, handedOver: parts.map(({ number, relation }) => `${number} ${relation.zh}`) });
      return { count: parts.length };
    });
    returned += handed.count;
  }
  return returned;
}
