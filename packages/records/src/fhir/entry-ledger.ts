import type { Localized } from '@taizhang/kernel';
import type { RowOutcome, RowResult } from '../import-account.ts';
import { REFUSALS, type Refusal } from './import-refusal.ts';

/** One entry of a bundle; `row` is its place, counted from 1. */
export interface BundleEntry {
  readonly row: number;
  readonly address: string;
  readonly resource: unknown;
}

/** What became of the entries so far; the first word on an entry stands. */
export class EntryLedger {
  readonly #outcomes = new Map<number, RowOutcome>();

  /** Whether the entry is accounted for. */
  has(row: number): boolean {
    return this.#outcomes.has(row);
  }

  /** Refuses an entry for a reason of the list or one found by the form. */
  reject(row: number, why: Refusal | Localized): void {
    if (!this.has(row)) this.#outcomes.set(row, { row, outcome: 'rejected', reason: typeof why === 'string' ? REFUSALS[why] : why });
  }

  /** Says what became of an entry that was not refused. */
  settle(row: number, outcome: Exclude<RowResult, 'rejected'>): void {
    if (!this.has(row)) this.#outcomes.set(row, { row, outcome });
  }

  /** All outcomes in the order of the bundle. */
  outcomes(): readonly RowOutcome[] {
    return [...this.#outcomes.values()].sort((a, b) => a.row - b.row);
  }
}
