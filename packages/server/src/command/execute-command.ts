import { fail } from '@taizhang/kernel';
import { actedBy, appendAuditEntry, type Json } from '../audit/append-audit-entry.ts';
import type { Actor } from '../auth/actor.ts';
import type { Clock } from '../clock.ts';
import type { Database, Tx } from '../database/database.ts';
import { withScope, type TransactionOptions } from '../database/scope.ts';
import { preparedRows } from '../ledger/sql.ts';

/** What a command needs of the server. */
export interface CommandDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** One act of a user, as it is named in the audit. */
export interface CommandRequest extends TransactionOptions {
  /** Chosen by the caller (the browser makes a UUID when the form opens); the same id never acts twice. */
  readonly commandId: string;
  /** Verb and noun, `report.publish`; the audit is searched by it. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Where a command says what the audit entry should tell beyond its subject: before and after, reasons, counts. */
export interface CommandTrail {
  add(detail: Readonly<Record<string, Json | undefined>>): void;
  /** For a command whose subject gets its id only while it runs. */
  nameSubject(id: string): void;
}

/**
 * Runs a command: everything anybody changes is changed inside `work`, through this function.
 *
 *     const result = await executeCommand(deps, actor, { commandId, action: 'target.set', subject: { kind: 'target', id } }, async (tx, trail) => {
 *       …read and write through tx…
 *       trail.add({ before, after });
 *       return { targetId };
 *     });
 *
 * - One transaction holds the change, its audit entry and the receipt: all three are there or none is.
 * - It runs in the actor's scope (`withScope`), so row-level security applies. Policies are asked before, by the caller.
 * - A repeated id does nothing and returns the first result, also when both arrive at once (the second waits). The result
 *   must therefore be plain JSON: no Date, no Map, no undefined inside arrays.
 * - The same id for another action, or from another account, is refused: it is a mistake or an attempt.
 * - When `work` throws, nothing remains, and the id may be used again.
 * - The audit entry locks the end of the county's chain, so it is written last; do slow work before calling this. The lock goes
 *   before the disk is waited for, so that a county's commands do not queue for the disk one by one.
 *
 * @throws DomainError `conflict` when the id was used for something else
 */
export async function executeCommand<Result extends Json>(
  deps: CommandDeps,
  actor: Actor,
  request: CommandRequest,
  work: (tx: Tx, trail: CommandTrail) => Promise<Result>,
): Promise<Result> {
  return withScope(
    deps.database,
    actor,
    async (tx) => {
      const earlier = await claimReceipt(tx, deps.clock, actor, request);
      if (earlier !== undefined) return firstResult<Result>(earlier.result);
      let detail: Record<string, Json | undefined> = {};
      let subject = request.subject;
      const result = await work(tx, {
        add: (more) => {
          detail = { ...detail, ...more };
        },
        nameSubject: (id) => {
          subject = { ...subject, id };
        },
      });
      await preparedRows(tx, 'update command_receipt set result = $3 where county_id = $1 and command_id = $2', [actor.countyId, request.commandId, JSON.stringify(result)]);
      await appendAuditEntry(tx, {
        ...actedBy(actor),
        recordedAt: deps.clock.wallNow(),
        action: request.action,
        subject,
        detail,
        commandId: request.commandId,
      });
      return result;
    },
    { ...request, releasesEarly: true },
  );
}

/** Enters the receipt; where one exists, waits for the transaction that made it and returns it. */
async function claimReceipt(tx: Tx, clock: Clock, actor: Actor, request: CommandRequest): Promise<{ result: unknown } | undefined> {
  const entered = await preparedRows(
    tx,
    'insert into command_receipt (county_id, command_id, action, account_id, received_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning command_id',
    [actor.countyId, request.commandId, request.action, actor.accountId, clock.wallNow()],
  );
  if (entered.length === 1) return undefined;
  const [receipt] = await preparedRows<{ action: string; account_id: string | null; result: unknown }>(
    tx,
    'select action, account_id, result from command_receipt where county_id = $1 and command_id = $2',
    [actor.countyId, request.commandId],
  );
  if (receipt === undefined) throw new Error(`The receipt ${request.commandId} is neither new nor there.`);
  if (receipt.action !== request.action || receipt.account_id !== actor.accountId) {
    return fail('conflict', { zh: '该操作编号已用于另一项操作，请刷新页面后重试。', en: 'This command id was used for something else. Reload the page and try again.' });
  }
  return { result: receipt.result };
}

/** The stored result is what the same action returned before, parsed from its own JSON. */
function firstResult<Result extends Json>(stored: unknown): Result {
  return stored as Result;
}
