import type { CountyJob } from '../county-jobs.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { applyMoves } from './due/apply-moves.ts';
import { sweepItems } from './sweep-items.ts';

/** Between two sweeps: reminders are told by the day, so a minute is soon enough. */
const SWEEP_EVERY_MS = 60_000;

/** Telling people what falls due, and going on with due days that a change of holidays or limits moved. */
export function itemJobs(deps: LedgerDeps): readonly CountyJob[] {
  return [
    { failure: 'telling what falls due failed; it is tried again', everyMs: SWEEP_EVERY_MS, work: async (countyId, isStopping) => sweepItems(deps, countyId, isStopping) },
    { failure: 'writing moved due days into their items failed; it is tried again', everyMs: SWEEP_EVERY_MS, work: async (countyId, isStopping) => applyMoves(deps, countyId, Number.POSITIVE_INFINITY, isStopping) },
  ];
}
