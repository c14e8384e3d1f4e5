import type { Database } from '../database/database.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { ROLE_ABILITIES } from '../policies/role-abilities.ts';

const BATCH = 500;

/** Whoever may read items is told by mail; a role that was taken away takes the mails with it. */
const READERS: readonly string[] = Object.entries(ROLE_ABILITIES).filter(([, abilities]) => abilities.includes('items.read')).map(([role]) => role);

/**
 * Turns notices told since the last time into messages: a mail for everybody concerned who asked for that tone, one call of the
 * webhook where the county has one. Each notice is taken up once, whatever runs beside, and in the transaction that makes its messages.
 * @returns how many notices were taken up
 */
export async function takeUpNotices(database: Database, countyId: number, { at, hasMail }: { readonly at: string; readonly hasMail: boolean }): Promise<number> {
  let total = 0;
  for (;;) {
    const [{ n } = { n: 0 }] = await withSystem(database, (tx) => rowsOf<{ n: number }>(tx, TAKE_UP, [countyId, BATCH, at, hasMail, READERS]));
    total += n;
    if (n < BATCH) return total;
  }
}

/** Whom a notice concerns is what `unitsOf` says: the person named, or everybody who speaks for the unit. */
const TAKE_UP = `
  with taken as (
    select id, org_id, account_id, tone from work_notice where county_id = $1 and not is_taken_up order by id limit $2 for update skip locked
  ), marked as (
    update work_notice n set is_taken_up = true from taken t where n.county_id = $1 and n.id = t.id
  ), mails as (
    insert into outgoing_notice (county_id, id, notice_id, channel, account_id, next_at, created_at)
    select $1, gen_random_uuid(), t.id, 'mail', a.id, $3, $3 from taken t
    join account_mail m on m.county_id = $1 and t.tone = any(m.tones)
    join account a on a.county_id = $1 and a.id = m.account_id and a.disabled_at is null
    where $4 and case when t.account_id is null then a.org_id = t.org_id or (a.jurisdiction_id = t.org_id and a.jurisdiction_id <> a.county_id) else a.id = t.account_id end
      and exists (select from account_role r where r.county_id = $1 and r.account_id = a.id and r.role = any($5))
    on conflict do nothing
  ), calls as (
    insert into outgoing_notice (county_id, id, notice_id, channel, next_at, created_at)
    select $1, gen_random_uuid(), t.id, 'webhook', $3, $3 from taken t
    where exists (select from outgoing_webhook w where w.county_id = $1 and w.is_enabled)
    on conflict do nothing
  )
  select count(*)::int as n from taken`;
