import type { OutgoingOutcome } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withSystem } from '../database/scope.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { deliverOne } from './deliver-outgoing.ts';
import type { OutwardDeps } from './outward-deps.ts';
import type { Channel } from './sending.ts';

/**
 * Sends a test message at once, a mail to the actor's own address, and tells what became of it.
 * @throws DomainError `invalid_input` when there is no address or webhook to send to
 */
export async function sendTest(deps: OutwardDeps, actor: Actor, { commandId, channel }: { readonly commandId: string; readonly channel: Channel }): Promise<OutgoingOutcome> {
  const at = deps.clock.wallNow();
  await executeCommand(deps, actor, { commandId, action: 'outward.test', subject: { kind: 'channel', id: channel } }, async (tx) => {
    await asSystem(tx, async () => {
      const [goal] = channel === 'mail'
        ? await rowsOf(tx, 'select 1 from account_mail where county_id = $1 and account_id = $2', [actor.countyId, actor.accountId])
        : await rowsOf(tx, 'select 1 from outgoing_webhook where county_id = $1', [actor.countyId]);
      if (goal === undefined && channel === 'mail') fail('invalid_input', { zh: '请先在“消息接收”里填写自己的邮箱。', en: 'First give your own address under "How notices reach me".' });
      if (goal === undefined) fail('invalid_input', { zh: '请先设置推送地址。', en: 'First set up the webhook.' });
      await rowsOf(tx, 'insert into outgoing_notice (county_id, id, channel, account_id, next_at, created_at) values ($1, $2, $3, $4, $5, $5)', [actor.countyId, commandId, channel, channel === 'mail' ? actor.accountId : null, at]);
    });
    return null;
  });
  return sendNow(deps, actor, commandId);
}

/** Sends a message once more that waits or was given up. @throws DomainError `not_found`, `wrong_state` for one that was sent */
export async function resendOutgoing(deps: OutwardDeps, actor: Actor, id: string, commandId: string): Promise<OutgoingOutcome> {
  await executeCommand(deps, actor, { commandId, action: 'outward.resend', subject: { kind: 'message', id } }, async (tx) => {
    await asSystem(tx, async () => {
      const [row] = await rowsOf<{ state: string }>(tx, 'select state from outgoing_notice where county_id = $1 and id = $2 for update', [actor.countyId, id]);
      if (row === undefined) fail('not_found', { zh: '没有这条消息。', en: 'There is no such message.' });
      if (row?.state === 'sent') fail('wrong_state', { zh: '这条消息已送达，不再重发。', en: 'This message has been delivered and is not sent again.' });
      await rowsOf(tx, "update outgoing_notice set state = 'waiting', attempts = 0, next_at = $3, ended_at = null where county_id = $1 and id = $2", [actor.countyId, id, deps.clock.wallNow()]);
    });
    return null;
  });
  return sendNow(deps, actor, id);
}

async function sendNow(deps: OutwardDeps, actor: Actor, id: string): Promise<OutgoingOutcome> {
  await deliverOne(deps, actor.countyId, id);
  const [row] = await withSystem(deps.database, (tx) => rowsOf<OutgoingOutcome & Record<string, unknown>>(tx, 'select state, last_error as error from outgoing_notice where county_id = $1 and id = $2', [actor.countyId, id]), { readOnly: true });
  return row ?? fail('not_found', { zh: '没有这条消息。', en: 'There is no such message.' });
}
