import { randomUUID } from 'node:crypto';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OutwardDeps } from './outward-deps.ts';
import type { Channel, SendingFault } from './sending.ts';

/** A message one server alone may send until its lease ends. */
export interface ClaimedMessage {
  readonly id: string;
  readonly noticeId: number | null;
  readonly channel: Channel;
  readonly accountId: string | null;
  readonly attempts: number;
  readonly claim: string;
}

/** Longer than any sending takes (mail-sender.ts, webhook-sender.ts). A server that dies while sending holds its message for so long. */
const LEASE_MS = 120_000;

/** Minutes between attempts: a mail server that restarts, an evening without line, a weekend. After the last one the message is dead. */
const PAUSES: readonly number[] = [1, 5, 15, 60, 180, 360, 720, 1440];

const MINUTE = 60_000;

/** Claims the next message that is due, of the channels given, or the very one named; undefined when there is none. */
export async function claimMessage(deps: OutwardDeps, countyId: number, wanted: { readonly channels: readonly Channel[]; readonly id?: string }): Promise<ClaimedMessage | undefined> {
  const now = deps.clock.wallNow();
  const [row] = await withSystem(deps.database, (tx) => rowsOf<ClaimedMessage & Record<string, unknown>>(
    tx,
    `update outgoing_notice o set claim = $2, claimed_until = $3, attempts = o.attempts + 1
     from (select id from outgoing_notice where county_id = $1 and state = 'waiting' and next_at <= $4 and (claimed_until is null or claimed_until < $4) and channel = any($5) and ($6::uuid is null or id = $6)
           order by next_at, id limit 1 for update skip locked) next
     where o.county_id = $1 and o.id = next.id
     returning o.id, o.notice_id as "noticeId", o.channel, o.account_id as "accountId", o.attempts, o.claim`,
    [countyId, randomUUID(), later(now, LEASE_MS), now, wanted.channels, wanted.id ?? null],
  ));
  return row;
}

/** Notes that a message was taken. It was, whoever has claimed it since. */
export async function settleSent(deps: OutwardDeps, countyId: number, { id }: ClaimedMessage): Promise<void> {
  await withSystem(deps.database, (tx) => rowsOf(tx, `update outgoing_notice set state = 'sent', ended_at = $3, claim = null, claimed_until = null, last_error = null where county_id = $1 and id = $2`, [countyId, id, deps.clock.wallNow()]));
}

/** Notes that there is nobody to send a message to any more. */
export async function settleDropped(deps: OutwardDeps, countyId: number, message: ClaimedMessage, reason: string): Promise<void> {
  await settleUnsent(deps, countyId, message, { state: 'dropped', reason });
}

/**
 * Notes why a message was not taken: it waits longer each time, and is dead after the last, or at once when it was refused for good. A test is
 * tried once: whoever sent it is looking.
 */
export async function settleFailed(deps: OutwardDeps, countyId: number, message: ClaimedMessage, fault: SendingFault): Promise<void> {
  const pause = fault.extent === 'never' || message.noticeId === null ? undefined : PAUSES[message.attempts - 1];
  await settleUnsent(deps, countyId, message, { state: pause === undefined ? 'dead' : 'waiting', reason: fault.message, ...(pause === undefined ? {} : { pause: pause * MINUTE }) });
}

/** Only the holder of the claim may say that it failed: another server may be sending it by now. */
async function settleUnsent(deps: OutwardDeps, countyId: number, { id, claim }: ClaimedMessage, outcome: { readonly state: 'waiting' | 'dead' | 'dropped'; readonly reason: string; readonly pause?: number }): Promise<void> {
  const now = deps.clock.wallNow();
  await withSystem(deps.database, (tx) => rowsOf(
    tx,
    'update outgoing_notice set state = $4, last_error = $5, next_at = $6, ended_at = $7, claim = null, claimed_until = null where county_id = $1 and id = $2 and claim = $3',
    [countyId, id, claim, outcome.state, withoutAddresses(outcome.reason), later(now, outcome.pause ?? 0), outcome.state === 'waiting' ? null : now],
  ));
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** What a mail server answers often repeats the address, which is the person's own. */
function withoutAddresses(reason: string): string {
  return reason.replaceAll(/[^\s<>"'@]+@[^\s<>"'@]+/gu, '***').slice(0, 300);
}
