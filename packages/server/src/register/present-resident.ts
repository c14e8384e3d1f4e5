import type { ResidentBrief } from '@taizhang/contract';
import { completedYears, plainDate, type PlainDate } from '@taizhang/kernel';
import type { Tx } from '../database/database.ts';
import { rowsOf } from '../ledger/sql.ts';
import type { OrgDirectory } from '../organisation/org-directory.ts';
import { presentOrg } from '../organisation/present-organisation.ts';
import type { IdentityKeys } from './identity-keys.ts';
import { openNameAndNumber, type SealedIdentity } from './resident-identity.ts';
import { sexOf } from './resident-rows.ts';

/** What a list reads of a resident. */
export interface BriefRow extends SealedIdentity {
  readonly org_id: number;
  readonly sex: number;
  readonly born_on: string;
  readonly status: ResidentBrief['status'];
}

/** Columns of `BriefRow`, of the table named. */
export const briefColumns = (table: string): string =>
  ['id', 'org_id', 'sex', 'born_on', 'status', 'name', 'identity_kind', 'identity_number', 'phone', 'address'].map((column) => `${table}.${column}`).join(', ');

/** Who presents residents, to whom, as of when. */
export interface Presenter {
  readonly keys: IdentityKeys;
  readonly directory: OrgDirectory;
  readonly today: PlainDate;
}

/** A resident as lists show one: the surname and no more. */
export function presentBrief({ keys, directory, today }: Presenter, row: BriefRow): ResidentBrief {
  const identity = openNameAndNumber(keys, directory.countyId, row);
  return {
    id: row.id, name: maskName(identity.name), sex: sexOf(row.sex), age: completedYears(plainDate(row.born_on), today), org: presentOrg(directory, directory.codeOf(row.org_id)),
    identityEnd: identity.number === null ? null : identity.number.slice(-4), status: row.status,
  };
}

/** Residents by id, for lists whose rows come from elsewhere. */
export async function readBriefs(tx: Tx, presenter: Presenter, ids: readonly number[]): Promise<ReadonlyMap<number, ResidentBrief>> {
  const rows = await rowsOf<BriefRow>(tx, `select ${briefColumns('r')} from resident r where county_id = $1 and id = any($2::bigint[])`, [presenter.directory.countyId, ids]);
  return new Map(rows.map((row) => [row.id, presentBrief(presenter, row)]));
}

/** 王小明 → 王某某; longer names of other peoples keep their first part. */
export function maskName(name: string): string {
  const [first = ''] = Array.from(name);
  const [part = name] = name.split(/[·•]/u);
  return part === name ? `${first}某某` : `${part}·某某`;
}
