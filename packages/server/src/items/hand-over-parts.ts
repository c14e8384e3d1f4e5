import { fail, orgId, type OrgId } from '@taizhang/kernel';
import { handOverRecord, nameOf, personalRelations, applyRecord, type ItemActor, type Party } from '@taizhang/workflow';
import type { AccountPart, HandedOver } from '@taizhang/contract';
import type { Tx } from '../database/database.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { asSystem, rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import { CAN_WORK, WORKING_ROLES } from './item-persons.ts';
import { holdItemRules, readItemRules } from './item-rules.ts';
import { ITEM_COLUMNS, numberText, updateItem, type StoredItem } from './item-storage.ts';

const OPEN_PARTS = `select ${ITEM_COLUMNS} from work_item i where i.county_id = $1 and not i.is_final and i.id in (select item_id from work_party p where p.county_id = $1 and p.account_id = $2)`;

/** The parts somebody holds in person in open items. Without titles: whoever closes accounts sees no work. */
export async function listPersonalParts(deps: LedgerDeps, tx: Tx, directory: OrgDirectory, accountId: string): Promise<AccountPart[]> {
  const rules = await readItemRules(deps, tx, directory.countyId);
  const rows = await asSystem(tx, () => rowsOf<StoredItem>(tx, `${OPEN_PARTS} order by i.due_on nulls last, i.opened_on, i.id`, [directory.countyId, accountId]));
  return rows.flatMap((stored) => {
    const procedure = rules.procedureOf(stored);
    return personalRelations(stored.item, accountId).flatMap((relation) => partsIn(stored.item.parties[relation], accountId).map((party) => ({
      itemId: stored.id, number: numberText(procedure, stored), relation: nameOf(procedure.relations, relation), org: presentOrg(directory, orgId(party.orgId)), dueOn: stored.dueOn,
    })));
  });
}

/** Whose parts go where, why, and by whose hand. */
export interface PartsToHandOver {
  readonly accountId: string;
  readonly name: string;
  /** Somebody of the same unit; none: the unit. */
  readonly successorId: string | undefined;
  /** What became of the account, in words. */
  readonly reason: string;
  readonly by: ItemActor;
}

/**
 * Hands over every part somebody holds in person in open items, each as a record of its item, and tells whoever takes over.
 * @returns what went where
 * @throws DomainError `invalid_input` for a successor of another unit, or one who may not work on items
 */
export async function handOverParts(deps: LedgerDeps, tx: Tx, directory: OrgDirectory, order: PartsToHandOver): Promise<HandedOver[]> {
  const { countyId } = directory;
  // Before the items, as everybody who writes items.
  const rules = await holdItemRules(deps, tx, countyId);
  const successor = order.successorId === undefined ? undefined : await requireSuccessor(tx, directory, order);
  const now = deps.clock.now();
  return asSystem(tx, async () => {
    const handed: HandedOver[] = [];
    for (const stored of await rowsOf<StoredItem>(tx, `${OPEN_PARTS} order by i.id for update`, [countyId, order.accountId])) {
      const procedure = rules.procedureOf(stored);
      const record = handOverRecord(stored.item, { from: order.accountId, successorIn: (unit) => (successor?.units.has(unit) === true ? successor.id : undefined), reason: order.reason, now, by: order.by });
      if (record === undefined) continue;
      const item = applyRecord(stored.item, record);
      await updateItem({ tx, directory, procedure, calendar: rules.calendar, now }, item, record);
      for (const relation of personalRelations(stored.item, order.accountId)) {
        for (const { orgId: unit } of partsIn(stored.item.parties[relation], order.accountId)) {
          const heir = successor?.units.has(unit) === true ? successor : undefined;
          const name = nameOf(procedure.relations, relation);
          handed.push({ itemId: stored.id, number: numberText(procedure, stored), relation: name, org: presentOrg(directory, orgId(unit)), to: heir?.name ?? null });
          const [zh, en] = heir === undefined ? ['退回本单位办理', 'is back with the unit'] : ['由您接办', 'is yours now'];
          const words = { zh: `“${order.name}”${order.reason}，其承担的“${name.zh}”${zh}`, en: `"${name.en}" of ${order.name} ${en}: ${order.reason}` };
          await rowsOf(
            tx,
            `insert into work_notice (county_id, key, item_id, org_id, account_id, tone, words, told_at) values ($1, $2, $3, $4, $5, 'told', $6, $7) on conflict (county_id, key) do nothing`,
            [countyId, `hand-over/${stored.id}/${record.version}/${relation}/${unit}`, stored.id, directory.idOf(orgId(unit)), heir?.id ?? null, JSON.stringify(words), now],
          );
        }
      }
    }
    return handed;
  });
}

function partsIn(parties: readonly Party[] | undefined, accountId: string): readonly Party[] {
  return (parties ?? []).filter((party) => party.accountId === accountId);
}

interface Successor {
  readonly id: string;
  readonly name: string;
  /** Units they speak for. */
  readonly units: ReadonlySet<string>;
}

async function requireSuccessor(tx: Tx, directory: OrgDirectory, { accountId, successorId }: PartsToHandOver): Promise<Successor> {
  const rows = await asSystem(tx, () => rowsOf<{ id: string; display_name: string; org_id: number; jurisdiction_id: number }>(
    tx,
    `select a.id, a.display_name, a.org_id, a.jurisdiction_id from account a join account gone on gone.county_id = a.county_id and gone.id = $4 and gone.org_id = a.org_id where a.county_id = $1 and ${CAN_WORK} and a.id = $3 and a.id <> $4`,
    [directory.countyId, WORKING_ROLES, successorId, accountId],
  ));
  const [row] = rows;
  if (row === undefined) return fail('invalid_input', { zh: '接手人须是同一单位、能办理事项的在用账号。', en: 'The successor must be an open account of the same unit that may work on items.' }, { path: ['successorId'] });
  const jurisdiction: OrgId = directory.codeOf(row.jurisdiction_id);
  return { id: row.id, name: row.display_name, units: new Set<string>([directory.codeOf(row.org_id), ...(jurisdiction === directory.countyCode ? [] : [jurisdiction])]) };
}
