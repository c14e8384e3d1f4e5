import type { UnitCode } from '@taizhang/kernel';

/** A metric of the ledger as the proposals need to know it. */
export interface NamedMetric {
  readonly id: string;
  /** Every name it is known by in the office: its own, shorter ones, the words earlier templates put before it. */
  readonly names: readonly string[];
  readonly unit: UnitCode;
}

/** An institution or township whose own figure a text may mean. */
export interface NamedUnit {
  readonly id: string;
  readonly name: string;
}
