import type { Localized } from '@taizhang/kernel';
import type { Clock } from './clock.ts';

/** A way of working as data: what may be done, by whom, by when. */
export interface Procedure {
  readonly id: string;
  readonly name: Localized;
  readonly clocks: readonly Clock[];
}
