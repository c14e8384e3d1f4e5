import { assertBalanced } from '@taizhang/records';
import type { ImportAccount, RowOutcome, RowResult } from '@taizhang/records';
import type { Localized } from '@taizhang/kernel';

/**
 * What became of each row of a file, as it is read. A million rows are a million small numbers here; only rows with
 * something to say keep a sentence.
 */
export class RowOutcomes {
  readonly #rows: number[] = [];
  readonly #remarks = new Map<number, { reason?: Localized; column?: string; flags?: readonly string[] }>();
  readonly #results: RowResult[] = [];

  get length(): number {
    return this.#rows.length;
  }

  /** Enters a row that is fit to be recorded; the ledger decides later whether it is new, changed or known. A doubtful row says its doubts. */
  keep(row: number, flags: readonly string[] = [], reason?: Localized): number {
    if (flags.length > 0) this.#remarks.set(this.#rows.length, { flags, ...(reason === undefined ? {} : { reason }) });
    this.#rows.push(row);
    return this.#results.push('accepted') - 1;
  }

  reject(row: number, reason: Localized, column?: string): void {
    this.#remarks.set(this.#rows.length, column === undefined ? { reason } : { reason, column });
    this.#rows.push(row);
    this.#results.push('rejected');
  }

  settle(index: number, result: RowResult): void {
    this.#results[index] = result;
  }

  /** The account of all rows; only those with something to say are listed, in the order of the file. */
  account(): ImportAccount {
    const counts: Record<RowResult, number> = { accepted: 0, updated: 0, unchanged: 0, rejected: 0 };
    for (const result of this.#results) counts[result] += 1;
    const rows = [...this.#remarks].map(([index, remark]): RowOutcome => ({ row: this.#rows[index] ?? 0, outcome: this.#results[index] ?? 'rejected', ...remark }));
    const notable = rows.filter(({ outcome }) => outcome !== 'unchanged');
    const account: ImportAccount = { inputs: this.#rows.length, ...counts, flagged: notable.filter(({ outcome }) => outcome !== 'rejected').length, rows: notable };
    assertBalanced(account);
    return account;
  }
}
