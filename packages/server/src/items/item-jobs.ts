import { setTimeout as wait } from 'node:timers/promises';
import { withSystem } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { listCounties } from '../organisation/org-directory.ts';
import { sweepItems } from './sweep-items.ts';

/** Between two sweeps: reminders are told by the day, so a minute is soon enough. */
const SWEEP_EVERY_MS = 60_000;

/** Starts telling people what falls due. A failure is logged and tried again. */
export function startItemJobs(deps: LedgerDeps, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        for (const county of await withSystem(deps.database, listCounties, { readOnly: true })) await sweepItems(deps, county.id, () => stopping.signal.aborted);
      } catch (error) {
        if (!stopping.signal.aborted) onError(error);
      }
      await wait(SWEEP_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
