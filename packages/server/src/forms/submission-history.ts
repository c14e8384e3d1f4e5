import { parsePeriod, type OrgId, type Period } from '@taizhang/kernel';
import type { SubmissionAction } from '@taizhang/records';
import { z } from 'zod';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { rowsOf } from '../ledger/sql.ts';

/** Which form of which institution and period. */
export interface SubmissionKey {
  readonly formId: string;
  readonly period: Period;
  readonly orgId: OrgId;
}

/** Text that only the same submission has. */
export function nameOfKey({ formId, period, orgId: org }: SubmissionKey): string {
  return `${formId}|${period}|${org}`;
}

/** One action as it is appended. */
export interface AppendedAction {
  readonly key: SubmissionKey;
  readonly seq: number;
  readonly action: SubmissionAction;
}

/** The actions of the submissions named, in order; those nobody has touched are absent. */
export async function readHistories(tx: Tx, county: LedgerCounty, keys: readonly SubmissionKey[]): Promise<ReadonlyMap<string, readonly SubmissionAction[]>> {
  const rows = await rowsOf<ActionRecord>(
    tx,
    `select a.* from submission_action a
     join (select distinct * from unnest($2::int[], $3::text[], $4::text[])) as k (org_id, form_id, period) using (org_id, form_id, period)
     where a.county_id = $1 order by a.org_id, a.form_id, a.period, a.seq`,
    [county.id, keys.map((key) => county.directory.idOf(key.orgId)), keys.map((key) => key.formId), keys.map((key) => key.period)],
  );
  const histories = new Map<string, SubmissionAction[]>();
  for (const row of rows) {
    const name = nameOfKey(keyOfRow(county, row));
    const history = histories.get(name) ?? [];
    history.push(actionOfRow(row));
    histories.set(name, history);
  }
  return histories;
}

/** Appends actions; a place already taken is refused by the key of the table. */
export async function insertActions(tx: Tx, county: LedgerCounty, actions: readonly AppendedAction[]): Promise<void> {
  const rows = actions.map(({ key, seq, action }) => ({
    o: county.directory.idOf(key.orgId), f: key.formId, p: key.period, s: seq, id: action.id, k: action.kind, at: action.at, acc: isAccountId(action.by) ? action.by : null, by: action.byName, b: action.baseVersion,
    c: 'cells' in action ? (action.cells ?? null) : null, r: action.kind === 'return' ? action.reasons : null, n: action.note ?? null,
  }));
  await rowsOf(
    tx,
    `insert into submission_action (county_id, org_id, form_id, period, seq, action_id, kind, acted_at, account_id, acted_by, base_version, cells, reasons, note)
     select $1, o, f, p, s, id, k, at, acc, by, b, c, r, n
     from jsonb_to_recordset($2::jsonb) as x (o int, f text, p text, s int, id text, k text, at timestamptz, acc uuid, by text, b int, c jsonb, r jsonb, n text)`,
    [county.id, JSON.stringify(rows)],
  );
}

/** Every action of the county, submission by submission. */
export async function readAllHistories(tx: Tx, county: LedgerCounty): Promise<readonly { readonly key: SubmissionKey; readonly actions: readonly SubmissionAction[] }[]> {
  const rows = await rowsOf<ActionRecord>(tx, 'select * from submission_action where county_id = $1 order by org_id, form_id, period, seq', [county.id]);
  const histories = new Map<string, { key: SubmissionKey; actions: SubmissionAction[] }>();
  for (const row of rows) {
    const key = keyOfRow(county, row);
    const history = histories.get(nameOfKey(key)) ?? { key, actions: [] };
    history.actions.push(actionOfRow(row));
    histories.set(nameOfKey(key), history);
  }
  return [...histories.values()];
}

/** Whom an action of the server itself is by. */
export const SERVER = 'server';

/** Accounts are known by their ids; whoever else an action names did not act through an account. */
export function isAccountId(by: string): boolean {
  return UUID.test(by);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

interface ActionRecord extends Record<string, unknown> {
  readonly org_id: number;
  readonly form_id: string;
  readonly period: string;
  readonly seq: number;
  readonly action_id: string;
  readonly kind: SubmissionAction['kind'];
  readonly acted_at: string;
  readonly account_id: string | null;
  readonly acted_by: string;
  readonly base_version: number;
  readonly cells: unknown;
  readonly reasons: unknown;
  readonly note: string | null;
}

const cellsSchema = z.record(z.string(), z.number().nullable());
const reasonsSchema = z.record(z.string(), z.string());

function keyOfRow(county: LedgerCounty, row: ActionRecord): SubmissionKey {
  return { formId: row.form_id, period: parsePeriod(row.period), orgId: county.directory.codeOf(row.org_id) };
}

function actionOfRow(row: ActionRecord): SubmissionAction {
  const base = { id: row.action_id, at: row.acted_at, by: row.account_id ?? SERVER, byName: row.acted_by, baseVersion: row.base_version, ...(row.note === null ? {} : { note: row.note }) };
  switch (row.kind) {
    case 'save':
      return { ...base, kind: 'save', cells: cellsSchema.parse(row.cells) };
    case 'submit':
      return { ...base, kind: 'submit', ...(row.cells === null ? {} : { cells: cellsSchema.parse(row.cells) }) };
    case 'return':
      return { ...base, kind: 'return', reasons: reasonsSchema.parse(row.reasons) };
    case 'reopen':
      return { ...base, kind: 'reopen', note: row.note ?? '' };
    case 'approve':
    case 'lock':
    case 'urge':
      return { ...base, kind: row.kind };
  }
}
