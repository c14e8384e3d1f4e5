import type { OutgoingView, OutwardView } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { withSystem } from '../database/scope.ts';
import { requireProcedure } from '../items/item-procedures.ts';
import { numberText } from '../items/item-storage.ts';
import { rowsOf } from '../ledger/sql.ts';
import { serverOf } from './mail-sender.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { findWebhook } from './webhook-settings.ts';

interface OutgoingRow {
  readonly id: string;
  readonly channel: OutgoingView['channel'];
  readonly state: OutgoingView['state'];
  readonly attempts: number;
  readonly created_at: string;
  readonly next_at: string;
  readonly ended_at: string | null;
  readonly last_error: string | null;
  readonly display_name: string | null;
  readonly tone: OutgoingView['tone'];
  readonly procedure: string | null;
  readonly year: number;
  readonly number: number;
}

const SHOWN = 100;

/** How notices leave this county, without any secret, and the latest of them. */
export async function readOutward(deps: OutwardDeps, actor: Actor): Promise<OutwardView> {
  const webhook = await findWebhook(deps, actor.countyId);
  const mail = deps.outward?.mail;
  const { counts, rows } = await withSystem(deps.database, async (tx) => ({
    counts: (await rowsOf<{ waiting: number; dead: number }>(tx, "select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'dead')::int as dead from outgoing_notice where county_id = $1", [actor.countyId]))[0] ?? { waiting: 0, dead: 0 },
    rows: await rowsOf<OutgoingRow & Record<string, unknown>>(
      tx,
      `select o.id, o.channel, o.state, o.attempts, o.created_at, o.next_at, o.ended_at, o.last_error, a.display_name, n.tone, i.procedure, i.year, i.number
       from outgoing_notice o
       left join account a on a.county_id = o.county_id and a.id = o.account_id
       left join work_notice n on n.county_id = o.county_id and n.id = o.notice_id
       left join work_item i on i.county_id = n.county_id and i.id = n.item_id
       where o.county_id = $1 order by o.created_at desc, o.id limit ${SHOWN}`,
      [actor.countyId],
    ),
  }), { readOnly: true });
  return {
    mail: mail === undefined ? null : { ...publicServer(mail.url), from: mail.from, isEncrypted: new URL(mail.url).protocol === 'smtps:' || mail.startTls === 'required' },
    publicUrl: deps.outward?.publicUrl ?? null,
    webhook: webhook === undefined ? null : { url: webhook.url, isEnabled: webhook.isEnabled, changedAt: webhook.changedAt },
    ...counts,
    rows: rows.map((row) => ({
      id: row.id, channel: row.channel, state: row.state, attempts: row.attempts, createdAt: row.created_at, nextAt: row.state === 'waiting' ? row.next_at : null, endedAt: row.ended_at, error: row.last_error,
      to: row.display_name, tone: row.tone, number: row.procedure === null ? null : numberText(requireProcedure(deps, row.procedure), row),
    })),
  };
}

function publicServer(url: string): { readonly host: string; readonly port: number } {
  const { host, port } = serverOf(url);
  return { host, port };
}
