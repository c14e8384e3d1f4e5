import { foldSubmission, type SubmissionAction, type SubmissionState } from '@taizhang/records';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { rowsOf } from '../ledger/sql.ts';
import { insertActions, nameOfKey, readHistories, type SubmissionKey } from './submission-history.ts';
import { summarise, writeSummaries } from './submission-summary.ts';

/** Where each of the submissions stands; one nobody has touched is blank. */
export async function readSubmissions(tx: Tx, county: LedgerCounty, keys: readonly SubmissionKey[]): Promise<ReadonlyMap<string, SubmissionState>> {
  const histories = await readHistories(tx, county, keys);
  return new Map(keys.map((key) => [nameOfKey(key), foldSubmission(histories.get(nameOfKey(key)) ?? [])]));
}

/**
 * The same, and nobody else changes them until the transaction ends. The summary row is what is locked; for a blank
 * form it is made first. Locks are taken in key order, so that two workbooks never wait for each other.
 */
export async function lockSubmissions(tx: Tx, county: LedgerCounty, keys: readonly SubmissionKey[]): Promise<ReadonlyMap<string, SubmissionState>> {
  const values = [county.id, keys.map((key) => county.directory.idOf(key.orgId)), keys.map((key) => key.formId), keys.map((key) => key.period)];
  const wanted = '(select distinct * from unnest($2::int[], $3::text[], $4::text[])) as k (org_id, form_id, period)';
  await rowsOf(
    tx,
    `insert into submission (county_id, org_id, form_id, period, status, version, action_count, cells, returned_cells)
     select $1, k.org_id, k.form_id, k.period, 'blank', 0, 0, '{}', 0 from ${wanted} order by 2, 3, 4 on conflict do nothing`,
    values,
  );
  await rowsOf(tx, `select 1 from submission s join ${wanted} using (org_id, form_id, period) where s.county_id = $1 order by s.org_id, s.form_id, s.period for update of s`, values);
  return readSubmissions(tx, county, keys);
}

/** What an action made of a submission. */
export interface ActedSubmission {
  readonly key: SubmissionKey;
  readonly action: SubmissionAction;
  /** The state the action led to. */
  readonly state: SubmissionState;
}

/** Appends actions to submissions that are locked, with the summaries that follow from them. */
export async function storeActions(tx: Tx, county: LedgerCounty, acted: readonly ActedSubmission[]): Promise<void> {
  await insertActions(tx, county, acted.map(({ key, action, state }) => ({ key, seq: state.timeline.length, action })));
  await writeSummaries(tx, county, acted.map(({ key, state }) => summarise(key, state)));
}

/** A submission with everything that was done to it, as another system or the demonstration has it. */
export interface SubmissionHistory {
  readonly key: SubmissionKey;
  readonly actions: readonly SubmissionAction[];
}

/**
 * Brings in whole histories of submissions that are not there yet; whoever loads them records the facts that follow. In an
 * action, `by` is the id of the account.
 */
export async function storeHistories(tx: Tx, county: LedgerCounty, histories: readonly SubmissionHistory[]): Promise<void> {
  for (let at = 0; at < histories.length; at += HISTORIES_AT_ONCE) {
    const some = histories.slice(at, at + HISTORIES_AT_ONCE);
    await insertActions(tx, county, some.flatMap(({ key, actions }) => actions.map((action, index) => ({ key, seq: index + 1, action }))));
    await writeSummaries(tx, county, some.map(({ key, actions }) => summarise(key, foldSubmission(actions))));
  }
}

const HISTORIES_AT_ONCE = 1000;
