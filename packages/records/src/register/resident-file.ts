import type { OrgId, PlainDate } from '@taizhang/kernel';
import type { ServiceRecord } from './service-record.ts';

/** Sex as statistics count it (GB/T 2261.1: 0 unknown, 1 male, 2 female, 9 not stated). */
export type Sex = 'male' | 'female' | 'unknown';

/** Who a resident is, as far as a rule needs to know: no name and no number. */
export interface ResidentFacts {
  readonly sex: Sex;
  readonly bornOn: PlainDate;
}

/** A time during which one institution answered for a resident. */
export interface Stay {
  readonly orgId: OrgId;
  readonly from: PlainDate;
  /** First day it no longer did; null while it does. */
  readonly until: PlainDate | null;
}

/** Everything known of a resident, in the order of days: what `assess` reads. */
export interface ResidentFile extends ResidentFacts {
  /** Oldest first, never overlapping. */
  readonly stays: readonly Stay[];
  readonly diedOn: PlainDate | null;
  /** Records by programme, oldest first. */
  readonly records: ReadonlyMap<string, readonly ServiceRecord[]>;
}

/** Kinds of the records that say where a resident is, programme `register`. */
export const RESIDENCE_KINDS = ['move_in', 'move_out', 'died', 'lost', 'found'] as const;

/** Programme of the records that say where a resident is. */
export const REGISTER = 'register';

/**
 * Puts the records of a resident in order. Of two on one day the one entered first comes first: hand them in that order.
 * A move to another institution of the county ends the stay before it; who died or moved out has no stay from the next day on.
 */
export function openFile(facts: ResidentFacts, records: readonly ServiceRecord[]): ResidentFile {
  const ordered = isOrdered(records) ? records : [...records].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const byProgramme = new Map<string, ServiceRecord[]>();
  for (const record of ordered) {
    const known = byProgramme.get(record.programme);
    if (known) known.push(record);
    else byProgramme.set(record.programme, [record]);
  }
  const { stays, diedOn } = staysOf(byProgramme.get(REGISTER) ?? []);
  return { sex: facts.sex, bornOn: facts.bornOn, stays, diedOn, records: byProgramme };
}

function staysOf(records: readonly ServiceRecord[]): { stays: readonly Stay[]; diedOn: PlainDate | null } {
  const stays: Stay[] = [];
  let diedOn: PlainDate | null = null;
  for (const record of records) {
    if (record.kind === 'move_in') {
      closeLast(stays, record.on);
      stays.push({ orgId: record.orgId, from: record.on, until: null });
    } else if (record.kind === 'move_out') closeLast(stays, record.on);
    else if (record.kind === 'died') {
      diedOn = record.on;
      closeLast(stays, diedOn);
    }
  }
  return { stays, diedOn };
}

function closeLast(stays: Stay[], on: PlainDate): void {
  const last = stays.at(-1);
  if (last && last.until === null) stays[stays.length - 1] = { ...last, until: on < last.from ? last.from : on };
}

function isOrdered(records: readonly ServiceRecord[]): boolean {
  for (let at = 1; at < records.length; at += 1) {
    const [before, here] = [records[at - 1], records[at]];
    if (before && here && before.on > here.on) return false;
  }
  return true;
}
