import type { Localized } from '@taizhang/kernel';

/** A step of the ladder: who is told, how long before (negative) or after a clock's last day. */
export interface Reminder {
  readonly id: string;
  readonly clock: string;
  readonly offset: { readonly count: number; readonly unit: 'days' | 'workdays' | 'hours' };
  /** Relations told. */
  readonly to: readonly string[];
  readonly tone: 'remind' | 'urge' | 'escalate';
  readonly text: Localized;
}
