import type { ImportAccountView } from '@taizhang/contract';
import { largestRemainder } from '@taizhang/kernel';

export const OUTCOMES = ['accepted', 'updated', 'unchanged', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A line of the account: how many rows, and their share of all, rounded together so that shares sum to 100. */
export interface AccountLine {
  readonly outcome: Outcome;
  readonly count: number;
  /** In percent with two decimals; null when nothing was read. */
  readonly share: number | null;
}

/** The four lines of an account. */
export function accountLines(account: ImportAccountView): readonly AccountLine[] {
  const counts = OUTCOMES.map((outcome) => account[outcome]);
  const whole = counts.reduce((sum, count) => sum + count, 0);
  const shares = whole === 0 ? [] : largestRemainder(counts.map((count) => (count / whole) * 100), 2);
  return OUTCOMES.map((outcome, place) => ({ outcome, count: account[outcome], share: shares[place] ?? null }));
}

/** Rows the account speaks for; it balances when this is what was read. */
export function accountedRows(account: ImportAccountView): number {
  return OUTCOMES.reduce((sum, outcome) => sum + account[outcome], 0);
}

/** Rows a commit would write. */
export function rowsToWrite(account: ImportAccountView): number {
  return account.accepted + account.updated;
}
