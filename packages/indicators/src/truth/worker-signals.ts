import { afterDeath } from './after-death.ts';
import { crowdedDay } from './crowded-day.ts';
import { disabledAccount } from './disabled-account.ts';
import { endDigit } from './end-digit.ts';
import { fastEntry } from './fast-entry.ts';
import { nightEntry } from './night-entry.ts';
import { repeatedVitals } from './repeated-vitals.ts';
import { sameSecond } from './same-second.ts';
import { sharedVitals } from './shared-vitals.ts';
import type { TruthParameters } from './truth-parameters.ts';
import { gradeOf, type TruthSignal } from './truth-signal.ts';
import { twoPlaces } from './two-places.ts';
import { underLimit } from './under-limit.ts';
import type { TruthWatch, WorkerEntry } from './worker-entry.ts';

/** What of one worker's records needs checking: every rule that chance does not explain, the strongest first. */
export function workerSignals(entries: readonly WorkerEntry[], watch: TruthWatch, parameters: TruthParameters): readonly TruthSignal[] {
  const signals = [
    afterDeath(entries, parameters), disabledAccount(entries, parameters), sameSecond(entries, parameters), nightEntry(entries, parameters), fastEntry(entries, parameters),
    twoPlaces(entries, parameters), crowdedDay(entries, parameters), repeatedVitals(entries, parameters), sharedVitals(entries, parameters),
    endDigit(entries, watch.measurements, parameters), underLimit(entries, watch.measurements, parameters),
  ];
  return signals.filter((signal) => signal !== null && gradeOf(signal) !== null).filter((signal) => signal !== null).sort((a, b) => b.evidence - a.evidence);
}
