import type { BoardTotals } from '@taizhang/contract';
import { fail } from '@taizhang/kernel';
import { clocksOf, issueStanding, lightOf, type IssueStanding, type ListLayout, type LitLight, type Procedure } from '@taizhang/workflow';
import type { Tx } from '../../database/database.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { proceduresOf } from '../item-procedures.ts';
import { DOERS } from '../item-relations.ts';
import { ITEM_COLUMNS, type StoredItem } from '../item-storage.ts';
import type { ItemReader } from '../present-brief.ts';

/** Which issues are asked for. */
export interface BoardChoice {
  readonly procedure?: string | undefined;
  readonly source?: string | undefined;
  readonly batch?: string | undefined;
  readonly year?: number | undefined;
  readonly org?: string | undefined;
  readonly only: 'all' | 'open' | 'overdue' | 'closed' | 'look_back' | 'dropped';
}

/** A procedure that has lists. */
export interface ListedProcedure extends Procedure {
  readonly lists: ListLayout;
}

/** An issue as the lists need it. */
export interface Issue {
  readonly stored: StoredItem;
  readonly standing: IssueStanding;
  readonly light: LitLight;
}

/** The issues of a choice. */
export interface Board {
  readonly procedure: ListedProcedure;
  /** Of the procedure, year and unit: what source and batch are chosen from. */
  readonly all: readonly Issue[];
  /** Of the source and batch as well: what the totals count. */
  readonly chosen: readonly Issue[];
  /** The part that is shown. */
  readonly shown: readonly Issue[];
  /** Names of the people who are party to the chosen issues, by account. */
  readonly people: ReadonlyMap<string, string>;
}

/** Issues in one answer; sums over more would make everybody wait, so that year, source or unit must be chosen. */
const MOST = 5000;

/** Procedures whose items are handed up in lists. */
export function listedProcedures(deps: LedgerDeps): readonly ListedProcedure[] {
  return proceduresOf(deps).filter((procedure): procedure is ListedProcedure => procedure.lists !== undefined);
}

/**
 * Reads the issues of a choice, in the order of their numbers.
 * @throws DomainError `not_found` for a procedure without lists, `too_large`, `forbidden`, `unknown_org`
 */
export async function readBoard(deps: LedgerDeps, tx: Tx, reader: ItemReader, choice: BoardChoice): Promise<Board> {
  const listed = listedProcedures(deps);
  const procedure = (choice.procedure === undefined ? listed[0] : listed.find(({ id }) => id === choice.procedure)) ?? fail('not_found', { zh: '该流程没有清单。', en: 'This procedure has no lists.' });
  const { actor, directory, rules, today, now } = reader;
  const units = choice.org === undefined ? null : directory.jurisdictionOf(requireVisibleOrg(actor, directory, choice.org).code, today);
  const rows = await rowsOf<StoredItem>(
    tx,
    `select ${ITEM_COLUMNS} from work_item i
     where i.county_id = $1 and i.procedure = $2 and ($3::smallint is null or i.year = $3)
       and ($4::int[] is null or exists (select from work_party p where p.county_id = i.county_id and p.item_id = i.id and p.relation = any($5::text[]) and p.org_id = any($4)))
     order by i.year, i.number limit ${MOST + 1}`,
    [actor.countyId, procedure.id, choice.year ?? null, units, DOERS],
  );
  if (rows.length > MOST) fail('too_large', { zh: `问题超过 ${MOST} 条，请先选年份或责任单位。`, en: `More than ${MOST} issues: choose a year or a unit first.` });
  const all = rows.map((stored): Issue => {
    const runs = clocksOf(rules.procedureOf(stored), stored.item, rules.calendar);
    return { stored, standing: issueStanding(procedure.lists, stored.item, runs, now), light: lightOf(procedure.lights, runs, now) };
  });
  const chosen = all.filter(({ stored }) => holds(stored, procedure.lists.source, choice.source) && holds(stored, procedure.lists.batch, choice.batch));
  return { procedure, all, chosen, shown: chosen.filter((issue) => isOf(issue, choice.only)), people: await namesOf(tx, actor.countyId, chosen) };
}

async function namesOf(tx: Tx, countyId: number, issues: readonly Issue[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(issues.flatMap(({ stored }) => Object.values(stored.item.parties).flatMap((parties) => parties.flatMap(({ accountId }) => accountId ?? []))))];
  const rows = ids.length === 0 ? [] : await rowsOf<{ id: string; display_name: string }>(tx, 'select id, display_name from account where county_id = $1 and id = any($2::uuid[])', [countyId, ids]);
  return new Map(rows.map(({ id, display_name: name }) => [id, name]));
}

/** What a field of an issue holds, as a text to choose by. */
export function heldText({ item }: StoredItem, field: string | undefined): string {
  return field === undefined ? '' : String(item.fields[field] ?? '');
}

/** Years that have issues of a procedure, the latest first. */
export async function boardYears(tx: Tx, countyId: number, procedure: string): Promise<readonly number[]> {
  const rows = await rowsOf<{ year: number }>(tx, 'select distinct year from work_item where county_id = $1 and procedure = $2 order by year desc', [countyId, procedure]);
  return rows.map(({ year }) => year);
}

/** The sums of issues. Whatever is counted here is one of the parts a board can show. */
export function totalsOf(issues: readonly Issue[]): BoardTotals {
  const count = (only: BoardChoice['only']): number => issues.filter((issue) => isOf(issue, only)).length;
  const [dropped, closed] = [count('dropped'), count('closed')];
  const counted = issues.length - dropped;
  return {
    issues: issues.length, dropped, open: count('open'), overdue: count('overdue'), closed, rate: counted === 0 ? null : (closed / counted) * 100,
    lookBack: count('look_back'), relisted: issues.filter(({ standing }) => standing.lookBack === 'relisted').length,
  };
}

function holds(stored: StoredItem, field: string | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || wanted === '' || heldText(stored, field) === wanted;
}

function isOf({ standing }: Issue, only: BoardChoice['only']): boolean {
  switch (only) {
    case 'all': return true;
    case 'open': return standing.kind === 'open';
    case 'closed': return standing.kind === 'closed';
    case 'dropped': return standing.kind === 'dropped';
    case 'overdue': return standing.isOverdue;
    case 'look_back': return standing.lookBack === 'waiting';
  }
}
