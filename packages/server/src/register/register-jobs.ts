import { setTimeout as wait } from 'node:timers/promises';
import { withSystem } from '../database/scope.ts';
import { listCounties } from '../organisation/org-directory.ts';
import { publishCounts } from './publish-counts.ts';
import type { RegisterDeps } from './register.ts';
import { wakeResidents } from './wake-residents.ts';

/** Between two looks at the counts: with the writing itself well under the second a cockpit may be behind. */
const PUBLISH_EVERY_MS = 250;
/** Between two looks for residents whose standing time has changed. */
const WAKE_EVERY_MS = 60_000;

/** What runs beside the requests. */
export interface RegisterJobs {
  /** Finishes what is under way; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts telling the ledger what moved, and looking again at residents whom time has moved. A failure is logged and tried again. */
export function startRegisterJobs(deps: RegisterDeps, onError: (error: unknown) => void, onPublished: (countyId: number) => void): RegisterJobs {
  const stopping = new AbortController();
  const every = async (milliseconds: number, work: (countyId: number) => Promise<void>): Promise<void> => {
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
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
