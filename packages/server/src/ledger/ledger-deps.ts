import type { ServerDeps } from '../server-deps.ts';
import type { Ledger } from './ledger.ts';

/** What everything that reads or records figures is given. */
export interface LedgerDeps extends ServerDeps {
  readonly ledger: Ledger;
}
