import type { CountyJob } from '../county-jobs.ts';
import { publishCounts } from './publish-counts.ts';
import type { RegisterDeps } from './register.ts';
import type { Examinations } from './truth/examinations.ts';
import { wakeResidents } from './wake-residents.ts';

/** Between two looks at the counts: with the writing itself well under the second a cockpit may be behind. */
const PUBLISH_EVERY_MS = 250;
/** Between two looks for residents whose standing time has changed. */
const WAKE_EVERY_MS = 60_000;
/** Between two looks whether the day's examination of the records is there; the first waits until a starting server is used to its work. */
const EXAMINE_EVERY_MS = 600_000;
const EXAMINE_AFTER_MS = 3_000;

/** Telling the ledger what moved, looking again at residents whom time has moved, and the day's examination of their records. */
export function registerJobs(deps: RegisterDeps & { readonly examinations: Examinations }): readonly CountyJob[] {
  const failure = 'carrying the register on failed; it is tried again';
  return [
    { failure, everyMs: PUBLISH_EVERY_MS, work: async (countyId) => publishCounts(deps, countyId) },
    { failure, everyMs: WAKE_EVERY_MS, work: async (countyId, isStopping) => wakeResidents(deps, countyId, isStopping) },
    { failure, everyMs: EXAMINE_EVERY_MS, firstAfterMs: EXAMINE_AFTER_MS, work: async (countyId) => deps.examinations.keepReady(countyId) },
  ];
}
