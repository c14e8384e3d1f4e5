import { auditDigest, CHAIN_START, type AuditRecord } from './audit-digest.ts';

/** An entry with the digest stored beside it. */
export interface StoredAuditRecord extends AuditRecord {
  readonly digest: string;
}

/** What is wrong with the chain, and where. */
export interface AuditFault {
  readonly seq: number;
  /** missing: a number is skipped; changed: an entry is not what its digest covers; unlinked: it does not follow the one before; cut_off: the last entries are gone. */
  readonly problem: 'missing' | 'changed' | 'unlinked' | 'cut_off';
}

/** Outcome of checking a chain. */
export interface AuditVerification {
  readonly entries: number;
  readonly head: string;
  readonly faults: readonly AuditFault[];
  /** Whether an entry with the digest asked about is in the chain; undefined when none was asked about. */
  readonly hasWitness?: boolean;
}

/** What is known of a chain from elsewhere: where it ends, and a digest noted on an earlier day that must still be in it. */
export interface KnownOfChain {
  readonly head?: { readonly seq: number; readonly digest: string };
  readonly witness?: string;
}

/** Checks a whole chain, given in order from its first entry, in pieces of any size. */
export async function verifyChain(pieces: AsyncIterable<readonly StoredAuditRecord[]> | Iterable<readonly StoredAuditRecord[]>, known: KnownOfChain = {}): Promise<AuditVerification> {
  const { head, witness } = known;
  let hasWitness = false;
  let entries = 0;
  let last = { seq: 0, digest: CHAIN_START };
  const faults: AuditFault[] = [];
  for await (const piece of pieces) {
    for (const record of piece) {
      entries += 1;
      if (record.seq !== last.seq + 1) faults.push({ seq: last.seq + 1, problem: 'missing' });
      else if (record.previousDigest !== last.digest) faults.push({ seq: record.seq, problem: 'unlinked' });
      if (auditDigest(record) !== record.digest) faults.push({ seq: record.seq, problem: 'changed' });
      if (record.digest === witness) hasWitness = true;
      last = { seq: record.seq, digest: record.digest };
    }
  }
  if (head !== undefined && (head.seq !== last.seq || head.digest !== last.digest)) faults.push({ seq: last.seq + 1, problem: 'cut_off' });
  return { entries, head: last.digest, faults, ...(witness === undefined ? {} : { hasWitness }) };
}
