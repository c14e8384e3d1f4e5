import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { claimMessage, settleDropped, settleFailed, settleSent, type ClaimedMessage } from './claim-outgoing.ts';
import { mailText, TEST_MAIL, webhookBody, type NoticeFacts } from './notice-message.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { readNoticeFacts } from './read-notice-facts.ts';
import { mailPlace } from './sealed-places.ts';
import { SendingFault, type Channel } from './sending.ts';
import { postWebhook, type WebhookTarget } from './webhook-sender.ts';
import { findWebhook } from './webhook-settings.ts';

/**
 * Sends what is due, one message after the other. Each is claimed before it is sent and settled after; a server that dies in between leaves
 * it to be sent once more, under the same id. A channel that does not answer is left alone until the next round.
 * @returns how many messages were taken
 */
export async function deliverOutgoing(deps: OutwardDeps, countyId: number, isStopping: () => boolean = () => false): Promise<number> {
  const webhook = await findWebhook(deps, countyId);
  const open = new Set<Channel>([...(deps.mail === undefined ? [] : ['mail' as const]), ...(webhook?.isEnabled === true ? ['webhook' as const] : [])]);
  let taken = 0;
  while (open.size > 0 && !isStopping()) {
    const message = await claimMessage(deps, countyId, { channels: [...open] });
    if (message === undefined) break;
    const outcome = await deliver(deps, countyId, message, webhook);
    if (outcome === 'sent') taken += 1;
    if (outcome === 'channel') open.delete(message.channel);
  }
  return taken;
}

/** Sends one message now, if nobody else is sending it: a test, or one that somebody sends again. A test goes to a webhook that is switched off, too. */
export async function deliverOne(deps: OutwardDeps, countyId: number, id: string): Promise<void> {
  const message = await claimMessage(deps, countyId, { channels: ['mail', 'webhook'], id });
  if (message !== undefined) await deliver(deps, countyId, message, await findWebhook(deps, countyId));
}

async function deliver(deps: OutwardDeps, countyId: number, message: ClaimedMessage, webhook: WebhookTarget | undefined): Promise<'sent' | 'dropped' | SendingFault['extent']> {
  try {
    if (message.channel === 'mail') {
      const address = await findAddress(deps, countyId, message.accountId);
      if (address === undefined) {
        await settleDropped(deps, countyId, message, '收件人已停用或取消了邮件。The recipient is closed or wants no mail any more.');
        return 'dropped';
      }
      await sendMail(deps, countyId, message, address);
    } else await callWebhook(deps, countyId, message, webhook);
  } catch (error) {
    if (!(error instanceof SendingFault)) throw error;
    await settleFailed(deps, countyId, message, error);
    return error.extent;
  }
  await settleSent(deps, countyId, message);
  return 'sent';
}

async function sendMail(deps: OutwardDeps, countyId: number, { id, noticeId }: ClaimedMessage, address: string): Promise<void> {
  if (deps.mail === undefined) throw new SendingFault('channel', '没有配置邮件服务器。No mail server is configured.');
  await deps.mail.send(id, address, noticeId === null ? TEST_MAIL : mailText(await factsOf(deps, countyId, noticeId)));
}

async function callWebhook(deps: OutwardDeps, countyId: number, { id, noticeId }: ClaimedMessage, webhook: WebhookTarget | undefined): Promise<void> {
  if (webhook === undefined) throw new SendingFault('channel', '没有设置消息推送地址。No webhook is set up.');
  const at = deps.clock.wallNow();
  await postWebhook(webhook, { id, at, body: webhookBody(noticeId === null ? 'test' : await factsOf(deps, countyId, noticeId), at) });
}

async function factsOf(deps: OutwardDeps, countyId: number, noticeId: number): Promise<NoticeFacts> {
  return withSystem(deps.database, (tx) => readNoticeFacts(deps, tx, countyId, noticeId), { readOnly: true });
}

async function findAddress(deps: OutwardDeps, countyId: number, accountId: string | null): Promise<string | undefined> {
  const [row] = await withSystem(deps.database, (tx) => rowsOf<{ address: Buffer }>(
    tx,
    'select m.address from account_mail m join account a on a.county_id = m.county_id and a.id = m.account_id where m.county_id = $1 and m.account_id = $2 and a.disabled_at is null',
    [countyId, accountId],
  ), { readOnly: true });
  return row === undefined || accountId === null ? undefined : deps.register.keys.open(row.address, mailPlace(accountId));
}
