import type { PlainDate } from '@taizhang/kernel';

/** A value somebody has put in place of the ledger's, under his name; it is printed and marked until it is taken back. */
export interface FigureOverride {
  /** In the unit of the figure. */
  readonly value: number;
  readonly reason: string;
  readonly by: string;
  /** The office's day it was signed on. */
  readonly on: PlainDate;
  /** Instant, ISO 8601. */
  readonly at: string;
}
