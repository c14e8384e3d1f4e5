import { setTimeout as wait } from 'node:timers/promises';
import { withSystem } from '../database/scope.ts';
import { listCounties } from '../organisation/org-directory.ts';
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

/** What runs beside the requests. */
export interface RegisterJobs {
  /** Finishes what is under way; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts telling the ledger what moved, and looking again at residents whom time has moved, and the day's examination of their records. A failure is logged and tried again. */
export function startRegisterJobs(deps: RegisterDeps & { readonly examinations: Examinations }, onError: (error: unknown) => void, onPublished: (countyId: number) => void): RegisterJobs {
  const stopping = new AbortController();
  const every = async (milliseconds: number, work: (countyId: number) => Promise<void>, firstAfter = 0): Promise<void> => {
    if (firstAfter > 0) await wait(firstAfter, undefined, { signal: stopping.signal }).catch(() => undefined);
    while (!stopping.signal.aborted) {
      try {
        for (const county of await withSystem(deps.database, listCounties, { readOnly: true })) await work(county.id);
      } catch (error) {
        if (!stopping.signal.aborted) onError(error);
      }
      await wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = [
    every(PUBLISH_EVERY_MS, async (countyId) => {
      if ((await publishCounts(deps, countyId)) > 0) onPublished(countyId);
    }),
    every(WAKE_EVERY_MS, async (countyId) => void (await wakeResidents(deps, countyId, () => stopping.signal.aborted))),
    every(EXAMINE_EVERY_MS, async (countyId) => deps.examinations.keepReady(countyId), EXAMINE_AFTER_MS),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
