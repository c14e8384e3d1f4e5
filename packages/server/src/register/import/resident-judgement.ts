import type { Localized, OrgId, PlainDate } from '@taizhang/kernel';
import type { ImportAccount, Sex } from '@taizhang/records';
import type { Identity } from '../resident-identity.ts';
import type { ResidentColumn } from './resident-columns.ts';

/** What is said beside a row: why it was not taken, or what is doubtful about it. Names nobody: it is stored in clear. */
export interface ResidentRemark {
  readonly kind: 'rejected' | 'flagged';
  readonly column: ResidentColumn;
  readonly reason: Localized;
}

/** A row understood by itself. */
export interface ListedResident {
  readonly row: number;
  readonly orgId: OrgId;
  readonly sex: Sex;
  readonly bornOn: PlainDate;
  readonly since: PlainDate;
  readonly residenceKind: 1 | 2;
  readonly role: string | null;
  /** The number in its normal form. */
  readonly identity: Identity;
  readonly isVerified: boolean;
  readonly doubts: readonly ResidentRemark[];
}

/** A resident in the register whom a row is about, and what the row changes. */
export interface ContactUpdate {
  readonly residentId: number;
  readonly orgId: number;
  readonly identity: Identity;
}

/** An uploaded list held against the register. */
export interface ResidentJudgement {
  readonly account: ImportAccount;
  readonly remarks: ReadonlyMap<number, ResidentRemark>;
  readonly added: readonly ListedResident[];
  readonly updated: readonly ContactUpdate[];
}
