import type { Localized } from '@taizhang/kernel';
import { closeAccount, type RowOutcome } from '@taizhang/records';
import type { OrgDirectory } from '../../organisation/org-directory.ts';
import type { Identity } from '../resident-identity.ts';
import type { KnownResident, KnownResidents } from './known-residents.ts';
import { residentTitle, type ResidentColumn } from './resident-columns.ts';
import type { ContactUpdate, ListedResident, ResidentJudgement, ResidentRemark } from './resident-judgement.ts';

/** What the judge needs to know of the county and the actor. */
export interface JudgeScope {
  readonly directory: OrgDirectory;
  canSee(orgId: number): boolean;
}

type ReadRow = ListedResident | { readonly row: number; readonly remark: ResidentRemark };

/** Judges every row against the others and against the register: accepted, updated, unchanged or rejected with the reason. */
export function judgeResidents(rows: readonly ReadRow[], known: KnownResidents, scope: JudgeScope): ResidentJudgement {
  const judge = new ResidentJudge(known, scope);
  for (const row of rows) if ('remark' in row) judge.reject(row.row, row.remark.column, row.remark.reason); else judge.take(row);
  return { account: closeAccount(rows.length, judge.outcomes, 'all'), remarks: judge.remarks, added: judge.added, updated: judge.updated };
}

class ResidentJudge {
  readonly outcomes: RowOutcome[] = [];
  readonly remarks = new Map<number, ResidentRemark>();
  readonly added: ListedResident[] = [];
  readonly updated: ContactUpdate[] = [];
  readonly #seen = new Map<string, number>();
  readonly #known: KnownResidents;
  readonly #scope: JudgeScope;

  constructor(known: KnownResidents, scope: JudgeScope) {
    this.#known = known;
    this.#scope = scope;
  }

  reject(row: number, column: ResidentColumn, reason: Localized): void {
    this.outcomes.push({ row, outcome: 'rejected', reason, column: residentTitle(column) });
    this.remarks.set(row, { kind: 'rejected', column, reason });
  }

  take(row: ListedResident): void {
    const { identity, isVerified } = row;
    const key = isVerified ? `number ${identity.number}` : `name ${identity.name} ${row.bornOn} ${row.sex} ${row.orgId}`;
    const earlier = this.#seen.get(key);
    if (earlier !== undefined) return this.reject(row.row, isVerified ? 'identity_number' : 'name', { zh: `与第 ${earlier} 行是同一人`, en: `is the same person as row ${earlier}` });
    this.#seen.set(key, row.row);
    const holder = this.#known.byNumber(row);
    if (holder !== undefined) return this.#takeHolder(row, holder);
    const alike = this.#known.byName(row).filter((other) => this.#scope.canSee(other.orgId) && !(isVerified && other.isVerified));
    const same = isVerified ? undefined : alike.find(({ orgId, isVerified: proven }) => !proven && orgId === this.#scope.directory.idOf(row.orgId));
    if (same !== undefined) return this.#takeKnown(row, same);
    const doubts = alike.length === 0 ? row.doubts : [...row.doubts, ALIKE];
    this.added.push(row);
    this.#keep(row.row, 'accepted', doubts);
  }

  /** Somebody has this verified number already. */
  #takeHolder(row: ListedResident, holder: KnownResident): void {
    const { directory, canSee } = this.#scope;
    const unit = directory.tree.units.get(directory.codeOf(holder.orgId))?.name ?? '';
    if (!canSee(holder.orgId)) return this.reject(row.row, 'identity_number', { zh: `该证件号已登记在${unit}，请办理迁入，不要重复建档`, en: 'this number is registered at another institution: record the move instead' });
    if (holder.identity.name !== row.identity.name) return this.reject(row.row, 'name', { zh: '该证件号已登记为另一姓名，请核对', en: 'this number is registered under another name' });
    this.#takeKnown(row, holder);
  }

  /** A resident of the register: only phone and address are taken, and only where the row states them. */
  #takeKnown(row: ListedResident, known: KnownResident): void {
    if (known.status === 'died') return this.reject(row.row, 'name', { zh: '该居民已登记死亡，请核对', en: 'the death of this resident is recorded' });
    if (known.status === 'moved_out') return this.reject(row.row, 'org', { zh: '该居民已登记迁出，请办理迁入', en: 'this resident has moved away: record the move back instead' });
    const elsewhere = known.orgId === this.#scope.directory.idOf(row.orgId) ? [] : [ELSEWHERE];
    const { phone, address } = row.identity;
    const identity: Identity = { ...known.identity, phone: phone ?? known.identity.phone, address: address ?? known.identity.address };
    if (identity.phone === known.identity.phone && identity.address === known.identity.address) {
      this.outcomes.push({ row: row.row, outcome: 'unchanged' });
      return;
    }
    this.updated.push({ residentId: known.id, orgId: known.orgId, identity });
    this.#keep(row.row, 'updated', [...row.doubts.filter(({ column }) => column === 'phone'), ...elsewhere]);
  }

  #keep(row: number, outcome: 'accepted' | 'updated', doubts: readonly ResidentRemark[]): void {
    const [first] = doubts;
    if (first === undefined) {
      this.outcomes.push({ row, outcome });
      return;
    }
    const reason = { zh: doubts.map((doubt) => doubt.reason.zh).join('；'), en: doubts.map((doubt) => doubt.reason.en).join('; ') };
    this.outcomes.push({ row, outcome, reason, column: residentTitle(first.column), flags: doubts.map(({ column }) => column) });
    this.remarks.set(row, { ...first, reason });
  }
}

const ALIKE: ResidentRemark = { kind: 'flagged', column: 'name', reason: { zh: '疑似重复：已有同名、同生日、同性别的居民', en: 'possibly a duplicate: somebody of this name, birth and sex is registered' } };
const ELSEWHERE: ResidentRemark = { kind: 'flagged', column: 'org', reason: { zh: '该居民由另一机构管理，未改动；如已搬家请办理迁入', en: 'another institution answers for this resident, which was left so; record a move if there was one' } };
