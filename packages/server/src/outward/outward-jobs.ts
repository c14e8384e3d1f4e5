import type { CountyJob } from '../county-jobs.ts';
import { deliverOutgoing } from './deliver-outgoing.ts';
import type { OutwardDeps } from './outward-deps.ts';
import { takeUpNotices } from './take-up-notices.ts';

/** Reminders are of a day; ten seconds are soon enough, and a test shows whether a line works. */
const EVERY_MS = 10_000;

/** Telling outside what was told inside. */
export function outwardJobs(deps: OutwardDeps): readonly CountyJob[] {
  return [{
    failure: 'sending notices failed; it is tried again',
    everyMs: EVERY_MS,
    work: async (countyId, isStopping) => {
      await takeUpNotices(deps.database, countyId, { at: deps.clock.wallNow(), hasMail: deps.mail !== undefined });
      await deliverOutgoing(deps, countyId, isStopping);
    },
  }];
}
