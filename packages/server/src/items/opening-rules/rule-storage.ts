import { openingRuleSchema, type OpeningRuleBody } from '@taizhang/contract';
import { plainDate, type Localized, type OrgId, type PlainDate } from '@taizhang/kernel';
import type { OpeningRule, WorkItem } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import { rowsOf } from '../../ledger/sql.ts';

/** One version of a rule as stored. */
export interface StoredRule {
  readonly id: string;
  readonly version: number;
  /** Unit it belongs to. */
  readonly orgId: number;
  readonly rule: OpeningRule;
  readonly reason: string | null;
  readonly setAt: string;
  /** Who set this version: items are opened in their name. */
  readonly accountId: string;
  readonly setBy: string;
}

/** A rule as the wire carries it, with its days. */
export function ruleOf({ validFrom, validUntil, ...rest }: OpeningRuleBody): OpeningRule {
  return { ...rest, validFrom: plainDate(validFrom), validUntil: validUntil === null ? null : plainDate(validUntil) };
}

const COLUMNS = 'id, version, org_id as "orgId", content, reason, set_at as "setAt", account_id as "accountId", set_by as "setBy"';

/** The newest version of every rule the transaction may see, or of one. */
export async function readRules(tx: Tx, countyId: number, id?: string): Promise<readonly StoredRule[]> {
  return stored(await rowsOf(tx, `select distinct on (id) ${COLUMNS} from opening_rule where county_id = $1 and ($2::uuid is null or id = $2) order by id, version desc`, [countyId, id ?? null]));
}

/** Every version of a rule, newest first. */
export async function readVersions(tx: Tx, countyId: number, id: string): Promise<readonly StoredRule[]> {
  return stored(await rowsOf(tx, `select ${COLUMNS} from opening_rule where county_id = $1 and id = $2 order by version desc`, [countyId, id]));
}

function stored(rows: readonly (Omit<StoredRule, 'rule'> & { readonly content: unknown })[]): readonly StoredRule[] {
  return rows.map(({ content, ...row }) => ({ ...row, rule: ruleOf(openingRuleSchema.parse(content)) }));
}

/** Keeps a version. @returns false when somebody kept that very version before */
export async function insertVersion(tx: Tx, countyId: number, { id, version, orgId, rule, reason, setAt, accountId, setBy }: StoredRule): Promise<boolean> {
  const rows = await rowsOf(tx, 'insert into opening_rule (county_id, id, version, org_id, content, reason, set_at, account_id, set_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning version', [countyId, id, version, orgId, JSON.stringify(rule), reason, setAt, accountId, setBy]);
  return rows.length === 1;
}

/** What an item was opened for by a rule. */
export interface RuleCause {
  readonly ruleId: string;
  readonly metricKey: number;
  readonly orgId: number;
  readonly year: number;
  /** Which of the year. */
  readonly nth: number;
}

/** Claims a cause. @returns false when it is taken: by another server, or a moment ago */
export async function claimCause(tx: Tx, countyId: number, { ruleId, metricKey, orgId, year, nth }: RuleCause, item: { readonly id: string; readonly version: number; readonly why: Localized }): Promise<boolean> {
  const rows = await rowsOf(
    tx,
    'insert into opening_rule_item (county_id, rule_id, metric_key, org_id, year, nth, item_id, rule_version, why) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning nth',
    [countyId, ruleId, metricKey, orgId, year, nth, item.id, item.version, JSON.stringify(item.why)],
  );
  return rows.length === 1;
}

/** An item a rule opened, as it stands. */
export interface OpenedItem {
  readonly metricKey: number;
  readonly orgId: number;
  readonly year: number;
  readonly nth: number;
  readonly why: Localized;
  readonly itemId: string;
  readonly procedure: string;
  readonly numberYear: number;
  readonly number: number;
  readonly title: string;
  readonly item: WorkItem;
  readonly openedOn: PlainDate;
  readonly closedOn: PlainDate | null;
}

/** What a rule opened, newest first. */
export async function readOpened(tx: Tx, countyId: number, ruleId: string): Promise<readonly OpenedItem[]> {
  return rowsOf<OpenedItem & Record<string, unknown>>(
    tx,
    `select o.metric_key as "metricKey", o.org_id as "orgId", o.year, o.nth, o.why, i.id as "itemId", i.procedure, i.year as "numberYear", i.number, i.title, i.item, i.opened_on as "openedOn", i.closed_on as "closedOn"
     from opening_rule_item o join work_item i on i.county_id = o.county_id and i.id = o.item_id where o.county_id = $1 and o.rule_id = $2 order by i.opened_on desc, i.year desc, i.number desc`,
    [countyId, ruleId],
  );
}

/** The rule that opened an item, as it is called today; null where none did, or the transaction may not see it. */
export async function ruleOfItem(tx: Tx, countyId: number, itemId: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const [row] = await rowsOf<{ id: string; name: string }>(
    tx,
    `select r.id, r.content ->> 'name' as name from opening_rule_item o join opening_rule r on r.county_id = o.county_id and r.id = o.rule_id
     where o.county_id = $1 and o.item_id = $2 order by r.version desc limit 1`,
    [countyId, itemId],
  );
  return row ?? null;
}

/** How many items each rule opened, and how many of them are open. */
export async function countOpened(tx: Tx, countyId: number): Promise<ReadonlyMap<string, { readonly opened: number; readonly open: number }>> {
  const rows = await rowsOf<{ id: string; opened: number; open: number }>(
    tx,
    `select o.rule_id as id, count(*)::int as opened, (count(*) filter (where not i.is_final))::int as open
     from opening_rule_item o join work_item i on i.county_id = o.county_id and i.id = o.item_id where o.county_id = $1 group by o.rule_id`,
    [countyId],
  );
  return new Map(rows.map(({ id, opened, open }) => [id, { opened, open }]));
}

/** Open items by cause. */
export async function openByCause(tx: Tx, countyId: number, causes: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly procedure: string; readonly year: number; readonly number: number }>> {
  const rows = await rowsOf<{ cause: string; id: string; procedure: string; year: number; number: number }>(tx, 'select cause, id, procedure, year, number from work_item where county_id = $1 and cause = any($2) and not is_final', [countyId, causes]);
  return new Map(rows.map(({ cause, ...row }) => [cause, row]));
}

/** Cause of an item about a figure: metric, unit and year, the same for an item opened by hand and by a rule. */
export function figureCause(metricId: string, unit: OrgId, year: number): string {
  return `${metricId} ${unit} ${year}`;
}
