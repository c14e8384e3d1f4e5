import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database/database.ts';
import { withSystem } from './database/scope.ts';
import { listCounties } from './organisation/org-directory.ts';

/** Something done again and again beside the requests, for one county after the other. */
export interface CountyJob {
  /** What is said in the log when it fails. */
  readonly failure: string;
  readonly everyMs: number;
  /** How long a starting server is left alone first. */
  readonly firstAfterMs?: number;
  work(countyId: number, isStopping: () => boolean): Promise<unknown>;
}

/** What runs beside the requests. */
export interface RunningJobs {
  /** Finishes what is under way; safe to call twice. */
  stop(): Promise<void>;
}

/** Starts jobs, each in a rhythm of its own. A failure is told and tried again. */
export function startCountyJobs(database: Database, jobs: readonly CountyJob[], onError: (error: unknown, failure: string) => void): RunningJobs {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const pause = async (milliseconds: number): Promise<void> => wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  const run = async ({ everyMs, firstAfterMs = 0, work, failure }: CountyJob): Promise<void> => {
    if (firstAfterMs > 0) await pause(firstAfterMs);
    while (!isStopping()) {
      try {
        for (const county of await withSystem(database, listCounties, { readOnly: true })) await work(county.id, isStopping);
      } catch (error) {
        if (!isStopping()) onError(error, failure);
      }
      await pause(everyMs);
    }
  };
  const running = jobs.map(run);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
