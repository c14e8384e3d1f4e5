import type { PersonDoubt, RankedWorker } from '@taizhang/indicators';
import type { ExaminedDoctor } from './examine-workers.ts';
import type { TruthWindow } from './truth-window.ts';

/** What the records of a unit's residents said at an instant. */
export interface Examination {
  readonly window: TruthWindow;
  /** Instant the records were read. */
  readonly examinedAt: string;
  readonly records: number;
  readonly ranked: readonly RankedWorker<ExaminedDoctor>[];
  readonly doubts: readonly PersonDoubt[];
  /** Of those listed, at most this share is expected to be honest. */
  readonly falseShare: number;
}
