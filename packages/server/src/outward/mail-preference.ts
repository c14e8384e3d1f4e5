import type { MailPreference } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withSystem } from '../database/scope.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { holdIdentityKeys } from '../register/identity-keys.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { mailPlace } from './sealed-places.ts';
import type { Tone } from './tone.ts';

/** Where and of which tones somebody wants notices by mail; nothing until they say so. */
export async function readMailPreference(deps: OutwardDeps, actor: Actor): Promise<MailPreference> {
  const accountId = actor.accountId ?? '';
  const [row] = await withSystem(deps.database, (tx) => rowsOf<{ address: Buffer; tones: Tone[] }>(tx, 'select address, tones from account_mail where county_id = $1 and account_id = $2', [actor.countyId, accountId]), { readOnly: true });
  const isConfigured = deps.mail !== undefined;
  if (row === undefined) return { isConfigured, address: null, tones: [] };
  return { isConfigured, address: deps.register.keys.open(row.address, mailPlace(accountId)), tones: row.tones };
}

/** Sets it; without an address no mail is sent. The audit says that it was changed, not to what. */
export async function setMailPreference(deps: OutwardDeps, actor: Actor, { commandId, address, tones }: { readonly commandId: string; readonly address: string | null; readonly tones: readonly Tone[] }): Promise<MailPreference> {
  const accountId = actor.accountId ?? '';
  await executeCommand(deps, actor, { commandId, action: 'account.mail', subject: { kind: 'account', id: accountId } }, async (tx, trail) => {
    await asSystem(tx, async () => {
      if (address === null) await rowsOf(tx, 'delete from account_mail where county_id = $1 and account_id = $2', [actor.countyId, accountId]);
      else {
        await holdIdentityKeys(tx, deps.register.keys);
        await rowsOf(
          tx,
          'insert into account_mail (county_id, account_id, address, tones) values ($1, $2, $3, $4) on conflict (county_id, account_id) do update set address = excluded.address, tones = excluded.tones',
          [actor.countyId, accountId, deps.register.keys.seal(address, mailPlace(accountId)), tones],
        );
      }
    });
    trail.add({ hasAddress: address !== null, tones: [...tones] });
    return null;
  });
  return readMailPreference(deps, actor);
}
