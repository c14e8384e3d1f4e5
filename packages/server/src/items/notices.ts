import type { NoticeView } from '@taizhang/contract';
import { orgId, type Localized } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import type { Tx } from '../database/database.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { rowsOf } from '../ledger/sql.ts';
import { requireProcedure } from './item-procedures.ts';
import { unitsOf } from './item-relations.ts';
import { numberText } from './item-storage.ts';

interface NoticeRow {
  readonly id: number;
  readonly item_id: string;
  readonly tone: NoticeView['tone'];
  readonly words: Localized;
  readonly told_at: string;
  readonly procedure: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
}

const SHOWN = 60;
const TOLD = 'n.county_id = $1 and (n.account_id = $2::uuid or (n.account_id is null and n.org_id = any($3::int[])))';

/** What the actor, or a unit they speak for, was told, newest first. */
export async function listNotices(deps: LedgerDeps, actor: Actor): Promise<{ readonly rows: NoticeView[]; readonly unread: number }> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const me = await whoIs(deps, tx, actor);
      const until = await readUntil(tx, actor);
      const rows = await rowsOf<NoticeRow>(
        tx,
        `select n.id, n.item_id, n.tone, n.words, n.told_at, i.procedure, i.year, i.number, i.title from work_notice n join work_item i on i.county_id = n.county_id and i.id = n.item_id
         where ${TOLD} order by n.told_at desc, n.id desc limit ${SHOWN}`,
        me,
      );
      return {
        rows: rows.map((row) => ({
          id: String(row.id), at: row.told_at, itemId: row.item_id, number: numberText(requireProcedure(deps, row.procedure), row), title: row.title, tone: row.tone, text: row.words, isRead: until !== undefined && row.told_at <= until,
        })),
        unread: await countUnread(tx, me, until),
      };
    },
    { readOnly: true },
  );
}

/** Marks as read what was told up to an instant. */
export async function readNotices(deps: LedgerDeps, actor: Actor, { commandId, until }: { readonly commandId: string; readonly until: string }): Promise<{ readonly unread: number }> {
  return executeCommand(deps, actor, { commandId, action: 'notices.read', subject: { kind: 'account', id: actor.accountId ?? 'server' } }, async (tx, trail) => {
    await rowsOf(
      tx,
      `insert into work_notice_read (county_id, account_id, read_until) values ($1, $2, $3)
       on conflict (county_id, account_id) do update set read_until = greatest(work_notice_read.read_until, excluded.read_until)`,
      [actor.countyId, actor.accountId, until],
    );
    trail.add({ until });
    return { unread: await countUnread(tx, await whoIs(deps, tx, actor), await readUntil(tx, actor)) };
  });
}

async function whoIs(deps: LedgerDeps, tx: Tx, actor: Actor): Promise<readonly unknown[]> {
  const directory = await deps.directories.of(tx, actor.countyId);
  return [actor.countyId, actor.accountId, unitsOf(actor, directory).map((unit) => directory.idOf(orgId(unit)))];
}

async function readUntil(tx: Tx, actor: Actor): Promise<string | undefined> {
  const [row] = await rowsOf<{ read_until: string }>(tx, 'select read_until from work_notice_read where county_id = $1 and account_id = $2', [actor.countyId, actor.accountId]);
  return row?.read_until;
}

async function countUnread(tx: Tx, me: readonly unknown[], until: string | undefined): Promise<number> {
  const [{ n } = { n: 0 }] = await rowsOf<{ n: number }>(tx, `select count(*) as n from work_notice n where ${TOLD} and n.told_at > $4`, [...me, until ?? '-infinity']);
  return n;
}
