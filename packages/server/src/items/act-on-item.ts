import { randomUUID } from 'node:crypto';
import { isDomainError } from '@taizhang/kernel';
import { act, nameOf, type FieldValue } from '@taizhang/workflow';
import type { Localized } from '@taizhang/kernel';
import type { Actor } from '../auth/actor.ts';
import { executeCommand } from '../command/execute-command.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import { readEvidence } from './evidence.ts';
import { readParties, type GivenParties } from './item-persons.ts';
import { itemActor, relationsTo } from './item-relations.ts';
import { holdItemRules } from './item-rules.ts';
import { lockItem, requireItem, updateItem } from './item-storage.ts';
import { assertDueWithin, partsOf, readItemAbove } from './item-tree.ts';
import { measureFigure } from './measure-figure.ts';

/** What somebody wants to do. */
export interface ActOrder {
  readonly commandId: string;
  readonly action: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly opinion?: string | undefined;
  readonly at?: string | undefined;
  readonly evidence: readonly string[];
  readonly parties?: GivenParties | undefined;
}

/**
 * Takes an action on an item. A figure it is bound to is computed in the same transaction, and the judgement is kept in the record; a condition
 * that does not hold leaves its own trace in the course of the item.
 * @throws DomainError `stale`, `wrong_state`, `forbidden`, `invalid_input`, `not_found`
 */
export async function actOnItem(deps: LedgerDeps, actor: Actor, itemId: string, order: ActOrder): Promise<{ readonly version: number; readonly state: { readonly id: string; readonly name: Localized } }> {
  try {
    return await executeCommand(deps, actor, { commandId: order.commandId, action: 'item.act', subject: { kind: 'item', id: itemId } }, async (tx, trail) => {
      const directory = await deps.directories.of(tx, actor.countyId);
      // Before the item: whoever changes the rules waits for both.
      const rules = await holdItemRules(deps, tx, actor.countyId);
      const { calendar } = rules;
      const stored = await lockItem(tx, actor.countyId, itemId);
      const procedure = rules.procedureOf(stored);
      const now = deps.clock.now();
      const measurement = stored.bound === null ? undefined : await measureFigure(deps, tx, await deps.ledger.county(tx, actor.countyId), stored.bound);
      const parties = order.parties === undefined ? undefined : await readParties(tx, actor, directory, order.parties);
      const outcome = act(
        procedure, stored.item,
        {
          action: order.action, baseVersion: order.version, fields: order.fields, evidence: await readEvidence(tx, actor, order.evidence),
          ...(order.opinion === undefined ? {} : { opinion: order.opinion }), ...(order.at === undefined ? {} : { at: order.at }), ...(parties === undefined ? {} : { parties }),
        },
        {
          now, actor: itemActor(stored.item, actor, directory), relations: relationsTo(stored.item, actor, directory), calendar, parts: await partsOf(deps, tx, actor.countyId, itemId),
          ...(measurement === undefined ? {} : { measurement: { value: measurement.value, on: measurement.on, ...(measurement.reference === undefined ? {} : { reference: measurement.reference }) } }),
        },
      );
      if (outcome.kind === 'refused') throw outcome.error;
      const { item, record } = outcome;
      if (item.parentId !== undefined) assertDueWithin(await readItemAbove(rules, tx, actor.countyId, item.parentId), { procedure, item, dueField: undefined }, calendar);
      await updateItem({ tx, directory, procedure, calendar, now }, item, record);
      trail.add({ action: order.action, from: record.from, to: record.to, version: item.version, figure: record.evaluation === undefined ? undefined : record.evaluation.sentence.zh });
      return { version: item.version, state: { id: item.state ?? '', name: { ...nameOf(procedure.states, item.state) } } };
    });
  } catch (error) {
    if (isDomainError(error) && isCondition(error.details)) await keepRefusal(deps, actor, itemId, order, error.userMessage);
    throw error;
  }
}

/** Only what a condition did not let through is worth a line in the course: a missing field is not. */
function isCondition(details: unknown): boolean {
  return typeof details === 'object' && details !== null && 'condition' in details;
}

/** In a transaction of its own, since the refused one left nothing. */
async function keepRefusal(deps: LedgerDeps, actor: Actor, itemId: string, order: ActOrder, sentence: Localized): Promise<void> {
  await withScope(deps.database, actor, async (tx) => {
    await requireItem(tx, actor.countyId, itemId);
    await asSystem(tx, () => rowsOf(
      tx,
      'insert into work_refusal (county_id, id, item_id, version, action, refused_at, account_id, refused_to, org_id, sentence) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [actor.countyId, randomUUID(), itemId, order.version, order.action, deps.clock.now(), actor.accountId, actor.displayName, actor.orgId, JSON.stringify(sentence)],
    ));
  });
}
