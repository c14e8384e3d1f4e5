import type { CountyJob } from '../county-jobs.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { applyMoves } from './due/apply-moves.ts';
import { keepItemFigures, renewItemFigures } from './figures/keep-figures.ts';
import { returnPartsOfClosed } from './return-parts.ts';
import { sweepItems } from './sweep-items.ts';

/** Between two sweeps: reminders are told by the day, so a minute is soon enough. */
const SWEEP_EVERY_MS = 60_000;

/** Between two looks for items whose figures moved: with the telling itself well under the second a cockpit may be behind. */
const FIGURES_EVERY_MS = 250;
/** Between two looks whether all figures are to be made anew. */
const RENEW_EVERY_MS = 60_000;

/** Telling people what falls due, letting nothing wait for a closed account, going on with due days that a change of holidays or limits moved, and telling the ledger what items add up to. */
export function itemJobs(deps: LedgerDeps): readonly CountyJob[] {
  const failure = 'making the figures of items failed; it is tried again';
  return [
    { failure: 'giving parts of closed accounts back failed; it is tried again', everyMs: SWEEP_EVERY_MS, work: async (countyId) => returnPartsOfClosed(deps, countyId) },
    { failure: 'telling what falls due failed; it is tried again', everyMs: SWEEP_EVERY_MS, work: async (countyId, isStopping) => sweepItems(deps, countyId, isStopping) },
    { failure: 'writing moved due days into their items failed; it is tried again', everyMs: SWEEP_EVERY_MS, work: async (countyId, isStopping) => applyMoves(deps, countyId, Number.POSITIVE_INFINITY, isStopping) },
    { failure, everyMs: RENEW_EVERY_MS, work: async (countyId) => renewItemFigures(deps, countyId) },
    { failure, everyMs: FIGURES_EVERY_MS, work: async (countyId, isStopping) => keepItemFigures(deps, countyId, isStopping) },
  ];
}
