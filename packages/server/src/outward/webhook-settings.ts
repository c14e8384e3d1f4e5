import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withSystem } from '../database/scope.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { holdIdentityKeys } from '../register/identity-keys.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { secretPlace } from './sealed-places.ts';
import { requireWebhookUrl } from './webhook-address.ts';
import type { WebhookTarget } from './webhook-sender.ts';

/** The county's webhook with its secret: for sending only, never for a screen. */
export interface Webhook extends WebhookTarget {
  readonly isEnabled: boolean;
  readonly changedAt: string;
}

/** The webhook of a county; undefined when none was ever set up. */
export async function findWebhook(deps: OutwardDeps, countyId: number): Promise<Webhook | undefined> {
  const [row] = await withSystem(deps.database, (tx) => rowsOf<{ url: string; secret: Buffer; is_enabled: boolean; changed_at: string }>(tx, 'select url, secret, is_enabled, changed_at from outgoing_webhook where county_id = $1', [countyId]), { readOnly: true });
  if (row === undefined) return undefined;
  return { url: row.url, secret: deps.register.keys.open(row.secret, secretPlace(countyId)), isEnabled: row.is_enabled, changedAt: row.changed_at };
}

/**
 * Sets the county's webhook. Without a secret the stored one stays.
 * @throws DomainError `invalid_input` for an address or at the first time without a secret
 */
export async function setWebhook(deps: OutwardDeps, actor: Actor, request: { readonly commandId: string; readonly url: string; readonly isEnabled: boolean; readonly secret?: string | undefined }): Promise<void> {
  const url = requireWebhookUrl(request.url).href;
  const { secret, isEnabled } = request;
  await executeCommand(deps, actor, { commandId: request.commandId, action: 'outward.webhook', subject: { kind: 'webhook', id: 'county' } }, async (tx, trail) => {
    await holdIdentityKeys(tx, deps.register.keys);
    const sealed = secret === undefined ? null : deps.register.keys.seal(secret, secretPlace(actor.countyId));
    const written = await asSystem(tx, () => rowsOf(
      tx,
      sealed === null
        ? 'update outgoing_webhook set url = $2, is_enabled = $3, changed_at = $4 where county_id = $1 returning county_id'
        : `insert into outgoing_webhook (county_id, url, is_enabled, changed_at, secret) values ($1, $2, $3, $4, $5)
           on conflict (county_id) do update set url = excluded.url, is_enabled = excluded.is_enabled, changed_at = excluded.changed_at, secret = excluded.secret returning county_id`,
      [actor.countyId, url, isEnabled, deps.clock.wallNow(), ...(sealed === null ? [] : [sealed])],
    ));
    if (written.length === 0) fail('invalid_input', { zh: '首次设置须填写签名密钥。', en: 'The first time, give the signing secret.' }, { path: ['secret'] });
    trail.add({ host: new URL(url).host, isEnabled, changedSecret: sealed !== null });
    return null;
  });
}
