import { rankWorkers, TRUTH_PARAMETERS, workerSignals, type RankedWorker, type TruthSignal, type TruthWatch } from '@taizhang/indicators';
import type { Register } from '../register.ts';
import { streamWorkers, type EnteredBy, type EntriesOf } from './entry-rows.ts';
import type { TruthWindow } from './truth-window.ts';

/** A worker with the signals of their records; the records themselves are read again when somebody asks. */
export interface ExaminedDoctor extends Omit<EnteredBy, 'entries'> {
  readonly records: number;
  readonly signals: readonly Omit<TruthSignal, 'entries' | 'chart'>[];
}

/** Examines everybody who entered records of a unit's residents, the strongest evidence first; memory grows with the workers, not the records. */
export async function examineWorkers(read: EntriesOf, register: Register, watch: TruthWatch, window: TruthWindow): Promise<readonly RankedWorker<ExaminedDoctor>[]> {
  const examined: ExaminedDoctor[] = [];
  for await (const { entries, ...worker } of streamWorkers(read, register, watch, window)) {
    const signals = workerSignals(entries, watch, TRUTH_PARAMETERS).map(({ rule, found, of, allowed, evidence, sentence }) => ({ rule, found, of, allowed, evidence, sentence }));
    examined.push({ ...worker, records: entries.length, signals });
  }
  return rankWorkers(examined, TRUTH_PARAMETERS.falseShare);
}
